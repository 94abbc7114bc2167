import type { BatchRow } from '@sophora/contract/imports';
import type { Actor } from '@sophora/domain/access/actor';
import type { Json } from '@sophora/domain/basics/json';
import type { RowProblem } from '@sophora/domain/ledger/kind';
import type { LedgerContext } from '../context.ts';
import type { BatchRecord } from './batches.ts';
import { verdictTable } from './classify.ts';
import { earlierValues } from './earlier.ts';
import { fromStage } from './fromStage.ts';
import { cellView } from './leastData.ts';
import { hiddenRow, sealedRows } from './sealedRows.ts';
import { stageTable } from './stage.ts';
import { getKind } from './steps.ts';

type Stored = Omit<BatchRow, 'problems' | 'changes'> & {
  problems: RowProblem[] | null;
  changes: Record<string, [Json, Json]> | null;
  /** Known from the stage; of a written batch it follows from the record. */
  sealed?: boolean;
};

/** Rows of a batch that want a look. `new` and `same` rows are only there while the batch waits in its stage. */
export async function listBatchRows(
  context: LedgerContext,
  reader: Actor,
  batch: BatchRecord,
  query: { result: BatchRow['result'] | 'warned'; code?: string | undefined; page: number; size: number },
): Promise<{ headers: string[]; rows: BatchRow[]; count: { value: number; exact: boolean } }> {
  const offset = (query.page - 1) * query.size;
  const staged = query.result === 'new' || query.result === 'same';
  const { rows, total } = staged
    ? await stagedRows(context, batch, query.result as 'new' | 'same', query.size, offset)
    : await keptRows(context, batch, query, offset);
  const headerOf = new Map(
    batch.reading.columns.flatMap((c) =>
      c.field === null ? [] : [[c.field, c.header || `#${c.column}`] as const],
    ),
  );
  const width = Math.max(0, ...batch.reading.columns.map((c) => c.column));
  const headers = Array.from(
    { length: width },
    (_, i) => batch.reading.columns.find((c) => c.column === i + 1)?.header ?? '',
  );
  const kind = getKind(batch.kind);
  const changes = await earlierValues(context, reader, batch, kind, rows);
  const view = cellView(batch, kind, reader);
  const sealed = await sealedRows(context.pool, batch, rows);
  return {
    headers,
    rows: rows
      .map((row, i) => ({
        sheet: row.sheet,
        row: row.row,
        result: row.result,
        recordId: row.recordId,
        title: row.title,
        cells: row.cells,
        changes: changes[i] ?? null,
        problems: (row.problems ?? []).map((p) => ({
          level: p.level,
          field: p.field ?? null,
          column: p.field === undefined ? null : (headerOf.get(p.field) ?? null),
          message: p.message,
        })),
      }))
      .map((row, i) => (rows[i]!.sealed || sealed[i] ? hiddenRow(row) : view.row(row))),
    count: { value: total, exact: true },
  };
}

async function keptRows(
  context: LedgerContext,
  batch: BatchRecord,
  query: { result: string; code?: string | undefined; size: number },
  offset: number,
) {
  const where = `r.district_code = $1 AND r.batch_id = $2
    AND ${query.result === 'warned' ? `r.result <> 'rejected' AND r.problems IS NOT NULL AND $3::text IS NOT NULL` : 'r.result = $3'}
    AND ($4::text IS NULL OR r.problems @> jsonb_build_array(jsonb_build_object('message', jsonb_build_object('code', $4::text))))`;
  const values = [batch.district, batch.id, query.result, query.code ?? null];
  const { rows } = await context.pool.query<Stored>(
    `SELECT r.sheet, r.row, r.result, r.record_id AS "recordId", x.title, r.cells, r.problems, r.changes
     FROM batch_row r LEFT JOIN record x ON x.district_code = $1 AND x.kind = $5 AND x.record_id = r.record_id
     WHERE ${where} ORDER BY r.sheet, r.row, r.part LIMIT $6 OFFSET $7`,
    [...values, batch.kind, query.size, offset],
  );
  const total = await context.pool.query<{ n: number }>(
    `SELECT count(*) AS n FROM batch_row r WHERE ${where}`,
    values,
  );
  return { rows, total: total.rows[0]!.n };
}

async function stagedRows(
  context: LedgerContext,
  batch: BatchRecord,
  result: 'new' | 'same',
  limit: number,
  offset: number,
) {
  const verdict = verdictTable(batch.id);
  const found = await fromStage(context.pool, verdict, () =>
    context.pool.query<Stored>(
      `SELECT v.sheet, v.row, v.result, CASE WHEN v.known THEN v.record_id END AS "recordId", s.title, s.cells, s.problems, v.changes, s.sealed
       FROM ${verdict} v JOIN ${stageTable(batch.id)} s USING (sheet, row, part)
       WHERE v.result = $1 ORDER BY v.sheet, v.row, v.part LIMIT $2 OFFSET $3`,
      [result, limit, offset],
    ),
  );
  return { rows: found?.rows ?? [], total: batch.counts?.[result] ?? 0 };
}
