import { type FileHandle, open } from 'node:fs/promises';
import { htmlTableParser } from './htmlRows.ts';
import { LIMITS, toMb } from './limits.ts';
import { BATCH_ROWS, type Row } from './row.ts';
import { type MlSheet, spreadsheetMlHandler } from './spreadsheetMl.ts';
import { type DetectedEncoding, detectEncoding, encodingNamed, readAt } from './textEncoding.ts';
import { UnreadableFile } from './unreadableFile.ts';
import { xmlParser } from './xml.ts';

const CHUNK = 256 * 1024;

/** What an HTML or XML file that calls itself .xls holds, told by its beginning. */
export interface MarkupLayout extends DetectedEncoding {
  readonly dialect: 'html' | 'xml';
}

export interface MarkupOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((bytesDone: number, bytesTotal: number) => void) | undefined;
  readonly onSheet?: ((sheet: MlSheet) => void) | undefined;
}

export async function markupLayout(path: string, encoding?: string): Promise<MarkupLayout> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size > LIMITS.markupBytes)
      throw new UnreadableFile('too-large', {
        part: 'HTML',
        size: toMb(size),
        limit: toMb(LIMITS.markupBytes),
      });
    const found = await detectEncoding(handle, size);
    const chosen = encoding === undefined ? found : { encoding: encodingNamed(encoding), bom: found.bom };
    const head = new TextDecoder(chosen.encoding).decode(await readAt(handle, 0, CHUNK));
    if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(\w+:)?Workbook[\s>]/.test(head))
      return { ...chosen, dialect: 'xml' };
    if (/<(table|tr|td)[\s>]/i.test(head)) return { ...chosen, dialect: 'html' };
    throw new UnreadableFile('not-a-table', { found: /^\s*<\?xml/.test(head) ? 'XML' : 'HTML' });
  } finally {
    await handle.close();
  }
}

/** Streams the rows of all tables; those of HTML count as one sheet. */
export async function* markupRows(
  path: string,
  layout: MarkupLayout,
  options: MarkupOptions,
): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  const emit = (row: Row) => batch.push(row);
  const parser = layout.dialect === 'xml' ? xmlRows(layout, emit, options) : htmlRows(layout, emit);
  for await (const bytes of chunks(path, layout, options)) {
    parser.write(bytes);
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  parser.end();
  if (batch.length > 0) yield batch;
}

function xmlRows(layout: MarkupLayout, emit: (row: Row) => void, options: MarkupOptions) {
  return xmlParser('xml', spreadsheetMlHandler(emit, options.onSheet ?? (() => {})), layout.encoding);
}

function htmlRows(layout: MarkupLayout, emit: (row: Row) => void) {
  const decoder = new TextDecoder(layout.encoding);
  const parser = htmlTableParser((row, cells) => emit({ sheet: 1, row, cells }));
  return {
    write: (bytes: Uint8Array) => parser.push(decoder.decode(bytes, { stream: true })),
    end: () => parser.push(decoder.decode(), true),
  };
}

async function* chunks(
  path: string,
  layout: MarkupLayout,
  options: MarkupOptions,
): AsyncGenerator<Uint8Array> {
  const handle: FileHandle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    for (let position = layout.bom; position < size; ) {
      options.signal?.throwIfAborted();
      const bytes = await readAt(handle, position, CHUNK);
      if (bytes.length === 0) return;
      position += bytes.length;
      yield bytes;
      options.onProgress?.(position, size);
    }
  } finally {
    await handle.close();
  }
}
