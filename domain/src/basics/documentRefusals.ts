import type { RefusalText } from './refusals.ts';

/** Why the text of a file (PDF) cannot be had. */
export const DOCUMENT_REFUSALS = {
  'pdf-encrypted': {
    kind: 'invalid',
    zh: '这份 PDF 设有打开密码，无法读取。请用密码打开后另存为不加密的 PDF，或把文字复制后粘贴。',
    en: 'This PDF is protected by a password. Open it with the password and save it without one, or copy its text and paste it.',
  },
  'pdf-damaged': {
    kind: 'invalid',
    zh: 'PDF 文件已损坏，无法读取。请重新下载，或在阅读器中打开后另存一份。',
    en: 'The PDF is damaged and cannot be read. Download it again, or open it in a viewer and save it anew.',
  },
  'pdf-no-text': {
    kind: 'invalid',
    zh: '这份 PDF（{pages} 页）里没有文字，多半是扫描件。请先做文字识别，再上传或粘贴文字。',
    en: 'This PDF ({pages} pages) holds no text; it is probably a scan. Recognise its text first, then send or paste it.',
  },
  'pdf-letters-unknown': {
    kind: 'invalid',
    zh: '这份 PDF 的字体没有带上对应的文字，取出来是乱码。请用生成它的软件另存一份，或做文字识别后再上传。',
    en: 'The fonts of this PDF do not say which characters they show; its text comes out as gibberish. Save it anew from the program that made it, or recognise its text.',
  },
  'pdf-too-long': {
    kind: 'tooLarge',
    zh: '这份 PDF 有 {pages} 页，最多读 {limit} 页。请拆成几份。',
    en: 'This PDF has {pages} pages; at most {limit} are read. Split it.',
  },
} as const satisfies Record<string, RefusalText>;
