import type { OutputOf } from '@sophora/contract/endpoint';
import type { getFileRow } from '@sophora/contract/imports';
import { uuidv7 } from 'uuidv7';
import { Refusal } from '../../platform/refusal.ts';
import type { LedgerContext } from '../context.ts';
import { withStoredFile } from '../files.ts';
import { readRows } from '../readers/index.ts';
import type { BatchRecord } from './batches.ts';

const NEIGHBOURS = 3;

/** One row of the original file with its neighbours and header, read from the file as it was received. */
export async function fileRow(
  context: LedgerContext,
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
  if (!wanted.some((r) => r.row === row)) throw new Refusal('not-found');
  const header = wanted.find((r) => r.row === reading.headerRow);
  const width = Math.max(...wanted.map((r) => r.cells.length));
  return {
    fileName: batch.fileName,
    sha256: batch.sha256,
    sheetName: reading.sheets.find((s) => s.index === sheet)?.name ?? '',
    header: header?.cells ?? [],
    rows: wanted.filter((r) => Math.abs(r.row - row) <= NEIGHBOURS),
    fields: Array.from(
      { length: width },
      (_, i) => reading.columns.find((c) => c.column === i + 1)?.field ?? null,
    ),
  };
}
