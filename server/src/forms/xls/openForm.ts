import { readFile } from 'node:fs/promises';
import * as XLSX from '@e965/xlsx';
import type { Form, Grid, GridCell } from '@sophora/domain/forms/form';
import { UnreadableFile, type XlsGrid, xlsGrids } from '../../ledger/index.ts';
import { BIFF, type BiffRecord, biffRecords, cellsIn, sheetStarts } from './biffStream.ts';
import { fillXls } from './fillXls.ts';

const MOST_CELLS = 200_000;

/**
 * A legacy .xls as a form. Words, formulas and merged ranges come from the library in its child process, frames and empty
 * cells from the records themselves, which is also where values are written. @throws {UnreadableFile}
 */
export async function openXlsForm(path: string) {
  const grids = await xlsGrids(path);
  const container = XLSX.CFB.read(await readFile(path), { type: 'buffer' });
  const stream = XLSX.CFB.find(container, '/Workbook') ?? XLSX.CFB.find(container, '/Book');
  if (!stream?.content) throw new UnreadableFile('damaged', { part: 'xls' });
  const records = biffRecords(Buffer.from(stream.content as Uint8Array));
  const form: Form = { format: 'xls', grids: grids.map((grid, i) => gridOf(grid, i, records)), lines: [] };
  return {
    form,
    fill: (fills: Parameters<typeof fillXls>[1]): Uint8Array => {
      stream.content = fillXls(records, fills);
      stream.size = (stream.content as Uint8Array).length;
      return XLSX.CFB.write(container, { type: 'buffer', fileType: 'cfb' }) as Uint8Array;
    },
  };
}

function gridOf(grid: XlsGrid, index: number, records: readonly BiffRecord[]): Grid {
  const framed = framedCells(records, index);
  const starts = new Map(grid.merges.map((m) => [place(m.top, m.left), m]));
  const covered = new Map<number, number>();
  for (const { top, left, bottom, right } of grid.merges) {
    if ((bottom - top + 1) * (right - left + 1) > 100_000) continue;
    for (let r = top; r <= bottom; r++)
      for (let c = left; c <= right; c++)
        if (r !== top || c !== left) covered.set(place(r, c), place(top, left));
  }
  const bordered = new Set<number>();
  for (const [key, has] of framed) if (has) bordered.add(covered.get(key) ?? key);
  const said = new Map(grid.cells.map((cell) => [place(cell.row, cell.column), cell]));
  const places = [...new Set([...said.keys(), ...framed.keys(), ...starts.keys()])]
    .filter((key) => !covered.has(key))
    .sort((a, b) => a - b)
    .slice(0, MOST_CELLS);
  const cells = places.map((key): GridCell => {
    const merge = starts.get(key);
    return {
      row: Math.floor(key / 20_000),
      column: key % 20_000,
      rows: merge ? merge.bottom - merge.top + 1 : 1,
      columns: merge ? merge.right - merge.left + 1 : 1,
      text: said.get(key)?.text ?? '',
      formula: said.get(key)?.formula ?? null,
      bordered: bordered.has(key),
    };
  });
  return { id: `s${index + 1}`, name: grid.name, hidden: grid.hidden, bordered: bordered.size >= 4, cells };
}

const place = (row: number, column: number): number => row * 20_000 + column;

/** Every cell that has a record, and whether its format draws a frame around it. */
function framedCells(records: readonly BiffRecord[], index: number): Map<number, boolean> {
  const borders = records
    .filter((r) => r.type === BIFF.xf)
    .map(({ body }) => body.length >= 14 && body.readUInt16LE(10) !== 0);
  const cells = new Map<number, boolean>();
  for (const record of sheetRecords(records, index))
    for (const { row, column, xf } of cellsIn(record) ?? []) {
      cells.set(place(row + 1, column + 1), borders[xf] ?? false);
      if (cells.size > MOST_CELLS) return cells;
    }
  return cells;
}

function sheetRecords(records: readonly BiffRecord[], index: number): readonly BiffRecord[] {
  const start = sheetStarts(records)[index];
  const from = records.findIndex((r) => r.at === start && r.type === BIFF.bof);
  if (from < 0) throw new UnreadableFile('damaged', { part: 'xls' });
  let depth = 0;
  for (let i = from; i < records.length; i++) {
    if (records[i]!.type === BIFF.bof) depth++;
    if (records[i]!.type === BIFF.eof && --depth === 0) return records.slice(from, i);
  }
  return records.slice(from);
}
