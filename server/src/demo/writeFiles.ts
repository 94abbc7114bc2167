import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DemoFile } from '@sophora/domain/demo/demoFile';
import { DEMO_MARK } from '@sophora/domain/demo/district';
import type { Truth } from '@sophora/domain/demo/generateDistrict';
import { writeXlsx } from '../ledger/writers/index.ts';
import { encodeGb18030 } from './gb18030.ts';

const CHUNK = 128 * 1024;
export const DEMO_TRUTH_FILE = `${DEMO_MARK}_真值.json`;

export interface WrittenFile {
  readonly file: DemoFile;
  readonly path: string;
  readonly rows: number;
}

/** One file of the demonstration as bytes, rows made while they are read. */
export function demoFileStream(file: DemoFile, onRow: () => void = () => {}): Readable {
  const rows = counted(file.rows, onRow);
  if (file.format === 'csv') return Readable.from(csvChunks(file, rows), { objectMode: false });
  const columns = file.header.map((header) =>
    /日期?$|终止日$|专用权期限至$/.test(header) ? { header, type: 'date' as const } : { header },
  );
  return writeXlsx([{ name: DEMO_MARK, columns, rows }]);
}

/** What the figures of these files must come out as, beside them. */
export async function writeDemoTruth(truth: Truth, folder: string): Promise<string> {
  const path = join(folder, DEMO_TRUTH_FILE);
  await mkdir(folder, { recursive: true });
  await writeFile(path, `${JSON.stringify(truth, null, 2)}\n`);
  return path;
}

/** Writes the files into a folder, one after the other. Existing files of the same name are replaced. */
export async function writeDemoFiles(
  files: readonly DemoFile[],
  folder: string,
  onFile: (written: WrittenFile) => void = () => {},
): Promise<WrittenFile[]> {
  await mkdir(folder, { recursive: true });
  const written: WrittenFile[] = [];
  for (const file of files) {
    const path = join(folder, file.name);
    let rows = 0;
    const stream = demoFileStream(file, () => {
      rows++;
    });
    await pipeline(stream, createWriteStream(path));
    written.push({ file, path, rows });
    onFile(written.at(-1)!);
  }
  return written;
}

function* counted(rows: Iterable<readonly string[]>, onRow: () => void): Generator<readonly string[]> {
  for (const row of rows) {
    onRow();
    yield row;
  }
}

function* csvChunks(file: DemoFile, rows: Iterable<readonly string[]>): Generator<Buffer> {
  const encode = (text: string) =>
    file.encoding === 'gb18030' ? encodeGb18030(text) : Buffer.from(text, 'utf8');
  let text = file.encoding === 'utf8-bom' ? '\ufeff' : '';
  text += csvLine(file.header);
  for (const row of rows) {
    text += csvLine(row);
    if (text.length < CHUNK) continue;
    yield encode(text);
    text = '';
  }
  yield encode(text);
}

function csvLine(cells: readonly string[]): string {
  let line = '';
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    line += i === 0 ? '' : ',';
    line += /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  return `${line}\r\n`;
}
