import { Readable } from 'node:stream';
import { neutraliseText } from './neutralise.ts';
import { fenText, type TableColumn, type TableSheet, type TableValue, valueText } from './table.ts';

const CHUNK = 64 * 1024;

/**
 * Writes one sheet as CSV (RFC 4180, CRLF) in UTF-8 with a byte order mark, without which Excel reads Chinese as
 * GB18030. Text that a spreadsheet would run as a formula is marked as text by an apostrophe.
 */
export function writeCsv(sheet: TableSheet): Readable {
  return Readable.from(csvText(sheet), { objectMode: false });
}

async function* csvText(sheet: TableSheet): AsyncGenerator<string> {
  let text = '\ufeff';
  for (const note of sheet.notes ?? []) text += `${csvCell(neutraliseText(note))}\r\n`;
  text += `${sheet.columns.map((column) => csvCell(neutraliseText(column.header))).join(',')}\r\n`;
  for await (const row of sheet.rows) {
    text += `${sheet.columns.map((column, i) => csvCell(columnText(column, row[i]))).join(',')}\r\n`;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield text;
}

function columnText(column: TableColumn, value: TableValue): string {
  if (typeof value === 'number') return column.type === 'fen' ? fenText(value) : valueText(value);
  return neutraliseText(valueText(value));
}

const csvCell = (text: string): string =>
  /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
