import { createHash } from 'node:crypto';
import { constants, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, constants as zlib } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { Refusal } from '../platform/refusal.ts';
import { FrameWriter, LARGEST_FRAME } from './frames.ts';
import { FORMAT, type Header } from './manifest.ts';
import { BINARY, CARRIED, REGISTERS } from './tables.ts';

export interface ArchiveSummary {
  readonly sha256: string;
  readonly bytes: number;
  readonly madeAt: string;
  readonly districts: Header['districts'];
  /** Rows of each table. */
  readonly tables: Readonly<Record<string, number>>;
}

export interface MakeOptions {
  readonly at: Date;
  /** Without the registers, which a restore then makes again: a smaller file, a longer restore. */
  readonly factsOnly?: boolean;
  readonly signal?: AbortSignal;
  /** Bytes of the database's tables read so far, and in all, roughly. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Everything that cannot be worked out again, of one moment, into a new file (备份). Readers and writers go on meanwhile. The
 * file gets its name when it is complete and on the disk; it can be read by its owner only.
 */
export async function makeArchive(
  pool: pg.Pool,
  path: string,
  options: MakeOptions,
): Promise<ArchiveSummary> {
  if (await exists(path)) throw new Refusal('archive-exists', { file: path });
  const unfinished = `${path}.partial`;
  const file = await openNew(unfinished);
  try {
    const summary = await readingOneMoment(pool, (client) => writeArchive(client, file, options));
    await file.sync();
    await file.close();
    await rename(unfinished, path);
    return summary;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, constants.O_CREAT | constants.O_TRUNC | constants.O_WRONLY, 0o600);
  } catch (error) {
    throw new Refusal('archive-not-writable', { file: path, reason: (error as Error).message });
  }
}

async function exists(path: string): Promise<boolean> {
  return open(path, 'r').then(
    async (file) => {
      await file.close();
      return true;
    },
    () => false,
  );
}

/** A transaction that sees the database as it was when it began. */
async function readingOneMoment<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    await client.query(
      `SET LOCAL datestyle = 'ISO'; SET LOCAL bytea_output = 'hex'; SET LOCAL TimeZone = 'UTC'`,
    );
    const result = await work(client);
    await client.query('COMMIT');
    broken = false;
    return result;
  } finally {
    // A connection in the middle of a copy is of no use to anybody else.
    client.release(broken);
  }
}

async function writeArchive(
  client: pg.ClientBase,
  file: FileHandle,
  { at, factsOnly = false, signal, onProgress = () => undefined }: MakeOptions,
): Promise<ArchiveSummary> {
  const frames = new FrameWriter(async (bytes) => {
    await file.writev([bytes]);
  });
  const header = await describe(client, at);
  const names = factsOnly ? CARRIED : [...CARRIED, ...(await leaves(client, REGISTERS))];
  const sizes = await tableSizes(client, names);
  const total = names.reduce((sum, table) => sum + (sizes.get(table) ?? 0), 0);
  const tables: Record<string, number> = {};
  await frames.begin();
  await frames.json('H', header);
  let done = 0;
  for (const table of names) {
    const size = sizes.get(table) ?? 0;
    tables[table] = await writeTable(client, frames, table, signal, (read) =>
      onProgress(done + Math.min(read, size), total),
    );
    done += size;
  }
  const sha256 = await frames.end();
  onProgress(total, total);
  return { sha256, bytes: frames.bytes, madeAt: header.madeAt, districts: header.districts, tables };
}

async function describe(client: pg.ClientBase, at: Date): Promise<Header> {
  const migrations = await client.query<{ name: string }>('SELECT name FROM schema_migration ORDER BY name');
  const engine = await client.query<{ server_version: string }>('SHOW server_version');
  const districts = await client.query<Header['districts'][number]>(
    `SELECT code, name, kind = 'demo' AS demo FROM district ORDER BY code`,
  );
  return {
    format: FORMAT,
    madeAt: at.toISOString(),
    migrations: migrations.rows.map((r) => r.name),
    engine: `PostgreSQL ${engine.rows[0]!.server_version}`,
    districts: districts.rows,
  };
}

async function tableSizes(
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
async function writeTable(
  client: pg.ClientBase,
  frames: FrameWriter,
  table: string,
  signal: AbortSignal | undefined,
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
    signal ? { signal } : {},
  );
  await frames.json('E', { rows: rows.rowCount, sha256: hash.digest('hex') });
  return rows.rowCount;
}

/** Columns a row is written with; what the database computes by itself is not among them. */
export async function columnsOf(client: pg.ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(attname) AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  return rows.map((r) => r.name);
}
