import { patents } from '@sophora/domain/ledger/kinds/patents';
import { applyMapping, repeatsHeader } from '@sophora/domain/ledger/mapping';
import { proposeSheet } from '@sophora/domain/ledger/proposeSheet';
import { parseApplicationNumber } from '@sophora/domain/patents/applicationNumber';
import { inspect, readRows, UnreadableFile } from '../ledger/index.ts';
import { Refusal } from '../platform/refusal.ts';

/** One row of a batch list or of its result, with what the file says of the filing. */
export interface BatchRow {
  readonly row: number;
  readonly written: string;
  /** Undefined: the cell holds no application number. */
  readonly number: string | undefined;
  readonly title: string;
  readonly applicants: readonly string[];
  readonly agency: string;
  /** The cell of the result column, if the file has one. */
  readonly result: string;
}

/** A list is carried out filing by filing: more than this is no list for a district. */
export const MOST_ROWS = 5_000;
const RESULT_HEADER = /结果|结论|处理意见|认定情况/;

/** Reads a list with the import's readers and column mapping; nothing of it enters the registers. */
export async function readBatchFile(path: string, fileName: string): Promise<BatchRow[]> {
  const { info, preview } = await inspect(path, { fileName });
  const best = proposeSheet(patents, info.sheets, preview)[0];
  if (!best) throw new UnreadableFile('empty');
  const { mapping } = best;
  if (!mapping.columns.some((c) => c.field === 'applicationNumber'))
    throw new Refusal('screening-no-numbers');
  let resultColumn = -1;
  const rows: BatchRow[] = [];
  const options = {
    sheet: best.sheet,
    fileName,
    ...(info.encoding === null ? {} : { encoding: info.encoding }),
  };
  for await (const batch of readRows(path, options))
    for (const { row, cells } of batch) {
      if (row >= mapping.headerRow && row < mapping.headerRow + mapping.headerRows) {
        const found = cells.findIndex((cell) => RESULT_HEADER.test(String(cell ?? '')));
        if (found >= 0) resultColumn = found;
      }
      if (row < mapping.headerRow + mapping.headerRows || repeatsHeader(mapping, cells)) continue;
      const texts = applyMapping(mapping, cells);
      if (Object.keys(texts).length === 0) continue;
      if (rows.length >= MOST_ROWS) throw new Refusal('screening-too-many', { limit: MOST_ROWS });
      rows.push(batchRow(row, texts, resultColumn < 0 ? undefined : String(cells[resultColumn] ?? '')));
    }
  return rows;
}

function batchRow(
  row: number,
  texts: Readonly<Record<string, string>>,
  result: string | undefined,
): BatchRow {
  const written = (texts.applicationNumber ?? '').trim();
  const parsed = parseApplicationNumber(written);
  return {
    row,
    written: written.slice(0, 60),
    number: parsed.ok ? parsed.value.digits : undefined,
    title: (texts.title ?? '').trim().slice(0, 300),
    applicants: (texts.applicants ?? '')
      .split(/[;；]/)
      .map((name) => name.trim().slice(0, 200))
      .filter((name) => name !== ''),
    agency: (texts.agency ?? '').trim().slice(0, 200),
    result: (result ?? texts.statusText ?? '').trim().slice(0, 60),
  };
}
