import type pg from 'pg';
import { inTransaction } from '../platform/transaction.ts';

/** An index or key that is away, as the statement that makes it again. */
export interface AbsentIndex {
  readonly table: string;
  readonly name: string;
  readonly statement: string;
}

/** Keys first; an index of a partitioned table stands for those of its partitions, which may have others of their own. */
const INDEXES = `
SELECT t.oid::regclass::text AS "table", i.relname AS name, k.conname AS key,
       CASE WHEN k.oid IS NULL THEN replace(pg_get_indexdef(i.oid), ' ON ONLY ', ' ON ')
            ELSE format('ALTER TABLE %s ADD CONSTRAINT %I %s', t.oid::regclass, k.conname, pg_get_constraintdef(k.oid)) END AS statement
  FROM unnest($1::text[]) WITH ORDINALITY AS wanted (name, place)
  CROSS JOIN LATERAL (SELECT wanted.name::regclass AS oid UNION SELECT relid FROM pg_partition_tree(wanted.name::regclass)) t
  JOIN pg_index x ON x.indrelid = t.oid
  JOIN pg_class i ON i.oid = x.indexrelid AND NOT i.relispartition
  LEFT JOIN pg_constraint k ON k.conindid = i.oid AND k.contype IN ('p', 'u')
 ORDER BY k.oid IS NULL, wanted.place, i.relname`;

/** Takes the indexes of some tables away, so that they fill faster; in the caller's transaction. */
export async function dropIndexes(client: pg.ClientBase, tables: readonly string[]): Promise<AbsentIndex[]> {
  const { rows } = await client.query<AbsentIndex & { key: string | null }>(INDEXES, [tables]);
  for (const { table, name, key } of rows)
    await client.query(
      key === null ? `DROP INDEX ${quoted(name)}` : `ALTER TABLE ${table} DROP CONSTRAINT ${quoted(key)}`,
    );
  return rows.map(({ table, name, statement }) => ({ table, name, statement }));
}

/**
 * Whether people can work without it for a minute: the registers' indexes for searching and for other orders than the
 * newest first, which are half of the work of all.
 */
export function canWait({ table, name, statement }: AbsentIndex): boolean {
  return /^record(_|$)/.test(table) && statement.startsWith('CREATE INDEX') && name !== 'record_by_update';
}

/** Those that could wait, one after another, as a job: what a kill left out is made by the next attempt. */
export async function makeLateIndexes(
  pool: pg.Pool,
  absent: readonly AbsentIndex[],
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  for (const [i, { name, statement }] of absent.entries()) {
    await inTransaction(pool, async (client) => {
      const { rowCount } = await client.query('SELECT WHERE to_regclass($1) IS NULL', [quoted(name)]);
      if (rowCount === 0) return;
      await client.query(QUICK);
      await client.query(statement);
    });
    onProgress(i + 1, absent.length);
  }
}

/** Memory and every processor for the indexes; in a transaction. */
export const QUICK = `SET LOCAL maintenance_work_mem = '512MB'; SET LOCAL max_parallel_maintenance_workers = 2;
  SET LOCAL work_mem = '128MB'`;

export async function makeIndexes(
  client: pg.ClientBase,
  absent: readonly AbsentIndex[],
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  for (const [i, { statement }] of absent.entries()) {
    await client.query(statement);
    onProgress(i + 1, absent.length);
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
