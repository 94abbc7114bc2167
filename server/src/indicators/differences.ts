import type { PlainDate } from '@sophora/domain/basics/plainDate';
import {
  type Comparison,
  CRITERION_OF,
  compareLists,
  FLAGS,
  type OfficialRight,
  type OwnRight,
} from '@sophora/domain/indicators/differences/differences';
import type pg from 'pg';
import { ownName } from './cited.ts';
import { recordsOf } from './sources.ts';
import { loadSettings } from './tables.ts';

export interface ListComparison extends Comparison {
  /** The day of the official list; null where none has come. */
  readonly asOf: PlainDate | null;
}

/** The last official list of high-value inventions by a day, against what we count on the list's own day. */
export async function compareOfficialList(
  pool: pg.Pool,
  district: string,
  asOf: PlainDate,
): Promise<ListComparison> {
  const official = (await recordsOf(pool, district, 'officialPatents', undefined)).filter(
    ({ facts }) => typeof facts.asOf === 'string' && facts.asOf <= asOf,
  );
  const day = official
    .map(({ facts }) => String(facts.asOf))
    .sort()
    .at(-1) as PlainDate | undefined;
  if (day === undefined) return { asOf: null, theirs: 0, ours: 0, both: 0, differences: [] };
  const theirs = official
    .filter(({ facts }) => facts.asOf === day)
    .map(
      ({ id, facts }): OfficialRight => ({
        number: String(facts.applicationNumber),
        recordId: id,
        title: typeof facts.title === 'string' ? facts.title : '',
        granted: typeof facts.granted === 'string' ? facts.granted : null,
        county: typeof facts.county === 'string' ? facts.county : null,
        flags: FLAGS.filter((flag) => facts[flag] === true),
      }),
    );
  const { seiReading } = await loadSettings(pool, district);
  const ours = await ownRights(
    pool,
    district,
    day,
    theirs.map((t) => t.number),
    `A.${seiReading}`,
  );
  const name = await ownName(pool, district);
  return { asOf: day, ...compareLists(theirs, ours, { code: district, name }) };
}

/** What counts on the day, and what the official list names, with the conditions or the reason against it. */
const OWN_RIGHTS = `
WITH standing AS (
  SELECT record_id, array_agg(criterion) AS criteria FROM contribution
  WHERE district_code = $1 AND indicator = 'high-value-inventions' AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)
    AND known_to_seq IS NULL
  GROUP BY record_id),
named AS (
  SELECT record_id FROM alias WHERE district_code = $1 AND kind = 'patents' AND scheme = 'application' AND value = ANY ($3)),
wanted AS (
  SELECT record_id FROM standing WHERE '' = ANY (criteria)
  UNION SELECT record_id FROM named)
SELECT r.record_id AS "recordId", r.facts ->> 'applicationNumber' AS number, coalesce(r.facts ->> 'title', '') AS title,
  r.facts ->> 'granted' AS granted, l.region, coalesce(s.criteria, '{}') AS criteria
FROM wanted w
JOIN record r ON r.district_code = $1 AND r.kind = 'patents' AND r.record_id = w.record_id
LEFT JOIN standing s ON s.record_id = w.record_id
LEFT JOIN placement l ON l.district_code = $1 AND l.kind = 'patents' AND l.record_id = w.record_id`;

async function ownRights(
  pool: pg.Pool,
  district: string,
  day: PlainDate,
  numbers: readonly string[],
  industry: string,
): Promise<OwnRight[]> {
  const { rows } = await pool.query<Omit<OwnRight, 'counts' | 'flags' | 'gap'> & { criteria: string[] }>(
    OWN_RIGHTS,
    [district, day, numbers],
  );
  return rows.map(({ criteria, ...right }) => ({
    ...right,
    counts: criteria.includes(''),
    flags: FLAGS.filter((flag) => criteria.includes(flag === 'strategic' ? industry : CRITERION_OF[flag])),
    byClassAlone: criteria.includes('A.ipc') && !criteria.includes(industry),
    gap: criteria.find((c) => c.startsWith('?')) ?? null,
  }));
}
