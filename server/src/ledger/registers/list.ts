import type { RecordRow } from '@sophora/contract/registers';
import type pg from 'pg';
import { SqlText } from '../../platform/sqlText.ts';
import { remembered } from '../remembered.ts';
import { type Conditions, conditionsOf, fieldNamed, type ListRequest } from './conditions.ts';
import { registerCounts } from './counts.ts';

export type { ListRequest } from './conditions.ts';

/** Counting stops here: beyond it a list says "10,000+" (decision 18). */
export const COUNT_LIMIT = 10_000;

/**
 * Where a list starts from. Its statistics do not tell the database how often a term occurs, so the choice is made here:
 * `order` reads records in the order asked for and keeps those that fit, quick while many fit; the others gather all
 * that fit from an index of terms, from that of streets or from both, and sort them.
 */
type Way = 'order' | 'terms' | 'streets' | 'both';

interface Counted {
  readonly count: number;
  /** How all that fit are gathered. */
  readonly way: Way;
}

/** Costs of one record, in the same unit: passed by in order; gathered and sorted. */
const PASSED = 1;
const GATHERED = 3;

/** One page of a register with its count. */
export async function listRecords(
  pool: pg.Pool,
  request: ListRequest,
  page: { limit: number; offset: number },
): Promise<{ rows: RecordRow[]; count: { value: number; exact: boolean } }> {
  const conditions = conditionsOf(request);
  const { district, kind } = request;
  const asked = new SqlText();
  const rest = conditions.rest(asked);
  const question = JSON.stringify([
    'list',
    kind.id,
    conditions.terms,
    conditions.streets,
    rest,
    asked.values,
  ]);
  const { count, way } = await remembered(pool, district, question, () =>
    countUpTo(pool, request, conditions),
  );
  const quickest = count > COUNT_LIMIT || (await isQuickInOrder(pool, request, page, count)) ? 'order' : way;
  const rows =
    count <= Math.min(page.offset, COUNT_LIMIT)
      ? []
      : await inPlan(pool, quickest, async (client) => {
          const found = await client.query<RecordRow>(...pageQuery(request, page, quickest));
          return found.rows;
        });
  return {
    rows,
    count: count > COUNT_LIMIT ? { value: COUNT_LIMIT, exact: false } : { value: count, exact: true },
  };
}

/** Whether more records would be gathered for the page than passed by on the way to it. */
async function isQuickInOrder(
  pool: pg.Pool,
  { district, kind }: ListRequest,
  page: { limit: number; offset: number },
  count: number,
): Promise<boolean> {
  const total = (await registerCounts(pool, district)).get(kind.id)?.records ?? 0;
  const passed = ((page.offset + page.limit) * total) / Math.max(1, count);
  return passed * PASSED < count * GATHERED;
}

/** The exact number behind "10,000+". */
export async function countRecords(pool: pg.Pool, request: ListRequest): Promise<number> {
  const sql = new SqlText();
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*) AS n ${source(sql, request, conditionsOf(request))}`,
    sql.values,
  );
  return rows[0]!.n;
}

/** A reading transaction in which only plans of one kind are made. */
const PLANS: Readonly<Record<Way, string>> = {
  order:
    'SET LOCAL enable_bitmapscan = off; SET LOCAL enable_sort = off; SET LOCAL enable_incremental_sort = off; SET LOCAL enable_seqscan = off',
  terms: 'SET LOCAL enable_indexscan = off; SET LOCAL enable_seqscan = off',
  streets:
    'SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off',
  both: 'SET LOCAL enable_indexscan = off; SET LOCAL enable_seqscan = off; SET LOCAL enable_nestloop = off',
};

async function inPlan<T>(pool: pg.Pool, way: Way, read: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN READ ONLY; ${PLANS[way]}`);
    const answer = await read(client);
    await client.query('COMMIT');
    return answer;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Up to 10,001 records that fit, and how to gather them: from whichever index names few. */
async function countUpTo(pool: pg.Pool, request: ListRequest, conditions: Conditions): Promise<Counted> {
  const count = (way: Way, which: Conditions): Promise<number> =>
    inPlan(pool, way, async (client) => {
      const sql = new SqlText();
      const { rows } = await client.query<{ n: number }>(
        `SELECT count(*) AS n FROM (SELECT 1 ${source(sql, request, which, way)} LIMIT ${COUNT_LIMIT + 1}) few`,
        sql.values,
      );
      return rows[0]!.n;
    });
  const { terms, streets, rest, facet } = conditions;
  const alone = rest(new SqlText()).length === 0;
  const nothing = () => [];
  if (streets !== undefined && facet !== undefined)
    return { count: await countOfStreets(pool, request, streets, facet), way: 'streets' };
  if (terms.length > 0) {
    const few = await count('terms', { terms, streets: undefined, facet: undefined, rest: nothing });
    if (streets === undefined && alone) return { count: few, way: 'terms' };
    if (few <= COUNT_LIMIT) return { count: await count('terms', conditions), way: 'terms' };
  }
  if (streets !== undefined) {
    const few = await countOfStreets(pool, request, streets, '%');
    if (terms.length === 0 && alone) return { count: few, way: 'streets' };
    if (few <= COUNT_LIMIT) return { count: await count('streets', conditions), way: 'streets' };
    if (terms.length > 0) return { count: await count('both', conditions), way: 'both' };
  }
  return { count: await count('order', conditions), way: 'order' };
}

/** From the index of streets alone, with the facets in it. */
async function countOfStreets(
  pool: pg.Pool,
  { district, kind }: ListRequest,
  streets: readonly string[],
  facet: string,
): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM placement WHERE district_code = $1 AND kind = $2 AND street = ANY ($3::text[])
       AND facet LIKE $4 LIMIT ${COUNT_LIMIT + 1}) few`,
    [district, kind.id, streets, facet],
  );
  return rows[0]!.n;
}

/** The page is found by identifiers alone; only then are its rows read. */
export function pageQuery(
  request: ListRequest,
  page: { limit: number; offset: number },
  way: Way = 'order',
): [string, unknown[]] {
  const sql = new SqlText();
  const { key, always } = sortKey(request);
  const direction = request.order === 'asc' ? 'ASC' : 'DESC';
  const where = source(sql, request, conditionsOf(request), way);
  const end = sql.value(page.limit + page.offset);
  const part = (condition: string) =>
    `(SELECT r.district_code, r.kind, r.record_id, ${key} AS sort_key ${where}${condition} ORDER BY ${key} ${direction}, r.record_id ${direction} LIMIT ${end})`;
  // What lacks the field comes last either way; an index read backwards has it first, so it is appended.
  const found =
    always || direction === 'ASC'
      ? part('')
      : `${part(` AND ${key} IS NOT NULL`)}\n  UNION ALL\n  ${part(` AND ${key} IS NULL`)}`;
  const text = `SELECT r.record_id AS id, r.title, r.facts, r.provisional,
  coalesce(l.street, 'unassigned') AS street, l.region
FROM (SELECT * FROM (${found}) found LIMIT ${sql.value(page.limit)} OFFSET ${sql.value(page.offset)}) page
JOIN record r USING (district_code, kind, record_id)
LEFT JOIN placement l USING (district_code, kind, record_id)
ORDER BY page.sort_key ${direction} NULLS LAST, page.record_id ${direction}`;
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

/** `FROM … WHERE …`. Every judged record has a placement, one that belongs to no street too. */
function source(
  sql: SqlText,
  { district, kind }: ListRequest,
  { terms, streets, facet, rest }: Conditions,
  way: Way = 'order',
): string {
  const where = [`r.district_code = ${sql.value(district)}`, `r.kind = ${sql.value(kind.id)}`];
  const byFacet = way === 'streets' && facet !== undefined;
  if (byFacet) where.push(`p.facet LIKE ${sql.value(facet)}`);
  else if (terms.length > 0) where.push(`r.terms @> ${sql.value(terms)}::text[]`);
  where.push(...rest(sql));
  if (streets === undefined) return `FROM record r WHERE ${where.join(' AND ')}`;
  const among = `= ANY (${sql.value(streets)}::text[])`;
  if (way === 'streets' || way === 'both')
    return `FROM placement p JOIN record r USING (district_code, kind, record_id)
   WHERE p.district_code = $1 AND p.kind = $2 AND p.street ${among} AND ${where.join(' AND ')}`;
  // As a value, not a join: asked of each record that fits otherwise.
  return `FROM record r WHERE ${where.join(' AND ')} AND (SELECT p.street FROM placement p
   WHERE p.district_code = r.district_code AND p.kind = r.kind AND p.record_id = r.record_id) ${among}`;
}
