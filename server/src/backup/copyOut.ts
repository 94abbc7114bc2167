import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, constants as zlib } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type FrameWriter, LARGEST_FRAME } from './frames.ts';
import { BINARY } from './tables.ts';

export async function tableSizes(
  client: pg.ClientBase,
  tables: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ name: string; size: number }>(
    'SELECT name, pg_table_size(name::regclass) AS size FROM unnest($1::text[]) AS t (name)',
    [tables],
  );
  return new Map(rows.map((r) => [r.name, r.size]));
}

/** The tables themselves, a partitioned one as its partitions: only those can be copied whole, and filled frozen. */
export async function leaves(client: pg.ClientBase, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT t.relid::regclass::text AS name
     FROM unnest($1::text[]) WITH ORDINALITY AS wanted (name, place)
     CROSS JOIN LATERAL (
       SELECT relid FROM pg_partition_tree(wanted.name::regclass) WHERE isleaf
       UNION SELECT oid FROM pg_class WHERE oid = wanted.name::regclass AND relkind = 'r') t
     ORDER BY wanted.place, name`,
    [tables],
  );
  return rows.map((r) => r.name);
}

/** The rows of one table in the order in which they lie there. Returns how many. */
export async function writeTable(
  client: pg.ClientBase,
  frames: FrameWriter,
  table: string,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<number> {
  const columns = await columnsOf(client, table);
  const binary = BINARY.includes(table);
  await frames.json('B', { table, columns, binary });
  const options = binary ? ' WITH (FORMAT binary)' : '';
  const rows = client.query(copyTo(`COPY ${table} (${columns.join(', ')}) TO STDOUT${options}`));
  const hash = createHash('sha256');
  let read = 0;
  await pipeline(
    rows,
    async function* counted(source: AsyncIterable<Buffer>) {
      for await (const bytes of source) {
        read += bytes.length;
        onProgress(read);
        yield bytes;
      }
    },
    createZstdCompress({
      chunkSize: LARGEST_FRAME / 4,
      params: { [zlib.ZSTD_c_compressionLevel]: 1 },
    }),
    async (source: AsyncIterable<Buffer>) => {
      for await (const bytes of source) {
        hash.update(bytes);
        await frames.frame('D', bytes);
      }
    },
    { signal },
  );
  await frames.json('E', { rows: rows.rowCount, sha256: hash.digest('hex') });
  return rows.rowCount;
}

/** Columns a row is written with; what the database computes by itself is not among them. */
async function columnsOf(client: pg.ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  return rows.map((r) => r.name);
}
