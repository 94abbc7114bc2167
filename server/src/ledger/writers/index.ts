export type { TableColumn, TableRow, TableSheet, TableValue } from './table.ts';
export { writeCsv } from './writeCsv.ts';
export { writeXlsx, writeXlsxBuffer } from './writeXlsx.ts';
