import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Problem } from '../platform/problem.ts';

/** The lines of a UTF-8 file as their tab-separated cells; empty lines and a byte order mark are passed over. */
export async function* readTsv(path: string): AsyncGenerator<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Problem({ zh: `找不到文件 ${path}。`, en: `There is no file ${path}.` });
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    const text = line.replace(/^\uFEFF/, '');
    if (text.trim() !== '') yield text.split('\t');
  }
}

/** A Nice class from a cell: undefined where it is empty or none. */
export function classCell(cell: string | undefined): number | undefined {
  const value = Number(/^\s*0*(\d{1,2})\s*$/.exec(cell ?? '')?.[1]);
  return value >= 1 && value <= 45 ? value : undefined;
}
