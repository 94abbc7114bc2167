import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { openPool } from './pool.ts';
import type { DB } from './schema.gen.ts';

/** Typed queries. Also the type of a transaction inside `db.transaction().execute(…)`. */
export type Db = Kysely<DB>;

export interface Database {
  readonly db: Db;
  /** The same connections, for `COPY` and cursors. */
  readonly pool: pg.Pool;
  readonly databaseUrl: string;
  close(): Promise<void>;
}

export function openDb(databaseUrl: string, connections?: number): Database {
  const pool = openPool(databaseUrl, connections);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, databaseUrl, close: () => close(db, pool) };
}

/** Kysely ends only a pool that it has used itself. */
async function close(db: Db, pool: pg.Pool): Promise<void> {
  await db.destroy();
  if (!pool.ended) await pool.end();
}
