import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type CopyValue = string | number | boolean | null | undefined | readonly string[] | JsonCell;

/** A value written as JSON text into a jsonb column. */
export class JsonCell {
  readonly text: string;
  constructor(value: unknown) {
    this.text = JSON.stringify(value);
  }
}

/**
 * Rows into a table by `COPY … FROM STDIN` in text format. `target` is `table (column, …)`.
 * Returns how many rows were sent.
 */
export async function copyRows(
  client: pg.ClientBase,
  target: string,
  rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>,
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
      let line = '';
      for (let i = 0; i < row.length; i++) line += (i > 0 ? '\t' : '') + copyText(row[i]);
      buffer += `${line}\n`;
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
