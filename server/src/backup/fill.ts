import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Refusal } from '../platform/refusal.ts';
import { damaged, readFrames } from './frames.ts';
import type { Manifest, Part } from './manifest.ts';

/** Bytes handed to the database at a time. */
const UNPACKED = 262_144;

/** The rows of one table out of the archive, in the transaction that emptied it. */
export async function fillTable(
  client: pg.ClientBase,
  path: string,
  part: Part,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const hash = createHash('sha256');
  const packed = async function* () {
    for await (const { type, bytes } of readFrames(path, part.at)) {
      if (type !== 'D') return;
      hash.update(bytes);
      onBytes(bytes.length);
      yield bytes;
    }
  };
  const options = part.binary ? 'FREEZE, FORMAT binary' : 'FREEZE';
  const rows = client.query(
    copyFrom(`COPY ${part.table} (${part.columns.join(', ')}) FROM STDIN WITH (${options})`),
  );
  await pipeline(Readable.from(packed()), createZstdDecompress({ chunkSize: UNPACKED }), rows);
  // The file may have changed since it was checked.
  if (rows.rowCount !== part.rows || hash.digest('hex') !== part.sha256) throw damaged(part.at);
}

/** Refuses an archive of other columns than this program has: those it writes are unknown, or needed ones are missing. */
export async function refuseGaps(
  client: pg.ClientBase,
  { header }: Manifest,
  parts: readonly Part[],
): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string; needed: boolean }>(
    `SELECT c.relname AS "table", quote_ident(a.attname) AS name, a.attnotnull AND NOT a.atthasdef AS needed
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped`,
    [parts.map((part) => part.table)],
  );
  const here = new Map(rows.map((r) => [`${r.table}.${r.name}`, r.needed]));
  for (const { table, columns } of parts) {
    const unknown = columns.find((column) => !here.has(`${table}.${column}`));
    if (unknown !== undefined) throw new Refusal('archive-newer', { madeAt: header.madeAt.slice(0, 10) });
    for (const [column, needed] of here)
      if (needed && column.startsWith(`${table}.`) && !columns.includes(column.slice(table.length + 1)))
        throw new Refusal('archive-older', { column });
  }
}
