import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { WorkFacts } from '@sophora/domain/documents/facts';
import { fold, type LogEntry } from '@sophora/domain/matters/fold';
import { getProcedure } from '@sophora/domain/matters/procedures';
import type pg from 'pg';

/** Procedures that reports speak of; leads of our own and what follows from them stay in the office. */
const REPORTED = ['supervision', 'consultation'] as const;

/** What was done in the days of a period, from matters and their logs, which only grow. */
export async function workFactsOf(
  pool: pg.Pool,
  district: string,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<WorkFacts> {
  const { rows } = await pool.query<Omit<WorkFacts['procedures'][number], 'label'>>(
    `SELECT procedure, (count(*) FILTER (WHERE opened_on >= $3))::int AS opened,
       (count(*) FILTER (WHERE closed_on BETWEEN $3 AND $4))::int AS closed,
       (count(*) FILTER (WHERE closed_on IS NULL OR closed_on > $4))::int AS "openAtEnd",
       (count(*) FILTER (WHERE (closed_on IS NULL OR closed_on > $4) AND due < $4))::int AS "overdueAtEnd"
     FROM matter WHERE district_code = $1 AND procedure = ANY ($2) AND opened_on <= $4 GROUP BY procedure ORDER BY procedure`,
    [district, REPORTED, from, to],
  );
  return {
    from,
    to,
    procedures: rows.map((row) => ({ ...row, label: getProcedure(row.procedure).label.zh })),
    abnormal: await abnormalOf(pool, district, from, to),
  };
}

/** Every filing of a list from above in the state it had at the end of the period. */
async function abnormalOf(
  pool: pg.Pool,
  district: string,
  from: PlainDate,
  to: PlainDate,
): Promise<WorkFacts['abnormal']> {
  const batches = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM matter
     WHERE district_code = $1 AND procedure = 'screening-batch' AND opened_on BETWEEN $2 AND $3`,
    [district, from, to],
  );
  const { rows } = await pool.query<{ version: number; log: LogEntry[] }>(
    `SELECT m.version, jsonb_agg(jsonb_build_object('seq', a.seq, 'action', a.action, 'actor', a.actor, 'party', a.party,
         'on', a.on_day, 'input', a.input) ORDER BY a.seq) AS log
     FROM matter m JOIN matter_action a ON a.district_code = $1 AND a.matter_id = m.matter_id AND a.on_day <= $2
     WHERE m.district_code = $1 AND m.procedure = 'screening-item' AND m.opened_on <= $2 GROUP BY m.matter_id, m.version`,
    [district, to],
  );
  const counts = new Map<string, number>();
  for (const { version, log } of rows) {
    const { state } = fold(getProcedure('screening-item', version), log);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const { states } = getProcedure('screening-item');
  return {
    batches: batches.rows[0]!.count,
    items: Object.entries(states).flatMap(([state, { label }]) => {
      const count = counts.get(state) ?? 0;
      return count === 0 ? [] : { state, label: label.zh, count };
    }),
  };
}
