import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { Problem } from '../../platform/problem.ts';
import { docxText } from './docxText.ts';
import { htmlText } from './htmlText.ts';

const MB = 1024 * 1024;
const LARGEST = 64 * MB;

/**
 * The text of a plan document by what the file is, not by its name: plain text (UTF-8, UTF-16, GB18030), .docx or HTML.
 * @throws {Problem} with a sentence for whoever chose the file
 */
export async function planFileText(path: string): Promise<string> {
  const bytes = await fileBytes(path);
  const hex = bytes.toString('hex', 0, 8);
  if (hex.startsWith('504b0304')) return docxText(bytes);
  if (hex.startsWith('d0cf11e0'))
    throw new Problem({
      zh: '这是旧版 Word 文件(.doc)。请在 Word 或 WPS 中另存为 .docx 后再读。',
      en: 'This is an old Word file (.doc). Save it as .docx in Word or WPS and read that.',
    });
  if (hex.startsWith('25504446'))
    throw new Problem({
      zh: '不能直接读取 PDF。请在 PDF 阅读器中全选、复制,存为 .txt 后再读;扫描件要先做文字识别。',
      en: 'A PDF cannot be read directly. Select all in a PDF viewer, copy, and save it as .txt; a scan needs text recognition first.',
    });
  const text = decoded(bytes);
  return /^\s*<(?:!doctype|html|\?xml|head|body|div|meta|p[\s>])/i.test(text.slice(0, 400))
    ? htmlText(text)
    : text;
}

async function fileBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST)
      throw new Problem({
        zh: `文件太大(${Math.round(size / MB)} MB,上限 ${LARGEST / MB} MB)。`,
        en: `The file is too large (${Math.round(size / MB)} MB, the limit is ${LARGEST / MB} MB).`,
      });
    return await readFile(path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Problem(
      code === 'ENOENT'
        ? { zh: `没有这个文件:${path}`, en: `There is no such file: ${path}` }
        : {
            zh: `不能读取 ${path}(${code ?? '未知原因'})。`,
            en: `${path} cannot be read (${code ?? 'unknown reason'}).`,
          },
      error,
    );
  }
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 4096).includes(0))
    throw new Problem({
      zh: '这不是文字文件。可以读 .txt、.docx 和 .html。',
      en: 'This is not a text file. Readable are .txt, .docx and .html.',
    });
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes);
}
