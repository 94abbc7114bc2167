import type { Fill, FillValue } from '@sophora/domain/forms/fill';
import { Refusal } from '../../platform/refusal.ts';
import { editRuns } from '../textRuns.ts';
import { gapEdits } from '../xlsx/fillXlsx.ts';
import { BIFF, type BiffRecord, cellsIn, record, sheetStarts } from './biffStream.ts';
import { type AddedStrings, addedStrings } from './sharedStrings.ts';

/**
 * Writes values into a legacy workbook record by record: a filled cell keeps its format, everything else is taken over
 * byte by byte. The indexes of rows and strings, which any program does without, are left out, since places move.
 */
export function fillXls(records: readonly BiffRecord[], fills: readonly Fill[]): Buffer {
  const strings = addedStrings(records);
  const sheets = sheetStarts(records).map((start, i) => ({ start, values: valuesOf(`s${i + 1}`, fills) }));
  const out: Buffer[] = [];
  const moved = new Map<number, number>();
  let length = 0;
  const put = (bytes: Buffer) => {
    out.push(bytes);
    length += bytes.length;
  };
  let values: Map<number, Map<number, FillValue>> | undefined;
  let depth = 0;
  const globals: BiffRecord[] = [];
  let ownString = false;
  const flush = (upTo: number | null) => {
    if (!values) return;
    for (const [row, line] of [...values].sort((a, b) => a[0] - b[0])) {
      if (upTo !== null && row >= upTo) break;
      for (const [column, value] of [...line].sort((a, b) => a[0] - b[0]))
        put(cell(row, column, 15, value, strings));
      values.delete(row);
    }
  };
  // The workbook's own part comes first, but the strings it lists are known only when the sheets are written.
  const firstSheet = Math.min(...sheets.map((s) => s.start), Number.POSITIVE_INFINITY);
  for (const r of records) {
    if (r.at < firstSheet) {
      globals.push(r);
      continue;
    }
    if (r.type === BIFF.bof && depth++ === 0) {
      moved.set(r.at, length);
      values = sheets.find((s) => s.start === r.at)?.values;
    }
    if (r.type === BIFF.eof && --depth === 0) {
      flush(null);
      values = undefined;
    }
    if (r.type === BIFF.index || r.type === BIFF.dbCell) continue;
    if (r.type === BIFF.string && ownString) continue;
    const cells = depth === 1 && values ? cellsIn(r) : undefined;
    if (!cells) {
      put(record(r.type, r.body));
      continue;
    }
    ownString = r.type === BIFF.formula;
    flush(cells[0]!.row);
    putCells(r, cells, values!, put, strings);
  }
  const head = globalPart(globals, strings);
  for (const at of head.boundSheets) {
    const start = head.bytes.readUInt32LE(at);
    head.bytes.writeUInt32LE(head.bytes.length + (moved.get(start) ?? start), at);
  }
  return Buffer.concat([head.bytes, ...out]);
}

/** One record of cells with those that are filled replaced; missing cells before it in its row are put in. */
function putCells(
  r: BiffRecord,
  cells: readonly { row: number; column: number; xf: number }[],
  values: Map<number, Map<number, FillValue>>,
  put: (bytes: Buffer) => void,
  strings: AddedStrings,
): void {
  const { row } = cells[0]!;
  const line = values.get(row);
  const missing = [...(line ?? [])]
    .filter(([column]) => column < cells[0]!.column)
    .sort((a, b) => a[0] - b[0]);
  for (const [column, value] of missing) {
    put(cell(row, column, 15, value, strings));
    line!.delete(column);
  }
  if (!cells.some(({ column }) => line?.has(column))) {
    put(record(r.type, r.type === BIFF.formula ? recomputed(r.body) : r.body));
    return;
  }
  for (const [i, { column, xf }] of cells.entries()) {
    const value = line!.get(column);
    if (value !== undefined && value !== null && r.type !== BIFF.formula)
      put(cell(row, column, xf, value, strings));
    else if (r.type === BIFF.mulBlank) put(record(BIFF.blank, place(row, column, xf)));
    else if (r.type === BIFF.mulRk)
      put(record(BIFF.rk, Buffer.concat([place(row, column, xf), r.body.subarray(6 + i * 6, 10 + i * 6)])));
    else put(record(r.type, r.type === BIFF.formula ? recomputed(r.body) : r.body));
    line!.delete(column);
  }
}

function place(row: number, column: number, xf: number): Buffer {
  const body = Buffer.alloc(6);
  body.writeUInt16LE(row, 0);
  body.writeUInt16LE(column, 2);
  body.writeUInt16LE(xf, 4);
  return body;
}

function cell(row: number, column: number, xf: number, value: FillValue, strings: AddedStrings): Buffer {
  const at = place(row, column, xf);
  const rest = Buffer.alloc(typeof value === 'number' ? 8 : 4);
  if (typeof value === 'number') rest.writeDoubleLE(value, 0);
  else rest.writeUInt32LE(strings.add(String(value)), 0);
  return record(typeof value === 'number' ? BIFF.number : BIFF.labelSst, Buffer.concat([at, rest]));
}

/** 公式: its last result taken out, and marked to be computed when the file is opened. */
function recomputed(body: Buffer): Buffer {
  const copy = Buffer.from(body);
  if (copy.length < 16) return copy;
  copy.fill(0, 6, 14);
  copy[6] = 3;
  copy.writeUInt16LE(0xffff, 12);
  copy.writeUInt16LE(copy.readUInt16LE(14) | 1, 14);
  return copy;
}

function globalPart(records: readonly BiffRecord[], strings: AddedStrings) {
  const out: Buffer[] = [];
  const boundSheets: number[] = [];
  let length = 0;
  let inStrings = false;
  let written = false;
  const put = (bytes: Buffer) => {
    out.push(bytes);
    length += bytes.length;
  };
  for (const r of records) {
    if (inStrings && r.type !== BIFF.continue) {
      for (const bytes of strings.records()) put(bytes);
      inStrings = false;
    }
    if (r.type === BIFF.extSst || r.type === BIFF.recalcId) continue;
    if (r.type === BIFF.sst) {
      inStrings = written = true;
      put(record(r.type, strings.head(r.body)));
      continue;
    }
    if (r.type === BIFF.eof && !written) {
      put(record(BIFF.sst, strings.head(Buffer.alloc(8))));
      for (const bytes of strings.records()) put(bytes);
      written = true;
    }
    if (r.type === BIFF.boundSheet) boundSheets.push(length + 4);
    put(record(r.type, r.body));
  }
  return { bytes: Buffer.concat(out), boundSheets };
}

/** What is to stand where, by row and column from 0. */
function valuesOf(grid: string, fills: readonly Fill[]): Map<number, Map<number, FillValue>> {
  const values = new Map<number, Map<number, FillValue>>();
  const set = (row: number, column: number, value: FillValue) => {
    if (value === null) return;
    const line = values.get(row - 1) ?? new Map<number, FillValue>();
    line.set(column - 1, value);
    values.set(row - 1, line);
  };
  for (const fill of fills) {
    if (fill.grid !== grid) continue;
    if (fill.kind === 'cell') set(fill.row, fill.column, fill.value);
    else if (fill.kind === 'gaps')
      set(fill.row, fill.column, editRuns([fill.text], gapEdits(fill.text, fill.values))[0]!);
    else {
      if (fill.rows.length > fill.height)
        throw new Refusal('form-xls-rows', { rows: fill.rows.length, room: fill.height });
      for (const [i, row] of fill.rows.entries())
        for (const [j, column] of fill.columns.entries()) set(fill.row + i, column, row[j] ?? null);
    }
  }
  return values;
}
