import type { Readable } from 'node:stream';
import type { Message } from '@sophora/domain/basics/message';
import type { RowProblem } from '@sophora/domain/ledger/kind';
import { rowProblemSentence } from '@sophora/domain/ledger/problems';
import type pg from 'pg';
import { type TableRow, writeXlsx } from '../writers/index.ts';
import type { BatchRecord } from './batches.ts';
import { hiddenCells, sealedRows } from './sealedRows.ts';
import { getKind } from './steps.ts';

/**
 * The rejected rows as they stood, with the reason in a column of its own. Corrected, the same file imports again: the
 * reason column is one no field takes.
 */
export function rejectedSheet(pool: pg.Pool, batch: BatchRecord): Readable {
  const width = Math.max(0, ...batch.reading.columns.map((c) => c.column));
  const fields = getKind(batch.kind).fields;
  const headers = Array.from({ length: width }, (_, i) => {
    const column = batch.reading.columns.find((c) => c.column === i + 1);
    const field = fields.find((f) => f.name === column?.field);
    return column?.header || field?.label.zh || `第${i + 1}列`;
  });
  return writeXlsx([
    {
      name: '退回的行',
      columns: [
        ...headers.map((header) => ({ header })),
        { header: '退回原因', width: 50 },
        { header: '原行号', width: 10 },
      ],
      rows: rejectedRows(pool, batch, width),
    },
  ]);
}

async function* rejectedRows(pool: pg.Pool, batch: BatchRecord, width: number): AsyncGenerator<TableRow> {
  const kind = getKind(batch.kind);
  let after = { sheet: 0, row: 0 };
  for (;;) {
    const { rows } = await pool.query<{
      sheet: number;
      row: number;
      cells: (string | null)[] | null;
      problems: RowProblem[] | null;
    }>(
      `SELECT sheet, row, cells, problems FROM batch_row
       WHERE district_code = $1 AND batch_id = $2 AND result = 'rejected' AND (sheet, row) > ($3, $4)
       ORDER BY sheet, row LIMIT 1000`,
      [batch.district, batch.id, after.sheet, after.row],
    );
    if (rows.length === 0) return;
    const sealed = await sealedRows(pool, batch, rows);
    for (const [at, row] of rows.entries()) {
      const cells = row.cells && sealed[at] ? hiddenCells(row.cells) : row.cells;
      const reasons = (row.problems ?? [])
        .filter((p) => p.level === 'reject')
        .map((p) => reason(kind.fields.find((f) => f.name === p.field)?.label.zh, p.message));
      yield [
        ...Array.from({ length: width }, (_, i) => cells?.[i] ?? null),
        reasons.join('；'),
        String(row.row),
      ];
    }
    after = rows.at(-1)!;
  }
}

function reason(field: string | undefined, message: Message): string {
  const text = rowProblemSentence(message.code, message.params ?? {}, 'zh');
  return field === undefined ? text : `${field}:${text}`;
}
