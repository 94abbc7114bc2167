import { fold, type LogEntry } from '@sophora/domain/matters/fold';
import { getProcedure } from '@sophora/domain/matters/procedures';
import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';
import { findMatter, rowOf } from './store.ts';

export interface MatterCheck {
  readonly matters: number;
  readonly actions: number;
  /** Matters whose stored state is not the fold of their log. */
  readonly differing: readonly string[];
}

/** Compares every matter's stored state with the fold of its log (现状与办理记录核对). */
export async function checkMatters(pool: pg.Pool, district: string): Promise<MatterCheck> {
  const { rows } = await pool.query<{ id: string; procedure: string; version: number; log: LogEntry[] }>(
    `SELECT m.matter_id AS id, m.procedure, m.version, json_agg(json_build_object('seq', a.seq, 'action', a.action,
       'actor', a.actor, 'party', a.party, 'on', a.on_day, 'input', a.input) ORDER BY a.seq) AS log
     FROM matter m JOIN matter_action a ON a.district_code = m.district_code AND a.matter_id = m.matter_id
     WHERE m.district_code = $1 GROUP BY m.matter_id, m.procedure, m.version ORDER BY m.matter_id`,
    [district],
  );
  const stored = await pool.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM matter WHERE district_code = $1',
    [district],
  );
  const differing: string[] = [];
  let actions = 0;
  for (const { id, procedure: name, version, log } of rows) {
    actions += log.length;
    const procedure = getProcedure(name, version);
    const folded = fold(procedure, log);
    const kept = (await findMatter(pool, district, id))!.matter;
    if (canonical(rowOf(procedure, folded)) !== canonical(rowOf(procedure, kept))) differing.push(id);
  }
  return { matters: stored.rows[0]!.n, actions, differing };
}

/** For the nightly job: a difference ends it as refused, in sight of whoever looks at background work. */
export function refuseDifferences(check: MatterCheck): { matters: number; actions: number } {
  const { matters, actions, differing } = check;
  if (differing.length > 0)
    throw new Refusal('matter-log-differs', {
      count: differing.length,
      matters: differing.slice(0, 5).join(', '),
    });
  return { matters, actions };
}

/** The same text for the same facts, whatever the order in which the database gives them back. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    const read = typeof inner === 'string' && inner.startsWith('{') ? (JSON.parse(inner) as unknown) : inner;
    return read !== null && typeof read === 'object' && !Array.isArray(read)
      ? Object.fromEntries(Object.entries(read).sort(([a], [b]) => (a < b ? -1 : 1)))
      : read;
  });
}
