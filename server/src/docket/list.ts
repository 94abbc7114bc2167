import type { DocketRow, DocketView } from '@sophora/contract/docket';
import type { Scope } from '@sophora/domain/access/scope';
import type { Message } from '@sophora/domain/basics/message';
import { addDays, type PlainDate } from '@sophora/domain/basics/plainDate';
import { costOn, type DocketEntry, stateOn } from '@sophora/domain/docket/entry';
import type pg from 'pg';
import { sealedCount } from '../ledger/index.ts';
import { SqlText } from '../platform/sqlText.ts';

export type { DocketRow } from '@sophora/contract/docket';

export interface DocketRequest {
  readonly district: string;
  readonly view: DocketView;
  readonly within: number;
  readonly streets: readonly string[] | undefined;
  readonly rank: number | undefined;
  readonly today: PlainDate;
}

type Count = { value: number; exact: boolean };

/** Counting stops here: beyond it a list says "10,000+" (decision 18). */
const COUNT_LIMIT = 10_000;
const RANKS = [0, 1, 2, 3];
/** No termination notice comes later than this after the grace. */
export const longestLapse = 800;

/** Streets a reader may see, narrowed by the one asked for; undefined: all. */
export function readableStreets(scope: Scope, street: string | undefined): readonly string[] | undefined {
  if (scope.streets === 'all') return street === undefined ? undefined : [street];
  return street === undefined ? scope.streets : scope.streets.filter((s) => s === street);
}

/** The condition of a view on `deadline d`, and the column its rows are ordered by within a rank. */
function viewOf(sql: SqlText, { view, within, today }: DocketRequest): { condition: string; by: string } {
  const from = sql.value(today);
  if (view === 'due') {
    const to = sql.value(addDays(today, within));
    return {
      condition: `d.what IN ('annuity', 'renewal', 'termEnd') AND d.due >= ${from} AND d.due <= ${to}`,
      by: 'due',
    };
  }
  const watched = `d.payments_known AND d.what IN ('annuity', 'renewal')`;
  if (view === 'losing') {
    const to = sql.value(addDays(today, within));
    return { condition: `${watched} AND d.last_day >= ${from} AND d.last_day <= ${to}`, by: 'last_day' };
  }
  if (view === 'restorable') {
    const oldest = sql.value(addDays(today, -longestLapse));
    return {
      condition: `${watched} AND d.last_day >= ${oldest} AND d.last_day < ${from} AND d.restore_to >= ${from}`,
      by: 'last_day',
    };
  }
  if (view === 'differs')
    return { condition: `d.differences IS NOT NULL AND ${from}::date IS NOT NULL`, by: 'due' };
  return { condition: `${CALL_DUE} <= ${from}`, by: 'due' };
}

/** The day the last call about the right asks for another one. */
const CALL_DUE = `(SELECT c.next_on FROM deadline_call c WHERE c.district_code = d.district_code AND c.record_id = d.record_id ORDER BY c.call_id DESC LIMIT 1)`;

function source(sql: SqlText, request: DocketRequest, rank: string): { from: string; by: string } {
  const { condition, by } = viewOf(sql, request);
  const conditions = [`d.district_code = ${sql.value(request.district)}`, `d.rank ${rank}`, condition];
  if (request.view === 'again')
    conditions.push(
      `d.record_id IN (SELECT record_id FROM deadline_call WHERE district_code = ${sql.value(request.district)} AND next_on <= ${sql.value(request.today)})`,
    );
  if (request.streets !== undefined)
    conditions.push(`d.street = ANY (${sql.value(request.streets)}::text[])`);
  return { from: `FROM deadline d WHERE ${conditions.join(' AND ')}`, by };
}

/** One page: found in the order of an index rank by rank, and only then read. */
export function pageQuery(
  request: DocketRequest,
  page: { limit: number; offset: number },
): [string, unknown[]] {
  const sql = new SqlText();
  const most = sql.value(page.limit + page.offset);
  const parts = (request.rank === undefined ? RANKS : [request.rank]).flatMap((rank) => {
    const kinds = request.view === 'due' ? ['annuity', 'renewal', 'termEnd'] : [''];
    return kinds.map((what) => {
      const { from, by } = source(sql, request, `= ${rank}`);
      const only = what === '' ? '' : ` AND d.what = '${what}'`;
      return `(SELECT d.record_id, d.rank, d.${by} AS day ${from}${only} ORDER BY d.${by}, d.record_id LIMIT ${most})`;
    });
  });
  const text = `SELECT ${ROW_COLUMNS}
FROM (SELECT * FROM (${parts.join('\n  UNION ALL\n  ')}) found ORDER BY rank, day, record_id LIMIT ${sql.value(page.limit)} OFFSET ${sql.value(page.offset)}) page
JOIN deadline d ON d.district_code = ${sql.value(request.district)} AND d.record_id = page.record_id
${ROW_JOINS}
ORDER BY page.rank, page.day, page.record_id`;
  return [text, sql.values];
}

const ROW_COLUMNS = `d.record_id AS id, d.kind, d.street, d.what, d.year, d.rank, d.due, d.last_day AS "lastDay", d.restore_to AS "restoreTo",
  d.costs_to AS "costsTo", d.costs_fen AS "costsFen", d.payments_known AS "paymentsKnown", d.provisional, d.unverified, d.differences,
  r.title, h.label AS holder, c.at AS call_at, c.due AS call_due, c.outcome AS call_outcome, c.note AS call_note, c.next_on AS call_next`;
const ROW_JOINS = `JOIN record r ON r.district_code = d.district_code AND r.kind = d.kind AND r.record_id = d.record_id
LEFT JOIN reference h ON h.district_code = d.district_code AND h.kind = d.kind AND h.record_id = d.record_id AND h.role = 'party' AND h.position = 0
LEFT JOIN LATERAL (SELECT * FROM deadline_call c WHERE c.district_code = d.district_code AND c.record_id = d.record_id ORDER BY c.call_id DESC LIMIT 1) c ON true`;

/** Rights by their ids, those due first at the top. */
export function rowsOfQuery(): string {
  return `SELECT ${ROW_COLUMNS} FROM deadline d
${ROW_JOINS}
WHERE d.district_code = $1 AND d.record_id = ANY ($2::uuid[]) AND ($3::text[] IS NULL OR d.street = ANY ($3::text[]))
ORDER BY d.due, d.record_id`;
}

interface StoredRow {
  id: string;
  kind: string;
  street: string;
  what: DocketRow['what'];
  year: number;
  rank: number;
  due: PlainDate;
  lastDay: PlainDate;
  restoreTo: PlainDate | null;
  costsTo: PlainDate[];
  costsFen: number[];
  paymentsKnown: boolean;
  provisional: boolean;
  unverified: boolean;
  differences: Message[] | null;
  title: string;
  holder: string | null;
  call_at: Date | null;
  call_due: PlainDate | null;
  call_outcome: string | null;
  call_note: string | null;
  call_next: PlainDate | null;
}

/** A stored row as it stands on a day. */
export function presentRow(row: StoredRow, today: PlainDate): DocketRow {
  const costs = row.costsTo.map((to, i) => ({ to, fen: Number(row.costsFen[i]) }));
  return {
    id: row.id,
    kind: row.kind,
    street: row.street,
    title: row.title,
    holder: row.holder,
    ...presentEntry({ ...row, costs, differences: row.differences ?? [] }, today),
    call:
      row.call_at === null
        ? null
        : {
            at: row.call_at.toISOString(),
            due: row.call_due!,
            outcome: row.call_outcome!,
            note: row.call_note!,
            nextOn: row.call_next,
          },
  };
}

type Shown = Pick<
  DocketRow,
  | 'what'
  | 'year'
  | 'rank'
  | 'state'
  | 'due'
  | 'lastDay'
  | 'restoreTo'
  | 'nowFen'
  | 'costs'
  | 'paymentsKnown'
  | 'provisional'
  | 'unverified'
  | 'differences'
>;

export function presentEntry(
  entry: Omit<DocketEntry, 'rank' | 'holdsTo'> & { rank: number },
  today: PlainDate,
): Shown {
  const { what, year, rank, due, lastDay, restoreTo, costs, paymentsKnown, provisional, unverified } = entry;
  return {
    what,
    year,
    rank,
    state: stateOn(entry, today),
    due,
    lastDay,
    restoreTo,
    nowFen: costOn(entry, today),
    costs: costs.map((c) => ({ ...c })),
    paymentsKnown,
    provisional,
    unverified,
    differences: entry.differences.map((m) => ({ code: m.code, params: { ...m.params } })),
  };
}

/** Rights by their ids as they stand on a day. */
export async function docketRows(
  pool: pg.Pool,
  district: string,
  ids: readonly string[],
  today: PlainDate,
): Promise<DocketRow[]> {
  const { rows } = await pool.query<StoredRow>(rowsOfQuery(), [district, ids, null]);
  return rows.map((row) => presentRow(row, today));
}

/** One page and how many each view holds, from one snapshot. */
export async function listDocket(
  pool: pg.Pool,
  request: DocketRequest,
  page: { limit: number; offset: number },
): Promise<{ rows: DocketRow[]; counts: Record<DocketView, Count>; undisclosed: Count }> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<StoredRow>(...pageQuery(request, page));
    const counts = {} as Record<DocketView, Count>;
    for (const view of ['losing', 'due', 'restorable', 'differs', 'again'] as const)
      counts[view] = await countView(client, { ...request, view });
    const { district, streets } = request;
    const undisclosed = upTo(await sealedCount(client, district, { streets }, COUNT_LIMIT + 1));
    await client.query('COMMIT');
    return { rows: rows.map((row) => presentRow(row, request.today)), counts, undisclosed };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function countView(client: pg.ClientBase, request: DocketRequest): Promise<Count> {
  const sql = new SqlText();
  const rank = request.rank === undefined ? 'IN (0, 1, 2, 3)' : `= ${request.rank}`;
  const { from } = source(sql, request, rank);
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 ${from} LIMIT ${COUNT_LIMIT + 1}) few`,
    sql.values,
  );
  return upTo(rows[0]!.n);
}

const upTo = (n: number): Count =>
  n > COUNT_LIMIT ? { value: COUNT_LIMIT, exact: false } : { value: n, exact: true };
