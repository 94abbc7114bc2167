import type { ValueSpan } from '@sophora/domain/docket/patentDocket';
import type { Facts } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import type { DocketCase } from './entries.ts';

/** Only what the clock reads: texts of a patent run to pages. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  patents: [
    'type',
    'filed',
    'granted',
    'published',
    'publicationNumber',
    'grantNumber',
    'status',
    'statusAsOf',
    'seenOn',
    'endedOn',
  ],
  marks: ['validUntil', 'registered', 'number', 'status'],
};

/** One pass through a record's facts, however long its texts: asked field by field they would be unpacked every time. */
function factsOf(kind: string): { columns: string; from: string } {
  const fields = NEEDED[kind]!;
  return {
    columns: fields.map((f) => `f."${f}"`).join(', '),
    from: `jsonb_to_record(r.facts) AS f (${fields.map((f) => `"${f}" text`).join(', ')})`,
  };
}

/** What the docket reads of the rights of one register between two ids, the first excluded, or of some by their ids. */
export async function loadDocketCases(
  client: pg.ClientBase,
  district: string,
  kind: string,
  these: { readonly after: string; readonly upTo: string } | readonly string[],
): Promise<DocketCase[]> {
  const some = Array.isArray(these);
  const of = (column: string) =>
    some ? `${column} = ANY ($3::uuid[])` : `${column} > $3::uuid AND ${column} <= $4::uuid`;
  const range = these as { after: string; upTo: string };
  const values = [district, kind, ...(some ? [these] : [range.after, range.upTo])];
  const { columns, from } = factsOf(kind);
  const found = await client.query<{ id: string; street: string } & Facts>(
    `SELECT r.record_id AS id, coalesce(l.street, 'unassigned') AS street, ${columns}
     FROM record r LEFT JOIN placement l USING (district_code, kind, record_id), ${from}
     WHERE r.district_code = $1 AND r.kind = $2 AND ${of('r.record_id')} ORDER BY r.record_id`,
    values,
  );
  const patents = kind === 'patents';
  const annuities = patents ? await loadAnnuities(client, of, values) : new Map<string, Facts[]>();
  const spans = patents ? await loadSpans(client, of, values) : new Map<string, ValueSpan[]>();
  return found.rows.map(({ id, street, ...facts }) => ({
    id,
    street,
    kind,
    facts,
    related: (annuities.get(id) ?? []).map((one) => ({ kind: 'annuities', facts: one })),
    highValue: spans.get(id) ?? [],
  }));
}

async function loadAnnuities(
  client: pg.ClientBase,
  of: (column: string) => string,
  values: readonly unknown[],
): Promise<Map<string, Facts[]>> {
  const { rows } = await client.query<{ id: string; facts: Facts }>(
    `SELECT a.record_id AS id, y.facts
     FROM alias a
     JOIN reference f ON f.district_code = $1 AND f.scheme = a.scheme AND f.value = a.value AND f.kind = 'annuities' AND f.role = 'subject'
     JOIN record y ON y.district_code = $1 AND y.kind = 'annuities' AND y.record_id = f.record_id
     WHERE a.district_code = $1 AND a.kind = $2 AND ${of('a.record_id')}
     ORDER BY a.record_id, y.natural_key`,
    [...values],
  );
  return grouped(rows, ({ facts }) => facts);
}

async function loadSpans(
  client: pg.ClientBase,
  of: (column: string) => string,
  values: readonly unknown[],
): Promise<Map<string, ValueSpan[]>> {
  const { rows } = await client.query<{ id: string } & ValueSpan>(
    `SELECT record_id AS id, valid_from AS "from", valid_to AS "to" FROM contribution
     WHERE district_code = $1 AND $2::text IS NOT NULL AND ${of('record_id')}
       AND indicator = 'high-value-inventions' AND criterion = '' AND known_to_seq IS NULL`,
    [...values],
  );
  return grouped(rows, ({ from, to }) => ({ from, to }));
}

function grouped<R extends { id: string }, V>(rows: readonly R[], value: (row: R) => V): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const row of rows) {
    const list = groups.get(row.id);
    if (list) list.push(value(row));
    else groups.set(row.id, [value(row)]);
  }
  return groups;
}
