import type { RowProblem } from '@sophora/domain/ledger/kind';
import { rowProblemSentence } from '@sophora/domain/ledger/problems';
import type pg from 'pg';
import type { BatchRecord } from './batches.ts';
import { getKind } from './steps.ts';

/** Why one row of a file was not taken. */
export interface Rejection {
  row: number;
  /** The header of the cell, the column's number where it has none, the field's name where no column feeds it. */
  column: string | number | null;
  code: string;
  message: string;
}

/** The first reasons for which rows of a checked batch are rejected, in the order of the file, and how many there are. */
export async function listRejections(
  pool: pg.Pool,
  batch: BatchRecord,
  language: 'zh' | 'en',
  limit: number,
): Promise<{ rejections: Rejection[]; total: number }> {
  const from = `FROM batch_row r, jsonb_array_elements(r.problems) WITH ORDINALITY AS p (problem, place)
     WHERE r.district_code = $1 AND r.batch_id = $2 AND r.result = 'rejected' AND p.problem ->> 'level' = 'reject'`;
  const { rows } = await pool.query<{ row: number; problem: RowProblem }>(
    `SELECT r.row, p.problem ${from} ORDER BY r.sheet, r.row, r.part, p.place LIMIT $3`,
    [batch.district, batch.id, limit],
  );
  const total = await pool.query<{ n: number }>(`SELECT count(*) AS n ${from}`, [batch.district, batch.id]);
  return {
    rejections: rows.map(({ row, problem }) => ({
      row,
      column: columnOf(batch, problem.field, language),
      code: problem.message.code,
      message: rowProblemSentence(problem.message.code, problem.message.params ?? {}, language),
    })),
    total: total.rows[0]!.n,
  };
}

function columnOf(
  batch: BatchRecord,
  field: string | undefined,
  language: 'zh' | 'en',
): string | number | null {
  if (field === undefined) return null;
  const column = batch.reading.columns.find((c) => c.field === field);
  if (column) return column.header || column.column;
  return getKind(batch.kind).fields.find((f) => f.name === field)?.label[language] ?? field;
}
