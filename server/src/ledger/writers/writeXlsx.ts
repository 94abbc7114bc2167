import { Readable } from 'node:stream';
import { parseDate, toDayNumber } from '@sophora/domain/basics/plainDate';
import { startsFormula } from './neutralise.ts';
import { type TableColumn, type TableRow, type TableSheet, type TableValue, valueText } from './table.ts';
import { columnName, SHEET_OPEN, STYLE, sheetNames, xlsxParts, xmlText } from './xlsxParts.ts';
import { zipStream } from './zipWriter.ts';

/** Rows whose texts decide the column widths. */
const SAMPLE = 200;
const CHUNK = 256 * 1024;
const MAX_ROWS = 1_048_576;
const MAX_TEXT = 32_767;
const CUT_MARK = '……（过长，已截断）';

/**
 * Writes sheets as one .xlsx that Excel, WPS and LibreOffice open: bold header, first rows frozen, filter, widths that
 * fit Chinese text, numbers such as 申请号 as text, real dates. A stream: rows are taken as they are written.
 * @throws {RangeError} in the stream: more rows than a sheet can hold (1,048,576)
 */
export function writeXlsx(sheets: readonly TableSheet[]): Readable {
  const names = sheetNames(sheets.map((sheet) => sheet.name));
  return Readable.from(zipStream(xlsxParts(names, (i) => sheetXml(sheets[i]!))), { objectMode: false });
}

export async function writeXlsxBuffer(sheets: readonly TableSheet[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of writeXlsx(sheets)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function* sheetXml(sheet: TableSheet): AsyncGenerator<string> {
  const notes = sheet.notes ?? [];
  const rows =
    Symbol.asyncIterator in sheet.rows ? sheet.rows[Symbol.asyncIterator]() : sheet.rows[Symbol.iterator]();
  try {
    const sample: TableRow[] = [];
    let step = await rows.next();
    for (; !step.done && sample.length < SAMPLE; step = await rows.next()) sample.push(step.value);
    const write = rowWriter(sheet.columns);
    const headerRow = notes.length + 1;
    let row = 0;
    let xml = SHEET_OPEN + openSheet(sheet.columns, sample, headerRow);
    for (const note of notes) xml += `<row r="${++row}">${textCell(`A${row}`, note, STYLE.note)}</row>`;
    xml += `<row r="${++row}" ht="20" customHeight="1">`;
    for (const [i, column] of sheet.columns.entries())
      xml += textCell(columnName(i) + row, column.header, STYLE.header);
    xml += '</row>';
    for (const values of sample) xml += write(++row, values);
    for (; !step.done; step = await rows.next()) {
      if (row >= MAX_ROWS) throw new RangeError(`a sheet holds at most ${MAX_ROWS} rows`);
      xml += write(++row, step.value);
      if (xml.length < CHUNK) continue;
      yield xml;
      xml = '';
    }
    const lastCell = `${columnName(Math.max(0, sheet.columns.length - 1))}${row}`;
    const filter = sheet.columns.length > 0 ? `<autoFilter ref="A${headerRow}:${lastCell}"/>` : '';
    yield `${xml}</sheetData>${filter}</worksheet>`;
  } finally {
    await rows.return?.();
  }
}

function openSheet(columns: readonly TableColumn[], sample: readonly TableRow[], headerRow: number): string {
  const cols = columns
    .map((column, i) => {
      const width =
        column.width ?? fittingWidth([column.header, ...sample.map((row) => cellText(column, row[i]))]);
      return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`;
    })
    .join('');
  const pane = `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${cols && `<cols>${cols}</cols>`}<sheetData>`;
}

const cellText = (column: TableColumn, value: TableValue): string => {
  if (value === null || value === undefined) return '';
  return column.type === 'date' || column.type === 'fen' ? '2026-01-01 ' : valueText(value);
};

/** Width of the longest of the usual texts, a Chinese character counting two; 6 to 60. */
export function fittingWidth(texts: readonly string[]): number {
  let width = 0;
  for (const text of texts) {
    let w = 0;
    for (const c of text.slice(0, 60)) w += c.charCodeAt(0) > 0x2e7f ? 2 : 1;
    width = Math.max(width, w);
  }
  return Math.min(60, Math.max(6, width + 2));
}

function rowWriter(columns: readonly TableColumn[]): (row: number, values: TableRow) => string {
  const names = columns.map((_, i) => columnName(i));
  return (row, values) => {
    let xml = `<row r="${row}">`;
    for (let i = 0; i < names.length; i++) {
      const value = values[i];
      if (value !== null && value !== undefined && value !== '')
        xml += cell(names[i]! + row, columns[i]!, value);
    }
    return `${xml}</row>`;
  };
}

function cell(ref: string, column: TableColumn, value: TableValue): string {
  if (typeof value === 'number' && Number.isFinite(value)) {
    if (column.type === 'fen') return numberCell(ref, value / 100, STYLE.money);
    if (column.type === 'integer') return numberCell(ref, value, STYLE.integer);
    if (column.type === 'number') return numberCell(ref, value, STYLE.number);
  }
  if (column.type === 'date' && typeof value === 'string') {
    const day = parseDate(value);
    // Excel's calendar is right from 1 March 1900 on; an earlier day stays text.
    if (day && day >= '1900-03-01') return numberCell(ref, toDayNumber(day) + 25_569, STYLE.date);
  }
  const text = valueText(value);
  return text === '' ? '' : textCell(ref, text, startsFormula(text) ? STYLE.quoted : STYLE.text);
}

const numberCell = (ref: string, value: number, style: number): string =>
  `<c r="${ref}" s="${style}"><v>${value}</v></c>`;

function textCell(ref: string, text: string, style: number): string {
  const fit = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT - CUT_MARK.length) + CUT_MARK : text;
  const space = /^\s|\s$|[\n\t]| {2}/.test(fit) ? ' xml:space="preserve"' : '';
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t${space}>${xmlText(fit)}</t></is></c>`;
}
