import type { OutputOf } from '@sophora/contract/endpoint';
import type { figureRecords } from '@sophora/contract/figures';
import type { Scope } from '@sophora/domain/access/scope';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { figureDefinition } from '@sophora/domain/indicators/figure';
import { kindById } from '@sophora/domain/ledger/kinds';
import type pg from 'pg';
import { remembered } from '../ledger/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { SqlText } from '../platform/sqlText.ts';
import { inTransaction } from '../platform/transaction.ts';

type Behind = OutputOf<typeof figureRecords>;

export interface BehindRequest {
  district: string;
  indicator: string;
  asOf: PlainDate;
  /** Of a flow: the first day it is added up from. */
  since: PlainDate | undefined;
  /** Ledger sequence; undefined: as published. */
  knownAt: number | undefined;
  publishedSeq: number;
  criterion: string;
  street: string | undefined;
  dim: string | undefined;
  /** IPC section; empty: the source does not say. */
  ipc?: string | undefined;
  /** Normalised name of the first holder. */
  holder?: string | undefined;
  scope: Scope;
}

/** In place of one criterion: all that a record meets, reasons for not counting apart. */
export const EVERY_CRITERION = '*';

/** IPC section of a record `x`. */
export const SECTION = `coalesce(left(x.facts ->> 'ipcMain', 1), '')`;

const COUNT_LIMIT = 10_000;

/** The contributions a number sums, each with its record, its reasons and the file row the record first came from. */
export async function recordsBehind(
  pool: pg.Pool,
  request: BehindRequest,
  lines: { limit: number; offset: number },
): Promise<Behind> {
  const definition = figureDefinition(request.indicator);
  if (!definition) throw new Refusal('not-found');
  const kind = kindById(definition.indicator.kind)!;
  // One snapshot: nothing may be written between the two questions.
  const { rows, settled } = await inTransaction(pool, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const settled = await isSettled(client, request.district);
    const page = await client.query<Behind['rows'][number]>(...behindQuery(request, kind.id, lines, settled));
    return { rows: page.rows, settled };
  });
  const counting = async () => {
    const sql = new SqlText();
    const { rows: counted } = await pool.query<{ n: number }>(
      `SELECT count(*) AS n FROM (SELECT 1 ${source(sql, request, settled)} LIMIT ${COUNT_LIMIT + 1}) few`,
      sql.values,
    );
    return counted[0]!.n;
  };
  const { district, ...question } = request;
  const n = await remembered(pool, district, JSON.stringify(['behind', question]), counting);
  return {
    rows,
    count: n > COUNT_LIMIT ? { value: COUNT_LIMIT, exact: false } : { value: n, exact: true },
    columns: [...kind.list.columns],
  };
}

/** Whether all that is written is published: then what counts is what has no end, and an index holds just that. */
export async function isSettled(client: pg.ClientBase | pg.Pool, district: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT 1 FROM district WHERE code = $1 AND last_seq = published_seq',
    [district],
  );
  return rowCount === 1;
}

export function behindQuery(
  request: BehindRequest,
  kind: string,
  page: { limit: number; offset: number },
  settled: boolean,
): [string, unknown[]] {
  const sql = new SqlText();
  const inner = `SELECT c.record_id, c.street, c.valid_from, c.valid_to, c.amount, c.reasons
  ${source(sql, request, settled)}
  ORDER BY c.valid_from DESC, c.record_id LIMIT ${sql.value(page.limit)} OFFSET ${sql.value(page.offset)}`;
  const district = sql.value(request.district);
  const text = `SELECT r.kind, r.record_id AS id, r.title, r.facts - 'abstract' - 'claims' AS facts, page.street,
  page.valid_from AS "from", page.valid_to AS "to", page.amount, page.reasons,
  CASE WHEN b.batch_id IS NULL THEN NULL ELSE jsonb_build_object('batchId', b.batch_id, 'fileName', b.file_name,
    'sheet', (r.src -> '*' ->> 1)::int, 'row', (r.src -> '*' ->> 2)::int) END AS origin
FROM (${inner}) page
JOIN record r ON r.district_code = ${district} AND r.kind = ${sql.value(kind)} AND r.record_id = page.record_id
LEFT JOIN ledger_entry e ON e.district_code = ${district} AND e.seq = (r.src -> '*' ->> 0)::bigint AND e.kind IN ('import', 'declare')
LEFT JOIN batch b ON b.district_code = ${district} AND b.batch_id = CASE WHEN e.kind IN ('import', 'declare') THEN e.subject::uuid END
ORDER BY page.valid_from DESC, page.record_id`;
  return [text, sql.values];
}

/** The contributions in question, as `c`. */
export function source(sql: SqlText, request: BehindRequest, settled: boolean): string {
  const conditions = [
    `c.district_code = ${sql.value(request.district)}`,
    `c.indicator = ${sql.value(request.indicator)}`,
    request.criterion === EVERY_CRITERION
      ? `c.criterion <> '' AND c.criterion NOT LIKE '?%'`
      : `c.criterion = ${sql.value(request.criterion)}`,
  ];
  const asOf = sql.value(request.asOf);
  conditions.push(`c.valid_from <= ${asOf}`, `(c.valid_to IS NULL OR c.valid_to > ${asOf})`);
  if (request.since !== undefined && !request.criterion.startsWith('?'))
    conditions.push(`c.valid_from >= ${sql.value(request.since)}`);
  if (request.knownAt === undefined && settled) conditions.push('c.known_to_seq IS NULL');
  else if (request.knownAt === undefined) {
    // Rows of an entry that is still being judged are not yet published.
    const published = sql.value(request.publishedSeq);
    conditions.push(
      `c.known_from_seq <= ${published}`,
      `(c.known_to_seq IS NULL OR c.known_to_seq > ${published})`,
    );
  } else {
    const known = sql.value(request.knownAt);
    conditions.push(`c.known_from_seq <= ${known}`, `(c.known_to_seq IS NULL OR c.known_to_seq > ${known})`);
  }
  if (request.street !== undefined) conditions.push(`c.street = ${sql.value(request.street)}`);
  if (request.scope.streets !== 'all')
    conditions.push(`c.street = ANY (${sql.value([...request.scope.streets])}::text[])`);
  if (request.dim !== undefined) conditions.push(`c.dims @> ARRAY[${sql.value(request.dim)}]::text[]`);
  const kind = figureDefinition(request.indicator)!.indicator.kind;
  if (request.ipc !== undefined)
    conditions.push(`EXISTS (SELECT 1 FROM record x WHERE x.district_code = c.district_code AND x.kind = ${sql.value(kind)}
      AND x.record_id = c.record_id AND ${SECTION} = ${sql.value(request.ipc)})`);
  if (request.holder !== undefined)
    conditions.push(`EXISTS (SELECT 1 FROM reference p WHERE p.district_code = c.district_code AND p.kind = ${sql.value(kind)}
      AND p.record_id = c.record_id AND p.role = 'party' AND p.position = 0 AND p.value = ${sql.value(request.holder)})`);
  return `FROM contribution c WHERE ${conditions.join(' AND ')}`;
}
