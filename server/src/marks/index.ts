export { classCell, readTsv } from './readTsv.ts';
