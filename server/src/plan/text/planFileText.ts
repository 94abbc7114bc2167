import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { pdfText } from '../../platform/documents/pdfText.ts';
import { UnreadableDocument } from '../../platform/documents/unreadableDocument.ts';
import { Problem } from '../../platform/problem.ts';
import { docxText } from './docxText.ts';
import { htmlText } from './htmlText.ts';

const MB = 1024 * 1024;
/** Largest document taken, in bytes. */
export const LARGEST_PLAN = 64 * MB;

export interface PlanText {
  readonly text: string;
  /** Pages of a PDF that are pictures: what they say was not read. */
  readonly withoutText: readonly number[];
}

const whole = (text: string): PlanText => ({ text, withoutText: [] });

/** Pages of a long PDF as they are read, and a way to stop. */
interface Reading {
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The text of a plan document by what the file is, not by its name: plain text (UTF-8, UTF-16, GB18030), .docx, PDF
 * with text, or HTML.
 * @throws {Problem} with a sentence for whoever chose the file
 */
export async function planFileText(path: string, options: Reading = {}): Promise<PlanText> {
  const bytes = await fileBytes(path);
  const hex = bytes.toString('hex', 0, 8);
  if (hex.startsWith('504b0304')) return whole(docxText(bytes));
  if (hex.startsWith('d0cf11e0')) throw new UnreadableDocument('plan-old-word');
  if (isPdf(bytes)) return pdfText(bytes, options);
  const text = decoded(bytes);
  return whole(
    /^\s*<(?:!doctype|html|\?xml|head|body|div|meta|p[\s>])/i.test(text.slice(0, 400))
      ? htmlText(text)
      : text,
  );
}

/** Some programs put a few bytes before the header; viewers look for it in the first kilobyte. */
function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 1024).includes('%PDF-');
}

async function fileBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_PLAN)
      throw new UnreadableDocument('plan-too-large', {
        size: Math.round(size / MB),
        limit: LARGEST_PLAN / MB,
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
  if (bytes.subarray(0, 4096).includes(0)) throw new UnreadableDocument('plan-not-text');
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes);
}
