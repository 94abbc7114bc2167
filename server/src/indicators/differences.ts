import type { Message } from '@sophora/domain/basics/message';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import {
  type Comparison,
  CRITERION_OF,
  compareLists,
  FLAGS,
  type OfficialRight,
  type OwnRight,
} from '@sophora/domain/indicators/differences/differences';
import type { Facts } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import { remembered } from '../ledger/index.ts';
import { ownName } from './cited.ts';
import { compareOfficialTable, firstGap } from './differentTables.ts';
import { recordsOf } from './sources.ts';
import { loadSettings } from './tables.ts';

export interface ListComparison extends Comparison {
  /** The day of the official list; null where none has come. */
  readonly asOf: PlainDate | null;
}

/** Lists of the superior that are compared, each with the register that holds ours. */
export const OFFICIAL_LISTS = ['patents', 'pledges', 'marks'] as const;
export type OfficialList = (typeof OFFICIAL_LISTS)[number];

/** The last official list by a day against what we count on the list's own day. */
export async function compareOfficialList(
  pool: pg.Pool,
  district: string,
  list: OfficialList,
  asOf: PlainDate,
): Promise<ListComparison> {
  return remembered(pool, district, JSON.stringify(['differences', list, asOf]), async () => {
    const kind = { patents: 'officialPatents', pledges: 'officialPledges', marks: 'officialMarks' }[list];
    const official = await lastList(pool, district, kind, asOf);
    if (official === undefined) return { asOf: null, theirs: 0, ours: 0, both: 0, differences: [] };
    const name = await ownName(pool, district);
    const own = { code: district, name };
    const compared =
      list === 'patents'
        ? await comparePatents(pool, own, official)
        : await compareOfficialTable(pool, own, list, official);
    return { asOf: official.day, ...compared };
  });
}

export interface OfficialRows {
  readonly day: PlainDate;
  readonly rows: readonly { readonly id: string; readonly facts: Facts }[];
}

/** The rows of the last list until a day. A row that a later list repeats belongs to the later one. */
async function lastList(
  pool: pg.Pool,
  district: string,
  kind: string,
  asOf: PlainDate,
): Promise<OfficialRows | undefined> {
  const all = (await recordsOf(pool, district, kind, undefined)).filter(
    ({ facts }) => typeof facts.asOf === 'string' && facts.asOf <= asOf,
  );
  let day = '';
  for (const { facts } of all) if (String(facts.asOf) > day) day = String(facts.asOf);
  return day === ''
    ? undefined
    : { day: day as PlainDate, rows: all.filter(({ facts }) => facts.asOf === day) };
}

async function comparePatents(
  pool: pg.Pool,
  district: { readonly code: string; readonly name: string },
  { day, rows }: OfficialRows,
): Promise<Comparison> {
  const theirs = rows.map(
    ({ id, facts }): OfficialRight => ({
      number: String(facts.applicationNumber),
      recordId: id,
      title: typeof facts.title === 'string' ? facts.title : '',
      granted: typeof facts.granted === 'string' ? facts.granted : null,
      county: typeof facts.county === 'string' ? facts.county : null,
      flags: FLAGS.filter((flag) => facts[flag] === true),
    }),
  );
  const { seiReading } = await loadSettings(pool, district.code);
  const numbers = theirs.map((t) => t.number);
  const ours = await ownRights(pool, district.code, day, numbers, `A.${seiReading}`);
  return compareLists(theirs, ours, district);
}

/** What counts on the day, and what the official list names, with the conditions or the reason against it. */
const OWN_RIGHTS = `
WITH standing AS (
  SELECT record_id, array_agg(criterion) AS criteria, jsonb_object_agg(criterion, reasons -> 0) FILTER (WHERE criterion LIKE '?%') AS gaps
  FROM contribution
  WHERE district_code = $1 AND indicator = 'high-value-inventions' AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)
    AND known_to_seq IS NULL
  GROUP BY record_id),
named AS (
  SELECT record_id FROM alias WHERE district_code = $1 AND kind = 'patents' AND scheme = 'application' AND value = ANY ($3)),
wanted AS (
  SELECT record_id FROM standing WHERE '' = ANY (criteria)
  UNION SELECT record_id FROM named)
SELECT r.record_id AS "recordId", r.facts ->> 'applicationNumber' AS number, coalesce(r.facts ->> 'title', '') AS title,
  r.facts ->> 'granted' AS granted, l.region, coalesce(s.criteria, '{}') AS criteria, coalesce(s.gaps, '{}') AS gaps
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
  const { rows } = await pool.query<
    Omit<OwnRight, 'counts' | 'flags' | 'gap'> & { criteria: string[]; gaps: Record<string, Message> }
  >(OWN_RIGHTS, [district, day, numbers]);
  return rows.map(({ criteria, gaps, ...right }) => ({
    ...right,
    counts: criteria.includes(''),
    flags: FLAGS.filter((flag) => criteria.includes(flag === 'strategic' ? industry : CRITERION_OF[flag])),
    byClassAlone: criteria.includes('A.ipc') && !criteria.includes(industry),
    gap: firstGap(gaps),
  }));
}
