import type { Message } from '@sophora/domain/basics/message';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import {
  compareTables,
  MARK_COLUMNS,
  type OurRow,
  PLEDGE_COLUMNS,
  type TableComparison,
  type TheirRow,
} from '@sophora/domain/indicators/differences/tables';
import { amountText } from '@sophora/domain/indicators/light';
import type { Facts } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import type { OfficialRows } from './differences.ts';

/** The superior's tables of pledges and of marks against ours, row by row. */
interface Table {
  readonly register: string;
  readonly indicator: string;
  readonly scheme: string;
  /** What a row is known by in both. */
  key(facts: Facts): string;
  values(facts: Facts): TheirRow['values'];
  readonly compared: typeof PLEDGE_COLUMNS;
  /** Of a flow: what is counted from the year of the list's first row on. */
  readonly over: 'stock' | 'flow';
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const TABLES: Readonly<Record<'pledges' | 'marks', Table>> = {
  pledges: {
    register: 'pledges',
    indicator: 'pledge-finance',
    scheme: 'pledge',
    key: (facts) => String(facts.registrationNumber),
    values: (facts) => ({
      registered: text(facts.registered),
      registrationType: text(facts.registrationType),
      amount: typeof facts.amount === 'number' ? amountText(facts.amount, 'fen') : null,
    }),
    compared: PLEDGE_COLUMNS,
    over: 'flow',
  },
  marks: {
    register: 'marks',
    indicator: 'valid-marks',
    scheme: 'mark',
    key: (facts) => (facts.class === undefined ? String(facts.number) : `${facts.number}|${facts.class}`),
    values: (facts) => ({ registered: text(facts.registered), validUntil: text(facts.validUntil) }),
    compared: MARK_COLUMNS,
    over: 'stock',
  },
};

export async function compareOfficialTable(
  pool: pg.Pool,
  district: { readonly code: string; readonly name: string },
  list: 'pledges' | 'marks',
  { day, rows }: OfficialRows,
): Promise<TableComparison> {
  const table = TABLES[list];
  const theirs = rows.map(
    ({ id, facts }): TheirRow => ({
      key: table.key(facts),
      recordId: id,
      title: titleOf(list, facts),
      county: text(facts.county),
      values: table.values(facts),
    }),
  );
  const first = theirs
    .map((t) => t.values.registered)
    .filter((d) => d !== null && d !== undefined)
    .sort()[0];
  const since = table.over === 'flow' ? `${(first ?? day).slice(0, 4)}-01-01` : null;
  const keys = theirs.map((t) => t.key);
  const ours = await ownRows(pool, district.code, table, { day, since, keys });
  return compareTables(theirs, ours, table.compared, district);
}

function titleOf(list: 'pledges' | 'marks', facts: Facts): string {
  if (list === 'marks') return text(facts.name) ?? '';
  return Array.isArray(facts.pledgors) ? String(facts.pledgors[0] ?? '') : '';
}

/** What counts on the day (of a flow: was counted from its first day until then), and what the official table names. */
const OWN_ROWS = `
WITH counted AS (
  SELECT record_id FROM contribution
  WHERE district_code = $1 AND indicator = $2 AND criterion = '' AND known_to_seq IS NULL AND valid_from <= $4
    AND (valid_to IS NULL OR valid_to > $4) AND ($5::date IS NULL OR valid_from >= $5)),
named AS (
  SELECT record_id FROM alias WHERE district_code = $1 AND kind = $3 AND scheme = $6 AND value = ANY ($7)),
wanted AS (SELECT record_id FROM counted UNION SELECT record_id FROM named)
SELECT r.record_id AS id, l.region, c.record_id IS NOT NULL AS counts, g.gaps,
  jsonb_build_object('number', r.facts -> 'number', 'class', r.facts -> 'class', 'name', r.facts -> 'name', 'registered', r.facts -> 'registered',
    'validUntil', r.facts -> 'validUntil', 'registrationNumber', r.facts -> 'registrationNumber', 'registrationType', r.facts -> 'registrationType',
    'amount', r.facts -> 'amount', 'pledgors', r.facts -> 'pledgors') AS facts
FROM wanted w
JOIN record r ON r.district_code = $1 AND r.kind = $3 AND r.record_id = w.record_id
LEFT JOIN counted c ON c.record_id = w.record_id
LEFT JOIN placement l ON l.district_code = $1 AND l.kind = $3 AND l.record_id = w.record_id
LEFT JOIN LATERAL (
  SELECT jsonb_object_agg(x.criterion, x.reasons -> 0) AS gaps FROM contribution x
  WHERE c.record_id IS NULL AND x.district_code = $1 AND x.record_id = w.record_id AND x.indicator = $2 AND x.criterion LIKE '?%'
    AND x.known_to_seq IS NULL AND x.valid_from <= $4 AND (x.valid_to IS NULL OR x.valid_to > $4)) g ON true`;

async function ownRows(
  pool: pg.Pool,
  district: string,
  table: Table,
  asked: { readonly day: PlainDate; readonly since: string | null; readonly keys: readonly string[] },
): Promise<OurRow[]> {
  const { rows } = await pool.query<{
    id: string;
    region: string | null;
    counts: boolean;
    gaps: Record<string, Message> | null;
    facts: Facts;
  }>(OWN_ROWS, [district, table.indicator, table.register, asked.day, asked.since, table.scheme, asked.keys]);
  return rows.map(({ id, region, counts, gaps, facts: stored }) => {
    const facts = Object.fromEntries(Object.entries(stored).filter(([, v]) => v !== null));
    return {
      key: table.key(facts),
      recordId: id,
      title: titleOf(table.register as 'pledges' | 'marks', facts),
      region,
      counts,
      gap: counts ? null : firstGap(gaps ?? {}),
      values: table.values(facts),
    };
  });
}

/** Why a record does not count: the first of its gaps with the verdict's own reason. */
export function firstGap(gaps: Readonly<Record<string, Message>>): OurRow['gap'] {
  const [first] = Object.entries(gaps).sort(([a], [b]) => (a < b ? -1 : 1));
  return first === undefined ? null : { criterion: first[0], reason: first[1] };
}
