import type { OutputOf } from '@sophora/contract/endpoint';
import type { getFileRow } from '@sophora/contract/imports';
import type { Actor } from '@sophora/domain/access/actor';
import { applyMapping } from '@sophora/domain/ledger/mapping';
import { judgeRow } from '@sophora/domain/ledger/row';
import { uuidv7 } from 'uuidv7';
import { Refusal } from '../../platform/refusal.ts';
import type { LedgerContext } from '../context.ts';
import { withStoredFile } from '../files.ts';
import { readRows } from '../readers/index.ts';
import type { BatchRecord } from './batches.ts';
import { cellView } from './leastData.ts';
import { hiddenCells, sealedRows } from './sealedRows.ts';
import { getKind } from './steps.ts';

const NEIGHBOURS = 3;

/** One row of the original file with its neighbours and header, read from the file as it was received. */
export async function fileRow(
  context: LedgerContext,
  reader: Actor,
  batch: BatchRecord,
  sheet: number,
  row: number,
): Promise<OutputOf<typeof getFileRow>> {
  const { reading } = batch;
  const wanted = await withStoredFile(
    context.pool,
    context.home,
    { district: batch.district, sha256: batch.sha256, key: uuidv7() },
    async (path) => {
      const kept: { row: number; cells: (string | null)[] }[] = [];
      const stop = new AbortController();
      const options = {
        sheet,
        fileName: batch.fileName,
        signal: stop.signal,
        ...(reading.encoding === null ? {} : { encoding: reading.encoding }),
      };
      for await (const rows of readRows(path, options)) {
        for (const one of rows) {
          if (one.row === reading.headerRow || Math.abs(one.row - row) <= NEIGHBOURS)
            kept.push({ row: one.row, cells: one.cells });
        }
        if ((rows.at(-1)?.row ?? 0) > row + NEIGHBOURS) break;
      }
      return kept;
    },
  );
  const here = wanted.find((r) => r.row === row);
  if (!here) throw new Refusal('not-found');
  const view = cellView(batch, getKind(batch.kind), reader);
  const header = wanted.find((r) => r.row === reading.headerRow);
  const near = wanted.filter((r) => Math.abs(r.row - row) <= NEIGHBOURS);
  const sealed = await sealedRows(context.pool, batch, near);
  const width = Math.max(...wanted.map((r) => r.cells.length));
  return {
    fileName: batch.fileName,
    sha256: batch.sha256,
    sheetName: reading.sheets.find((s) => s.index === sheet)?.name ?? '',
    header: header?.cells ?? [],
    rows: near.map((r, i) => ({
      row: r.row,
      cells: r === header ? r.cells : sealed[i] ? hiddenCells(r.cells) : view.cells(r.cells),
    })),
    records: await recordsOf(context, batch, sheet, here.cells),
    fields: Array.from(
      { length: width },
      (_, i) => reading.columns.find((c) => c.column === i + 1)?.field ?? null,
    ),
  };
}

/** The records a written row became, by the identifiers it states; what was rolled back or rejected has none. */
async function recordsOf(
  context: LedgerContext,
  batch: BatchRecord,
  sheet: number,
  cells: readonly (string | null)[],
): Promise<{ id: string; title: string }[]> {
  if (batch.seq === null) return [];
  const judged = judgeRow(getKind(batch.kind), applyMapping(batch.reading, cells), context.today());
  const keys = judged.records.flatMap((r) => r.identifiers);
  if (keys.length === 0) return [];
  const { rows } = await context.pool.query<{ id: string; title: string }>(
    `SELECT DISTINCT r.record_id AS id, r.title
     FROM unnest($3::text[], $4::text[]) AS k (scheme, value)
     JOIN alias a ON a.district_code = $1 AND a.kind = $2 AND a.scheme = k.scheme AND a.value = k.value
     JOIN observation o ON o.district_code = $1 AND o.record_id = a.record_id AND o.seq = $5 AND o.sheet = $6
     JOIN record r ON r.district_code = $1 AND r.kind = $2 AND r.record_id = a.record_id
     WHERE NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.district_code = $1 AND w.seq = o.seq)
     ORDER BY 2, 1 LIMIT 20`,
    [batch.district, batch.kind, keys.map((k) => k.scheme), keys.map((k) => k.value), batch.seq, sheet],
  );
  return rows;
}
