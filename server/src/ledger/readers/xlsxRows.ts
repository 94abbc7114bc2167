import { LIMITS } from './limits.ts';
import { mergedFiller } from './mergedCells.ts';
import { type NumberLook, numberText } from './numberText.ts';
import { BATCH_CELLS, BATCH_ROWS, type Row } from './row.ts';
import { UnreadableFile } from './unreadableFile.ts';
import { columnNumber, type MergedRange } from './xlsxScan.ts';
import type { Workbook, WorkbookSheet } from './xlsxWorkbook.ts';
import { unescapeExcel, type XmlHandler, xmlParser } from './xml.ts';
import { readEntry } from './zip.ts';

export interface SheetParts {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly merged: readonly MergedRange[];
  readonly signal?: AbortSignal | undefined;
  readonly onPacked?: ((bytes: number) => void) | undefined;
}

/** Streams the rows of one worksheet in batches. Formulas are skipped: the value Excel last stored is read. */
export async function* sheetRows(
  workbook: Workbook,
  sheet: WorkbookSheet,
  parts: SheetParts,
): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let cells = 0;
  const fill = mergedFiller(parts.merged);
  const handler = rowHandler(workbook, parts, (number, values) => {
    fill(number, values);
    batch.push({ sheet: sheet.index, row: number, cells: values });
    cells += values.length;
  });
  const parser = xmlParser(sheet.entry.name, handler);
  const options = { limit: LIMITS.sheetBytes, signal: parts.signal, onPacked: parts.onPacked };
  for await (const chunk of readEntry(workbook.zip, sheet.entry, options)) {
    parser.write(chunk);
    if (batch.length < BATCH_ROWS && cells < BATCH_CELLS) continue;
    yield batch;
    batch = [];
    cells = 0;
  }
  parser.end();
  if (batch.length > 0) yield batch;
}

function rowHandler(
  workbook: Workbook,
  { strings, looks }: SheetParts,
  emit: (row: number, cells: (string | null)[]) => void,
): XmlHandler {
  let row = 0;
  let column = 0;
  let cells: (string | null)[] = [];
  let type = 'n';
  let look: NumberLook = { kind: 'plain' };
  let value = '';
  let inValue = false;
  let phonetic = 0;
  const plain: NumberLook = { kind: 'plain' };

  function cellValue(): string | null {
    switch (type) {
      case 's':
        return strings[Number(value)] || null;
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      case 'd':
        return value.replace(/T00:00:00(\.0+)?Z?$/, '').replace('T', ' ') || null;
      case 'str':
      case 'inlineStr':
        return unescapeExcel(value) || null;
      case 'e':
        return value || null;
      default:
        return value === '' ? null : numberText(value, look, workbook.date1904);
    }
  }

  return {
    open(name, a) {
      if (name === 'c') {
        column = a.r === undefined ? column + 1 : columnNumber(a.r) || column + 1;
        type = a.t ?? 'n';
        look = (a.s === undefined ? undefined : looks[Number(a.s)]) ?? plain;
        value = '';
      } else if (name === 'v' || name === 't') {
        inValue = phonetic === 0;
      } else if (name === 'row') {
        const number = a.r === undefined ? row + 1 : Number(a.r);
        row = Number.isSafeInteger(number) && number > 0 ? number : row + 1;
        column = 0;
        cells = [];
      } else if (name === 'rPh') phonetic++;
    },
    text(text) {
      if (inValue) value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c') {
        if (value === '') return;
        const text = cellValue();
        if (text === null) return;
        if (column > LIMITS.columns)
          throw new UnreadableFile('too-wide', { row, columns: column, limit: LIMITS.columns });
        while (cells.length < column) cells.push(null);
        cells[column - 1] = text;
      } else if (name === 'row') {
        if (cells.length > 0) emit(row, cells);
      } else if (name === 'rPh') phonetic--;
    },
  };
}
