import { type FileHandle, open } from 'node:fs/promises';
import { withoutApostrophe } from '../writers/neutralise.ts';
import { delimitedParser } from './delimitedParser.ts';
import { BATCH_CELLS, BATCH_ROWS, type Row } from './row.ts';
import { findSeparator } from './separator.ts';
import { type DetectedEncoding, detectEncoding, encodingNamed, readAt } from './textEncoding.ts';
import { UnreadableFile } from './unreadableFile.ts';

const CHUNK = 256 * 1024;
const SAMPLE = 256 * 1024;

export interface DelimitedLayout extends DetectedEncoding {
  readonly separator: string;
}

/** Encoding and separator of a text table; `encoding` is a person's correction of what was found. */
export async function delimitedLayout(path: string, encoding?: string): Promise<DelimitedLayout> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size === 0) throw new UnreadableFile('empty');
    const found = await detectEncoding(handle, size);
    const chosen = encoding === undefined ? found : { encoding: encodingNamed(encoding), bom: found.bom };
    const sample = await readAt(handle, chosen.bom, SAMPLE);
    return { ...chosen, separator: findSeparator(new TextDecoder(chosen.encoding).decode(sample)) };
  } finally {
    await handle.close();
  }
}

export interface DelimitedOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((bytesDone: number, bytesTotal: number) => void) | undefined;
}

/** Streams the rows of a text table in batches; memory does not grow with the file. */
export async function* delimitedRows(
  path: string,
  layout: DelimitedLayout,
  options: DelimitedOptions = {},
): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let cells = 0;
  const ready: Row[][] = [];
  const parser = delimitedParser(layout.separator, (row, values) => {
    settleFormulas(row, values);
    batch.push({ sheet: 1, row, cells: values });
    cells += values.length;
    if (batch.length < BATCH_ROWS && cells < BATCH_CELLS) return;
    ready.push(batch);
    batch = [];
    cells = 0;
  });
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    for await (const text of decoded(handle, layout, size, options)) {
      parser.push(text);
      while (ready.length > 0) yield ready.shift()!;
    }
    parser.push('', true);
    yield* ready;
    if (batch.length > 0) yield batch;
  } finally {
    await handle.close();
  }
}

async function* decoded(
  handle: FileHandle,
  layout: DelimitedLayout,
  size: number,
  options: DelimitedOptions,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(layout.encoding);
  let position = layout.bom;
  let first = true;
  for (;;) {
    options.signal?.throwIfAborted();
    const bytes = await readAt(handle, position, CHUNK);
    position += bytes.length;
    let text = decoder.decode(bytes, { stream: bytes.length > 0 });
    if (first) text = text.replace(/^sep=.\r?\n/i, '\n');
    first = false;
    if (text !== '') yield text;
    options.onProgress?.(position, size);
    if (bytes.length === 0) return;
  }
}

const DDE = /^[=+\-@][^|]{0,200}\|\s*'[^']*'\s*!/;

/**
 * Text such as `=cmd|'/c …'!A1` runs a program when a spreadsheet opens it: refused. The apostrophe that marks text which
 * only looks like a formula, in our own exports and others', is no part of the value.
 */
function settleFormulas(row: number, cells: (string | null)[]): void {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === null || cell === undefined) continue;
    const c = cell.charCodeAt(0);
    if (c === 39) cells[i] = withoutApostrophe(cell);
    else if ((c === 61 || c === 43 || c === 45 || c === 64) && DDE.test(cell))
      throw new UnreadableFile('dde', { part: `${row}` });
  }
}
