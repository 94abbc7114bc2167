import { constants, type FileHandle, open, rename, rm } from 'node:fs/promises';
import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';
import { leaves, tableSizes, writeTable } from './copyOut.ts';
import { FrameWriter, readFrames } from './frames.ts';
import { FORMAT, type Header } from './manifest.ts';
import { CARRIED, REGISTERS } from './tables.ts';

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
  const aside = `${path}.registers.partial`;
  const file = await openNew(unfinished);
  try {
    const summary = await readingOneMoment(pool, null, (client) =>
      writeArchive(pool, client, file, aside, options),
    );
    await file.sync();
    await file.close();
    await rename(unfinished, path);
    return summary;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await rm(aside, { force: true });
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

/** A transaction that sees the database as it was when it began, or as another one sees it. */
async function readingOneMoment<T>(
  pool: pg.Pool,
  snapshot: string | null,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    if (snapshot !== null) await client.query(`SET TRANSACTION SNAPSHOT ${client.escapeLiteral(snapshot)}`);
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

/** Facts into the file; beside them, on a connection and a processor of their own, the registers into another one, which then follows. */
async function writeArchive(
  pool: pg.Pool,
  client: pg.ClientBase,
  file: FileHandle,
  aside: string,
  { at, factsOnly = false, signal, onProgress = () => undefined }: MakeOptions,
): Promise<ArchiveSummary> {
  const registers = factsOnly ? [] : await leaves(client, REGISTERS);
  const header = await describe(client, at);
  const sizes = await tableSizes(client, [...CARRIED, ...registers]);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const read = { facts: 0, registers: 0 };
  const progress = (part: keyof typeof read) => (bytes: number) => {
    read[part] = bytes;
    onProgress(read.facts + read.registers, total);
  };
  const frames = framesInto(file);
  await frames.begin();
  await frames.json('H', header);
  const { rows } = await client.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot');
  const counts = await together(signal, [
    (stop) => writeTables(client, frames, CARRIED, { sizes, signal: stop, onProgress: progress('facts') }),
    (stop) =>
      readingOneMoment(pool, rows[0]!.snapshot, (second) =>
        writeAside(second, aside, registers, { sizes, signal: stop, onProgress: progress('registers') }),
      ),
  ]);
  for await (const { type, bytes } of readFrames(aside)) await frames.frame(type, bytes);
  const sha256 = await frames.end();
  onProgress(total, total);
  const tables = Object.assign({}, ...counts);
  return { sha256, bytes: frames.bytes, madeAt: header.madeAt, districts: header.districts, tables };
}

type Counts = Record<string, number>;

interface TablesOptions {
  readonly sizes: ReadonlyMap<string, number>;
  readonly signal: AbortSignal;
  readonly onProgress: (bytes: number) => void;
}

async function writeTables(
  client: pg.ClientBase,
  frames: FrameWriter,
  tables: readonly string[],
  { sizes, signal, onProgress }: TablesOptions,
): Promise<Counts> {
  const counts: Counts = {};
  let done = 0;
  for (const table of tables) {
    const size = sizes.get(table) ?? 0;
    counts[table] = await writeTable(client, frames, table, signal, (read) =>
      onProgress(done + Math.min(read, size)),
    );
    done += size;
  }
  return counts;
}

/** Frames of some tables in a file of their own. */
async function writeAside(
  client: pg.ClientBase,
  path: string,
  tables: readonly string[],
  options: TablesOptions,
): Promise<Counts> {
  const file = await openNew(path);
  try {
    const frames = framesInto(file);
    await frames.begin();
    return await writeTables(client, frames, tables, options);
  } finally {
    await file.close();
  }
}

function framesInto(file: FileHandle): FrameWriter {
  return new FrameWriter(async (bytes) => {
    await file.writev([bytes]);
  });
}

/** All of them at once; when one fails or a person gives up, the others are stopped and waited for. */
async function together<T>(
  signal: AbortSignal | undefined,
  works: readonly ((stop: AbortSignal) => Promise<T>)[],
): Promise<T[]> {
  const failed = new AbortController();
  const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  let first: unknown;
  const settled = await Promise.allSettled(
    works.map((work) =>
      work(stop).catch((error: unknown) => {
        first ??= error;
        failed.abort();
        throw error;
      }),
    ),
  );
  if (first !== undefined) throw first;
  return settled.map((one) => (one as PromiseFulfilledResult<T>).value);
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
