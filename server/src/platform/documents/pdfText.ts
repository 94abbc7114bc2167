import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { linesOf, type Piece } from './pdfLines.ts';
import { type PdfPage, paragraphsOf } from './pdfParagraphs.ts';
import { plainHan } from './plainHan.ts';
import { UnreadableDocument } from './unreadableDocument.ts';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const MOST_PAGES = 3000;

export interface PdfReading {
  /** One line per paragraph. */
  readonly text: string;
  readonly pages: number;
  /** Pages without any text: pictures and scans. */
  readonly withoutText: readonly number[];
}

/**
 * The text of a PDF that carries text. Nothing in it is run, drawn or fetched. A long one takes a while (some 10 ms a
 * page): read it in a background job and show `progress`.
 * @throws {UnreadableDocument} encrypted, damaged, without text, letters unknown, too long
 */
export async function pdfText(
  bytes: Uint8Array,
  options: {
    readonly progress?: (done: number, total: number) => void;
    readonly signal?: AbortSignal;
  } = {},
): Promise<PdfReading> {
  // The reader takes the memory it is given for itself, so it gets a copy.
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    cMapUrl: `${join(PACKAGE, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(PACKAGE, 'standard_fonts')}/`,
  });
  try {
    const document = await loading.promise.catch((error: unknown) => {
      throw unreadable(error);
    });
    const pages = await pagesOf(document, options);
    const read = pages.map((page) => page.lines.length);
    const text = paragraphsOf(pages);
    refuseWithoutLetters(text, pages.length);
    return {
      text,
      pages: pages.length,
      withoutText: read.flatMap((lines, i) => (lines === 0 ? [i + 1] : [])),
    };
  } finally {
    await loading.destroy();
  }
}

async function pagesOf(
  document: PDFDocumentProxy,
  { progress, signal }: { progress?: (done: number, total: number) => void; signal?: AbortSignal },
): Promise<PdfPage[]> {
  const count = document.numPages;
  if (count > MOST_PAGES) throw new UnreadableDocument('pdf-too-long', { pages: count, limit: MOST_PAGES });
  const pages: PdfPage[] = [];
  for (let number = 1; number <= count; number++) {
    signal?.throwIfAborted();
    pages.push(await pageOf(document, number));
    progress?.(number, count);
  }
  return pages;
}

async function pageOf(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  try {
    const page = await document.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    page.cleanup();
    const pieces = items.flatMap((item): Piece[] => {
      if (!('str' in item) || item.str === '') return [];
      const [a, b, , d, x, y] = item.transform as number[];
      // What is turned is a watermark or a stamp.
      if (Math.abs(b!) > Math.abs(a!) / 10) return [];
      return [
        { text: plainHan(item.str), x: x!, y: y!, width: item.width, size: item.height || Math.abs(d!) },
      ];
    });
    return { height, lines: linesOf(pieces) };
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(error: unknown): UnreadableDocument {
  const name = error instanceof Error ? error.name : '';
  return new UnreadableDocument(name === 'PasswordException' ? 'pdf-encrypted' : 'pdf-damaged');
}

/** Private-use and replacement characters are what fonts without a table of characters leave. */
function refuseWithoutLetters(text: string, pages: number): void {
  const all = text.replace(/\s/g, '').length;
  if (all < 2 * pages && all < 40) throw new UnreadableDocument('pdf-no-text', { pages });
  const unknown = text.match(/[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  if (unknown * 5 > all) throw new UnreadableDocument('pdf-letters-unknown');
}
