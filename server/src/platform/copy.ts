import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

export type CopyValue = string | number | boolean | null | undefined | readonly string[] | JsonCell;

/** A value written as JSON text into a jsonb column. */
export class JsonCell {
  readonly text: string;
  constructor(value: unknown) {
    this.text = JSON.stringify(value);
  }
}

/** A row as it is sent and as `COPY … TO STDOUT` gives it back, jsonb aside, whose spaces and order are the server's. */
export function copyLine(row: readonly CopyValue[]): string {
  let line = '';
  for (let i = 0; i < row.length; i++) line += (i > 0 ? '\t' : '') + copyText(row[i]);
  return line;
}

/** What a query gives, a line a row, in the form of `copyLine`. */
export async function copyLinesOf(client: pg.ClientBase, query: string): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of client.query(copyTo(`COPY (${query}) TO STDOUT`))) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1);
}

/**
 * Rows, or lines already made of them, into a table by `COPY … FROM STDIN` in text format. `target` is `table (column, …)`.
 * Returns how many rows were sent.
 */
export async function copyRows(
  client: pg.ClientBase,
  target: string,
  rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[] | string>,
): Promise<number> {
  const stream = client.query(copyFrom(`COPY ${target} FROM STDIN`));
  let failure: Error | undefined;
  stream.on('error', (error: Error) => {
    failure = error;
  });
  const finished = once(stream, 'finish');
  finished.catch(() => undefined);
  let buffer = '';
  let count = 0;
  try {
    for await (const row of rows) {
      if (failure) throw failure;
      buffer += `${typeof row === 'string' ? row : copyLine(row)}\n`;
      count++;
      if (buffer.length > 262_144) {
        if (!stream.write(buffer)) await Promise.race([once(stream, 'drain'), finished]);
        buffer = '';
      }
    }
  } catch (error) {
    stream.destroy(error instanceof Error ? error : new Error(String(error)));
    await finished.catch(() => undefined);
    throw error;
  }
  if (buffer !== '') stream.write(buffer);
  stream.end();
  await finished;
  return count;
}

const SPECIAL = /[\\\n\r\t]/;

function escapeCell(text: string): string {
  return SPECIAL.test(text)
    ? text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')
    : text;
}

function copyText(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escapeCell(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value instanceof JsonCell) return escapeCell(value.text);
  return escapeCell(`{${value.map(arrayElement).join(',')}}`);
}

function arrayElement(text: string): string {
  return /[\s"\\{},]/.test(text) || text === '' || /^null$/i.test(text)
    ? `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`
    : text;
}
