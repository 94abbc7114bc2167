import type { RecordRow } from '@sophora/contract/registers';
import type { Scope } from '@sophora/domain/access/scope';
import type { Field, Kind } from '@sophora/domain/ledger/kind';
import { queryTerms } from '@sophora/domain/ledger/terms';
import type pg from 'pg';
import { Refusal } from '../../platform/refusal.ts';
import { SqlText } from '../../platform/sqlText.ts';

export interface ListRequest {
  district: string;
  kind: Kind;
  scope: Scope;
  q?: string | undefined;
  street?: string | undefined;
  filter?: string | undefined;
  sort?: string | undefined;
  order: 'asc' | 'desc';
}

/** Counting stops here: beyond it a list says "10,000+" (decision 18). */
export const COUNT_LIMIT = 10_000;

/** One page of a register with its count, both from one snapshot. */
export async function listRecords(
  pool: pg.Pool,
  request: ListRequest,
  page: { limit: number; offset: number },
): Promise<{ rows: RecordRow[]; count: { value: number; exact: boolean } }> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const rows = await client.query<RecordRow>(...pageQuery(request, page));
    const fewer = page.offset === 0 && rows.rows.length < page.limit;
    const total = fewer ? rows.rows.length : await countUpTo(client, request, COUNT_LIMIT + 1);
    await client.query('COMMIT');
    return {
      rows: rows.rows,
      count: total > COUNT_LIMIT ? { value: COUNT_LIMIT, exact: false } : { value: total, exact: true },
    };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** The exact number behind "10,000+". */
export async function countRecords(pool: pg.Pool, request: ListRequest): Promise<number> {
  const sql = new SqlText();
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*) AS n ${source(sql, request)}`,
    sql.values,
  );
  return rows[0]!.n;
}

async function countUpTo(client: pg.ClientBase, request: ListRequest, limit: number): Promise<number> {
  const sql = new SqlText();
  const inner = `SELECT 1 ${source(sql, request)} LIMIT ${limit}`;
  const { rows } = await client.query<{ n: number }>(`SELECT count(*) AS n FROM (${inner}) few`, sql.values);
  return rows[0]!.n;
}

/** The page is found by identifiers alone, in the order of an index; only then are its rows read. */
export function pageQuery(
  request: ListRequest,
  page: { limit: number; offset: number },
): [string, unknown[]] {
  const sql = new SqlText();
  const { key, always } = sortKey(request);
  const way = request.order === 'asc' ? 'ASC' : 'DESC';
  const where = source(sql, request);
  const end = sql.value(page.limit + page.offset);
  const part = (condition: string) =>
    `(SELECT r.district_code, r.kind, r.record_id, ${key} AS sort_key ${where}${condition} ORDER BY ${key} ${way}, r.record_id ${way} LIMIT ${end})`;
  // What lacks the field comes last either way; an index read backwards has it first, so it is appended.
  const found =
    always || way === 'ASC'
      ? part('')
      : `${part(` AND ${key} IS NOT NULL`)}\n  UNION ALL\n  ${part(` AND ${key} IS NULL`)}`;
  const text = `SELECT r.record_id AS id, r.title, r.facts, r.provisional,
  coalesce(l.street, 'unassigned') AS street, l.region
FROM (SELECT * FROM (${found}) found LIMIT ${sql.value(page.limit)} OFFSET ${sql.value(page.offset)}) page
JOIN record r USING (district_code, kind, record_id)
LEFT JOIN placement l USING (district_code, kind, record_id)
ORDER BY page.sort_key ${way} NULLS LAST, page.record_id ${way}`;
  return [text, sql.values];
}

/** `always`: every record has it. */
function sortKey({ kind, sort }: ListRequest): { key: string; always: boolean } {
  if (sort === 'title') return { key: 'r.title COLLATE "C"', always: true };
  if (sort === undefined || sort === '' || sort === 'updated') return { key: 'r.updated_seq', always: true };
  const field = fieldNamed(kind, sort);
  const value = `(r.facts ->> '${field.name}')`;
  const numeric = field.type === 'integer' || field.type === 'fen';
  return { key: numeric ? `${value}::numeric` : `${value} COLLATE "C"`, always: false };
}

/** Field names reach SQL text only after being found among the kind's own. */
function fieldNamed(kind: Kind, name: string): Field {
  const field = kind.fields.find((f) => f.name === name) ?? derivedField(kind, name);
  if (!field) throw new Refusal('no-such-field', { field: name });
  return field;
}

/** Facts that follow from others are listed with the kind but fed by no column. */
function derivedField(kind: Kind, name: string): Field | undefined {
  const listed =
    [...kind.list.columns, ...kind.list.filters, ...kind.list.sorts].includes(name) &&
    /^[A-Za-z]+$/.test(name);
  return listed
    ? {
        name,
        label: { zh: name, en: name },
        type: 'text',
        synonyms: [],
        normalise: (raw) => ({ ok: true, value: raw }),
      }
    : undefined;
}

function source(sql: SqlText, request: ListRequest): string {
  const { district, kind, scope, q, street, filter } = request;
  const conditions = [`r.district_code = ${sql.value(district)}`, `r.kind = ${sql.value(kind.id)}`];
  if (q !== undefined && q.trim() !== '') {
    const terms = queryTerms(q);
    if (terms.length === 0) throw new Refusal('nothing-to-search');
    conditions.push(
      terms.length === 1 && [...terms[0]!].length === 1
        ? `r.title ILIKE ${sql.value(`%${terms[0]!.replace(/[\\%_]/g, '\\$&')}%`)}`
        : `r.terms @> ${sql.value(terms)}::text[]`,
    );
  }
  const streets = allowedStreets(scope, street);
  if (streets !== undefined) {
    // Every judged record has a placement, one that belongs to no street too.
    conditions.push(
      `EXISTS (SELECT 1 FROM placement p WHERE p.district_code = r.district_code AND p.kind = r.kind AND p.record_id = r.record_id AND p.street = ANY (${sql.value(streets)}::text[]))`,
    );
  }
  for (const [name, wanted] of Object.entries(parseFilter(filter)))
    conditions.push(fieldCondition(sql, kind, name, wanted));
  return `FROM record r WHERE ${conditions.join(' AND ')}`;
}

/** Streets a reader may see, narrowed by the one asked for; undefined: all. */
export function allowedStreets(scope: Scope, street: string | undefined): readonly string[] | undefined {
  if (scope.streets === 'all') return street === undefined ? undefined : [street];
  return street === undefined ? scope.streets : scope.streets.filter((s) => s === street);
}

type Wanted = string | { from?: string; to?: string };

function parseFilter(filter: string | undefined): Record<string, Wanted> {
  if (filter === undefined || filter === '') return {};
  try {
    const parsed: unknown = JSON.parse(filter);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, Wanted>;
  } catch {
    // Said below.
  }
  throw new Refusal('invalid-input');
}

function fieldCondition(sql: SqlText, kind: Kind, name: string, wanted: Wanted): string {
  const field = fieldNamed(kind, name);
  const column = `(r.facts ->> '${field.name}') COLLATE "C"`;
  if (typeof wanted === 'string') {
    if (field.type === 'list')
      return `r.facts -> '${field.name}' @> ${sql.value(JSON.stringify([wanted]))}::jsonb`;
    return wanted === '' ? `${column} IS NULL` : `${column} = ${sql.value(wanted)}`;
  }
  if (typeof wanted !== 'object' || wanted === null) throw new Refusal('invalid-input');
  const range = [
    ...(typeof wanted.from === 'string' ? [`${column} >= ${sql.value(wanted.from)}`] : []),
    ...(typeof wanted.to === 'string' ? [`${column} <= ${sql.value(wanted.to)}`] : []),
  ];
  return range.length > 0 ? range.join(' AND ') : 'true';
}
