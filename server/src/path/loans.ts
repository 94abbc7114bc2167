import { addDays, addYears, type PlainDate } from '@sophora/domain/basics/plainDate';
import { shareOf } from '@sophora/domain/path/chance';
import type { PathRow } from '@sophora/domain/path/lever';
import type pg from 'pg';
import { holderOf, holdsOn, MOST, type PathQuestion } from './question.ts';

/** A loan that fell due this long ago and left its pledge in place may still be renewed. */
const STILL_OPEN_DAYS = 180;
/** A new registration within so many days of the old one's end is taken for its renewal. */
const AROUND_DAYS = 120;

/** Pledges that count here, are not released, and whose loan is due by the day; without a loan on record, a year after registration. */
const DUE = `
SELECT * FROM (
  SELECT DISTINCT ON (r.record_id) r.record_id AS id, r.title, c.street, h.label AS holder, c.amount, r.facts ->> 'registrationNumber' AS number,
    coalesce(l.facts ->> 'due', ((r.facts ->> 'registered')::date + interval '1 year')::date::text) AS due
  FROM contribution c
  JOIN record r ON r.district_code = $1 AND r.kind = 'pledges' AND r.record_id = c.record_id
  LEFT JOIN record l ON l.district_code = $1 AND l.kind = 'loans' AND l.facts ->> 'pledge' = r.facts ->> 'registrationNumber'
    AND l.facts ->> 'repaid' IS NULL
  ${holderOf('r')}
  WHERE c.district_code = $1 AND c.indicator = 'pledge-finance' AND c.criterion = '' AND ${holdsOn('$2')}
    AND r.facts ->> 'released' IS NULL AND r.facts ->> 'registered' IS NOT NULL
  ORDER BY r.record_id, l.facts ->> 'due' DESC) open
WHERE due >= $3 AND due <= $2::text ORDER BY due, id LIMIT ${MOST + 1}`;

export async function loanRows({
  pool,
  district,
  definition,
  today,
  to,
  since,
}: PathQuestion): Promise<PathRow[]> {
  const { id } = definition.indicator;
  if (id !== 'pledge-finance' && id !== 'pledge-count') return [];
  if (since !== undefined && to < since) return [];
  const { rows } = await pool.query<{
    id: string;
    title: string;
    street: string;
    holder: string | null;
    amount: number;
    number: string | null;
    due: PlainDate;
  }>(DUE, [district, to, addDays(today, -STILL_OPEN_DAYS)]);
  const chance = await renewalShare(pool, district, today);
  return rows.map((row) => ({
    lever: 'loan',
    kind: 'pledges',
    recordId: row.id,
    title: row.title,
    holder: row.holder ?? '',
    street: row.street,
    effect: id === 'pledge-count' ? 1 : Number(row.amount),
    held: false,
    chance,
    costFen: 0,
    by: row.due >= today ? row.due : null,
    why: [{ code: 'path-loan', params: { number: row.number ?? '', due: row.due } }],
    todo: { code: 'path-loan-ask' },
  }));
}

/** Of the registrations that ended in the last five years, how many the same pledgor followed by a new one around that day. */
async function renewalShare(pool: pg.Pool, district: string, today: PlainDate) {
  const { rows } = await pool.query<{ cases: number; followed: number }>(
    `WITH pledge AS (
       SELECT r.record_id, h.value AS pledgor, (r.facts ->> 'registered')::date AS registered, (r.facts ->> 'released')::date AS released
       FROM record r ${holderOf('r')} WHERE r.district_code = $1 AND r.kind = 'pledges')
     SELECT count(*) AS cases, count(*) FILTER (WHERE EXISTS (
       SELECT 1 FROM pledge n WHERE n.pledgor = p.pledgor AND n.record_id <> p.record_id
         AND n.registered BETWEEN p.released - ${AROUND_DAYS} AND p.released + ${AROUND_DAYS})) AS followed
     FROM pledge p WHERE p.released >= $2 AND p.released <= $3`,
    [district, addYears(today, -5), addDays(today, -AROUND_DAYS)],
  );
  return shareOf(rows[0]!.followed, rows[0]!.cases);
}
