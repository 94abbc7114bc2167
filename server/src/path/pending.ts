import { type PlainDate, toDayNumber } from '@sophora/domain/basics/plainDate';
import { type ExaminationHistory, grantChance } from '@sophora/domain/path/chance';
import type { PathRow } from '@sophora/domain/path/lever';
import { countsOn, supposeGranted } from '@sophora/domain/path/suppose';
import type pg from 'pg';
import { standingOf } from '../indicators/index.ts';
import { counts, holderOf, type PathQuestion } from './question.ts';

/** Applications looked at: the longest waiting; those filed yesterday move nothing. */
const MOST_PENDING = 2000;

/** The register holds published ones only: the others stand apart from it. */
const waiting = (kind: string) => `
SELECT r.record_id AS id, r.title, r.facts ->> 'filed' AS filed, p.street, h.label AS holder
FROM record r
JOIN placement p ON p.district_code = $1 AND p.kind = r.kind AND p.record_id = r.record_id AND p.region = $1
${holderOf('r')}
WHERE r.district_code = $1 AND r.kind = '${kind}' AND r.facts ->> 'status' = 'pending' AND r.facts ->> 'filed' <= $2
  ${kind === 'patents' ? `AND r.facts ->> 'type' = 'invention'` : ''}
ORDER BY r.facts ->> 'filed' COLLATE "C", r.record_id LIMIT ${MOST_PENDING}`;

export async function pendingRows(question: PathQuestion): Promise<PathRow[]> {
  const { pool, district, definition, today, to } = question;
  const { indicator } = definition;
  const { kind } = indicator;
  if (definition.over !== 'stock' || (kind !== 'patents' && kind !== 'marks')) return [];
  const { rows } = await pool.query<{
    id: string;
    title: string;
    filed: PlainDate;
    street: string;
    holder: string | null;
  }>(waiting(kind), [district, today]);
  if (rows.length === 0) return [];
  const history = await examinationHistory(pool, district, kind, today);
  const found = new Map(rows.map((row) => [row.id, row]));
  const standings = await standingOf(pool, district, kind, [...found.keys()]);
  const ahead = toDayNumber(to) - toDayNumber(today);
  return standings.flatMap(({ id, dossier }): PathRow[] => {
    const row = found.get(id)!;
    const then = countsOn(indicator.judge(supposeGranted(dossier, today)), to);
    if (then === undefined) return [];
    const waited = toDayNumber(today) - toDayNumber(row.filed);
    return [
      {
        lever: 'pending',
        kind,
        recordId: id,
        title: row.title,
        holder: row.holder ?? '',
        street: row.street,
        effect: then.amount,
        held: false,
        chance: grantChance(history, waited, ahead),
        costFen: 0,
        by: null,
        why: [
          { code: 'path-pending', params: { filed: row.filed, months: Math.floor(waited / 30.4375) } },
          counts(then.criteria, 'granted-counts'),
        ],
        todo: { code: 'path-ask' },
      },
    ];
  });
}

/** Filed so long ago that nearly all of them are decided. */
const DECIDED_AFTER_YEARS = 5;
/** Of an examination twenty years ago nothing follows for today's. */
const LOOK_BACK_YEARS = 15;

const DAYS = {
  patents: `facts ->> 'type' = 'invention'`,
  marks: 'true',
} as const;
const ENDED_UNGRANTED = `('rejected', 'withdrawn', 'refused')`;

async function examinationHistory(
  pool: pg.Pool,
  district: string,
  kind: 'patents' | 'marks',
  today: PlainDate,
): Promise<ExaminationHistory> {
  const begun = kind === 'marks' ? 'registered' : 'granted';
  const year = Number(today.slice(0, 4));
  const { rows } = await pool.query<{ delays: number[] | null; granted: number; refused: number }>(
    `SELECT array_agg(days ORDER BY days) FILTER (WHERE days > 0) AS delays,
       count(*) FILTER (WHERE days > 0 AND filed < $3) AS granted, count(*) FILTER (WHERE refused AND filed < $3) AS refused
     FROM (
       SELECT facts ->> 'filed' AS filed, facts ->> 'status' IN ${ENDED_UNGRANTED} AS refused,
         (facts ->> '${begun}')::date - (facts ->> 'filed')::date AS days
       FROM record WHERE district_code = $1 AND kind = '${kind}' AND ${DAYS[kind]} AND facts ->> 'filed' >= $2) decided`,
    [district, `${year - LOOK_BACK_YEARS}-01-01`, `${year - DECIDED_AFTER_YEARS}-01-01`],
  );
  const { delays, granted, refused } = rows[0]!;
  return { delays: delays ?? [], granted, refused };
}
