import type { RecordRow } from '@sophora/contract/registers';
import type pg from 'pg';
import { SqlText } from '../../platform/sqlText.ts';
import { remembered } from '../remembered.ts';
import { type Conditions, conditionsOf, fieldNamed, type ListRequest } from './conditions.ts';

export type { ListRequest } from './conditions.ts';

/** Counting stops here: beyond it a list says "10,000+" (decision 18). */
export const COUNT_LIMIT = 10_000;

/**
 * Where a list starts from. Its statistics do not tell the database how often a term occurs, so the choice is made here:
 * `order` reads records in the order asked for and keeps those that fit, quick while many fit; `terms` and `streets`
 * gather the few that fit from an index and sort them.
 */
type Way = 'order' | 'terms' | 'streets';

interface Counted {
  readonly count: number;
  readonly way: Way;
}

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
  const rows =
    count <= Math.min(page.offset, COUNT_LIMIT)
      ? []
      : await inPlan(pool, way, async (client) => {
          const found = await client.query<RecordRow>(...pageQuery(request, page, way));
          return found.rows;
        });
  return {
    rows,
    count: count > COUNT_LIMIT ? { value: COUNT_LIMIT, exact: false } : { value: count, exact: true },
  };
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

/** Up to 10,001 records that fit, and how to find them: from whichever index names few, else in their order. */
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
  const { terms, streets, rest } = conditions;
  const nothing = () => [];
  const narrowed = rest(new SqlText()).length > 0;
  for (const [way, alone, more] of [
    ['terms', { terms, streets: undefined, rest: nothing }, streets !== undefined || narrowed],
    ['streets', { terms: [], streets, rest: nothing }, terms.length > 0 || narrowed],
  ] as const) {
    if (way === 'terms' ? terms.length === 0 : streets === undefined) continue;
    const few = await count(way, alone);
    if (!more) return { count: few, way: few > COUNT_LIMIT ? 'order' : way };
    if (few <= COUNT_LIMIT) return { count: await count(way, conditions), way };
  }
  return { count: await count('order', conditions), way: 'order' };
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
  { terms, streets, rest }: Conditions,
  way: Way = 'order',
): string {
  const where = [`r.district_code = ${sql.value(district)}`, `r.kind = ${sql.value(kind.id)}`];
  if (terms.length > 0) where.push(`r.terms @> ${sql.value(terms)}::text[]`);
  where.push(...rest(sql));
  if (streets === undefined) return `FROM record r WHERE ${where.join(' AND ')}`;
  const among = `= ANY (${sql.value(streets)}::text[])`;
  if (way === 'streets')
    return `FROM placement p JOIN record r USING (district_code, kind, record_id)
   WHERE p.district_code = $1 AND p.kind = $2 AND p.street ${among} AND ${where.join(' AND ')}`;
  // As a value, not a join: asked of each record that fits otherwise.
  return `FROM record r WHERE ${where.join(' AND ')} AND (SELECT p.street FROM placement p
   WHERE p.district_code = r.district_code AND p.kind = r.kind AND p.record_id = r.record_id) ${among}`;
}
