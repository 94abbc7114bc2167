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
function factsOf(kind: string): { fields: readonly string[]; columns: string; from: string } {
  const fields = NEEDED[kind]!;
  return {
    fields,
    columns: fields.map((f) => `f."${f}"`).join(', '),
    from: `jsonb_to_record(r.facts) AS f (${fields.map((f) => `"${f}" text`).join(', ')})`,
  };
}

/** Rights with ids after the first, up to and with the second. */
export interface IdRange {
  readonly after: string;
  readonly upTo: string;
}

/**
 * What the docket reads of the rights of one register in a range of ids, or of some by their ids. `gathered`: the annuities
 * were gathered beforehand.
 */
export async function loadDocketCases(
  client: pg.ClientBase,
  district: string,
  kind: string,
  these: IdRange | readonly string[],
  { gathered = false } = {},
): Promise<DocketCase[]> {
  const some = Array.isArray(these);
  const of = (column: string) =>
    some ? `${column} = ANY ($3::uuid[])` : `${column} > $3::uuid AND ${column} <= $4::uuid`;
  const range = these as IdRange;
  const values = [district, kind, ...(some ? [these] : [range.after, range.upTo])];
  const { columns, from, fields } = factsOf(kind);
  const found = await client.query<(string | null)[]>({
    text: `SELECT r.record_id, coalesce(l.street, 'unassigned'), ${columns}
     FROM record r LEFT JOIN placement l ON l.district_code = $1 AND l.kind = $2 AND l.record_id = r.record_id AND ${of('l.record_id')}, ${from}
     WHERE r.district_code = $1 AND r.kind = $2 AND ${of('r.record_id')} ORDER BY r.record_id`,
    values,
    rowMode: 'array',
  });
  const patents = kind === 'patents';
  const annuities = patents ? await loadAnnuities(client, of, values, gathered) : new Map<string, Facts[]>();
  const spans = patents ? await loadSpans(client, of, values) : new Map<string, ValueSpan[]>();
  return found.rows.map((row) => {
    const id = row[0]!;
    const facts: Record<string, string | null> = {};
    for (let i = 0; i < fields.length; i++) facts[fields[i]!] = row[i + 2]!;
    return {
      id,
      street: row[1]!,
      kind,
      facts: facts as Facts,
      related: (annuities.get(id) ?? []).map((one) => ({ kind: 'annuities', facts: one })),
      highValue: spans.get(id) ?? [],
    };
  });
}

const ANNUITIES = `SELECT a.record_id, y.natural_key, y.facts
  FROM alias a
  JOIN reference f ON f.district_code = $1 AND f.scheme = a.scheme AND f.value = a.value AND f.kind = 'annuities' AND f.role = 'subject'
  JOIN record y ON y.district_code = $1 AND y.kind = 'annuities' AND y.record_id = f.record_id
  WHERE a.district_code = $1 AND a.kind = $2`;

/**
 * All annuities of a range of patents at once, for the transaction: asked for slice by slice, the server reads all of them
 * for every slice.
 */
export async function gatherAnnuities(
  client: pg.ClientBase,
  district: string,
  { after, upTo }: IdRange,
): Promise<void> {
  await client.query(
    'CREATE TEMP TABLE gathered_annuity (record_id uuid, natural_key text, facts jsonb) ON COMMIT DROP',
  );
  await client.query(
    `INSERT INTO gathered_annuity ${ANNUITIES} AND a.record_id > $3 AND a.record_id <= $4 ORDER BY a.record_id`,
    [district, 'patents', after, upTo],
  );
  await client.query('CREATE INDEX ON gathered_annuity (record_id)');
  await client.query('ANALYZE gathered_annuity');
}

async function loadAnnuities(
  client: pg.ClientBase,
  of: (column: string) => string,
  values: readonly unknown[],
  gathered: boolean,
): Promise<Map<string, Facts[]>> {
  const from = gathered
    ? `gathered_annuity a WHERE $1::text <> $2::text AND ${of('a.record_id')}`
    : `(${ANNUITIES}) a WHERE ${of('a.record_id')}`;
  const { rows } = await client.query<{ id: string; facts: Facts }>(
    `SELECT a.record_id AS id, a.facts FROM ${from} ORDER BY a.record_id, a.natural_key`,
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
