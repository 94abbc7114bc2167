import { KINDS, kindById } from '@sophora/domain/ledger/kinds';
import type pg from 'pg';
import { inTransaction } from '../platform/transaction.ts';
import { judgeRecords } from './judge.ts';
import { publish } from './publish.ts';
import { loadJudgingTables } from './tables.ts';

/** Records judged in one transaction. */
const CHUNK = 5000;
const JUDGING_LOCK = 7202;

/**
 * Judges everything that waits and publishes the result. Holders come before rights, because a right may take its
 * street from its holder; a table (communities, industries by IPC) re-judges every record that reads it. Interrupted at
 * any point it is taken up again where it stopped.
 */
export async function drain(
  pool: pg.Pool,
  district: string,
  options: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void } = {},
): Promise<number> {
  const lock = await pool.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1, hashtext($2))', [JUDGING_LOCK, district]);
    let done = 0;
    for (const kind of JUDGING_ORDER) done = await drainKind(pool, district, kind, done, options);
    return await inTransaction(pool, (client) => publish(client, district));
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1, hashtext($2))', [JUDGING_LOCK, district]);
    lock.release();
  }
}

/** Tables first, then holders, then what is said about rights, then the rights. */
const FIRST = ['communities', 'seiIpc', 'enterprises', 'pledges', 'awards', 'overseasFamily'];
const JUDGING_ORDER = [...FIRST, ...KINDS.map((k) => k.id).filter((id) => !FIRST.includes(id))];

/** Kinds whose every record is read by the verdicts on others. */
const READ_BY_ALL: Readonly<Record<string, readonly string[]>> = {
  communities: ['enterprises', 'patents', 'marks'],
  seiIpc: ['patents'],
};

async function drainKind(
  pool: pg.Pool,
  district: string,
  kindId: string,
  doneBefore: number,
  options: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void },
): Promise<number> {
  const kind = kindById(kindId);
  const waiting = await pool.query<{ n: number }>(
    'SELECT count(*) AS n FROM dirty WHERE district_code = $1 AND kind = $2',
    [district, kindId],
  );
  let left = waiting.rows[0]!.n;
  if (left === 0 || !kind) return doneBefore;
  for (const reader of READ_BY_ALL[kindId] ?? []) {
    await pool.query(
      'INSERT INTO dirty (district_code, kind, record_id) SELECT $1, $2, record_id FROM record WHERE district_code = $1 AND kind = $2 ON CONFLICT DO NOTHING',
      [district, reader],
    );
  }
  await refreshStatistics(pool, left);
  const tables = await loadJudgingTables(pool, district);
  let done = doneBefore;
  while (left > 0) {
    options.signal?.throwIfAborted();
    const judged = await inTransaction(pool, async (client) => {
      // Every read here is by key, and tables grow while they are read: a plan made for an empty one must not scan.
      await client.query('SET LOCAL enable_seqscan = off');
      const { rows } = await client.query<{ record_id: string }>(
        `DELETE FROM dirty WHERE ctid = ANY (ARRAY(SELECT ctid FROM dirty WHERE district_code = $1 AND kind = $2 LIMIT ${CHUNK})) RETURNING record_id`,
        [district, kindId],
      );
      const seq = await client.query<{ last_seq: number }>('SELECT last_seq FROM district WHERE code = $1', [
        district,
      ]);
      await judgeRecords(
        client,
        district,
        kind,
        rows.map((r) => r.record_id),
        tables,
        seq.rows[0]!.last_seq,
      );
      return rows.length;
    });
    if (judged === 0) break;
    done += judged;
    left -= judged;
    options.onProgress?.(done, done + Math.max(0, left));
  }
  return done;
}

/**
 * After a large write the planner knows nothing of the new rows yet, and without this a chunk takes a hundred times as
 * long. Skipped where few records wait and the tables are known to be large.
 */
async function refreshStatistics(pool: pg.Pool, waiting: number): Promise<void> {
  if (waiting <= FEW) return;
  const { rows } = await pool.query<{ believed: number }>(
    `SELECT reltuples AS believed FROM pg_class WHERE oid = 'reference'::regclass`,
  );
  if (waiting > CHUNK / 2 || rows[0]!.believed < 1000 + 10 * waiting)
    await pool.query('ANALYZE record, alias, reference, placement');
}

/** Records for which any plan will do. */
const FEW = 50;
