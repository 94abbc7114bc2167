import type { Kind } from '@sophora/domain/ledger/kind';
import { KINDS, kindById } from '@sophora/domain/ledger/kinds';
import type pg from 'pg';
import { refreshDocket } from '../docket/index.ts';
import { registerCounts } from '../ledger/index.ts';
import { aloneJudging } from '../platform/judgingLock.ts';
import { dayInChina } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { type Judging, judgeRecords, speaksOfRights } from './judge.ts';
import { publish } from './publish.ts';
import { noteFirstVersions } from './ruleVersions.ts';
import { loadJudgingTables } from './tables.ts';

/** Records judged in one transaction. */
const CHUNK = 5000;

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
  return aloneJudging(pool, district, async () => {
    let done = 0;
    for (const kind of JUDGING_ORDER) done = await drainKind(pool, district, kind, done, options);
    await refreshDocket(pool, district, dayInChina(new Date()));
    await noteFirstVersions(pool, district);
    return inTransaction(pool, (client) => publish(client, district));
  });
}

/** Tables first, then holders, then what is said about rights, then the rights. */
const FIRST = ['communities', 'seiIpc', 'enterprises', 'pledges', 'awards', 'overseasFamily'];
const JUDGING_ORDER = [...FIRST, ...KINDS.map((k) => k.id).filter((id) => !FIRST.includes(id))];

/** Kinds whose every record is read by the verdicts on others. */
const READ_BY_ALL: Readonly<Record<string, readonly string[]>> = {
  communities: KINDS.filter((k) => k.address).map((k) => k.id),
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
  const judging = await beginJudging(pool, district, kind);
  const whole = left > CHUNK && (await isMostOf(pool, district, kindId, left));
  let done = doneBefore;
  const lane = async ([after, upTo]: Lane) => {
    for (let from: string | null = after; from !== null; ) {
      options.signal?.throwIfAborted();
      const chunk: Chunk = await judgeChunk(pool, judging, { after: from, upTo, whole });
      from = chunk.last;
      done += chunk.judged;
      left -= chunk.judged;
      if (chunk.judged > 0) options.onProgress?.(done, done + Math.max(0, left));
    }
  };
  await Promise.all((left > CHUNK ? LANES : [[BEFORE_ALL, AFTER_ALL] as const]).map(lane));
  return done;
}

async function beginJudging(pool: pg.Pool, district: string, kind: Kind): Promise<Judging> {
  const { rows } = await pool.query<{ last_seq: number }>('SELECT last_seq FROM district WHERE code = $1', [
    district,
  ]);
  const tables = await loadJudgingTables(pool, district);
  const spokenOf = await speaksOfRights(pool, district);
  const today = dayInChina(new Date());
  return { district, kind, tables, seq: rows[0]!.last_seq, today, spokenOf, holders: new Map() };
}

/** Records with ids after the first, up to and with the second. Ids are hashes: thirds of their range weigh the same. */
type Lane = readonly [after: string, upTo: string];
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** While some read or write, another is judged. */
const CUTS = ['55555555-5555-5555-5555-555555555555', 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa'];
const LANES: readonly Lane[] = [...CUTS, AFTER_ALL].map((upTo, i) => [CUTS[i - 1] ?? BEFORE_ALL, upTo]);

interface Chunk {
  readonly judged: number;
  /** Where the next chunk goes on; null after the last one. */
  readonly last: string | null;
}

/** In one transaction: what is judged waits no more. Nobody writes to the ledger before all is published. */
async function judgeChunk(
  pool: pg.Pool,
  judging: Judging,
  range: { after: string; upTo: string; whole: boolean },
): Promise<Chunk> {
  const { district, kind } = judging;
  return inTransaction(pool, async (client) => {
    // Every read here is by key, and tables grow while they are read: a plan made for an empty one must not scan.
    await client.query('SET LOCAL enable_seqscan = off');
    const { rows } = await client.query<{ record_id: string }>(
      `SELECT record_id FROM dirty WHERE district_code = $1 AND kind = $2 AND record_id > $3 AND record_id <= $4
       ORDER BY record_id LIMIT ${CHUNK}`,
      [district, kind.id, range.after, range.upTo],
    );
    const ids = rows.map((r) => r.record_id);
    const last = ids.at(-1);
    if (last === undefined) return { judged: 0, last: null };
    await client.query(
      'DELETE FROM dirty WHERE district_code = $1 AND kind = $2 AND record_id > $3 AND record_id <= $4',
      [district, kind.id, range.after, last],
    );
    await judgeRecords(client, judging, ids, range.whole ? range.after : undefined);
    return { judged: ids.length, last: ids.length < CHUNK ? null : last };
  });
}

/** Whether so many are a large part of a register: then it is read from end to end, not record by record. */
async function isMostOf(pool: pg.Pool, district: string, kind: string, waiting: number): Promise<boolean> {
  return ((await registerCounts(pool, district)).get(kind)?.records ?? 0) <= 2 * waiting;
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
