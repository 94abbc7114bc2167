import type { OutputOf } from '@sophora/contract/endpoint';
import type { evaluatePlan } from '@sophora/contract/evaluation';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { parsePeriod } from '@sophora/domain/freeze/period';
import type { Plan } from '@sophora/domain/plan/plan';
import type pg from 'pg';
import { listSets, type StoredSet } from '../freeze/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { dayInChina } from '../platform/services.ts';

export type Moment = NonNullable<OutputOf<typeof evaluatePlan>['moment']>;

/**
 * 当时: what was known when the period ended. What was reported of its last day where a set of it was confirmed (the last one
 * that holds); else what the ledger held at the end of that day; else nothing. A person may choose another moment.
 */
export async function momentOf(
  pool: pg.Pool,
  district: string,
  plan: Plan,
  asked: string | undefined,
): Promise<Moment | null> {
  if (asked?.startsWith('ledger:')) return atSequence(pool, district, Number(asked.slice('ledger:'.length)));
  const sets = await confirmedSets(pool, district);
  if (asked) {
    const set = sets.find((s) => s.id === asked.slice('set:'.length));
    if (!set) throw new Refusal('not-found');
    return ofSet(set);
  }
  const reported = sets.find((s) => s.state === 'confirmed' && parsePeriod(s.period)?.to === plan.to);
  return reported ? ofSet(reported) : atEndOf(pool, district, plan.to);
}

/** Sets that were confirmed, also those that another has replaced since; the newest first. */
export async function confirmedSets(pool: pg.Pool, district: string): Promise<StoredSet[]> {
  return (await listSets(pool, district)).filter((s) => s.state === 'confirmed' || s.state === 'superseded');
}

function ofSet({ id, no, period, knownAt, at }: StoredSet): Moment {
  return { knownAt, set: { id, no, period }, at: new Date(at).toISOString() };
}

async function atSequence(pool: pg.Pool, district: string, seq: number): Promise<Moment> {
  const { rows } = await pool.query<{ seq: number; at: Date }>(
    `SELECT e.seq, e.at FROM ledger_entry e JOIN district d ON d.code = e.district_code
     WHERE e.district_code = $1 AND e.seq = $2 AND e.seq <= d.published_seq`,
    [district, seq],
  );
  if (!rows[0]) throw new Refusal('not-found');
  return { knownAt: rows[0].seq, set: null, at: new Date(rows[0].at).toISOString() };
}

/** The last entry made by the end of a day in China. */
async function atEndOf(pool: pg.Pool, district: string, day: PlainDate): Promise<Moment | null> {
  const { rows } = await pool.query<{ seq: number; at: Date }>(
    `SELECT seq, at FROM ledger_entry WHERE district_code = $1 AND at < ($2::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
     ORDER BY seq DESC LIMIT 1`,
    [district, day],
  );
  const last = rows[0];
  if (!last || dayInChina(new Date(last.at)) > day) return null;
  return { knownAt: last.seq, set: null, at: new Date(last.at).toISOString() };
}
