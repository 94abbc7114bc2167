export { readMarkRows } from './readMarkRows.ts';
export { classCell, readTsv } from './readTsv.ts';
