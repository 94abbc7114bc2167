import { readFile } from 'node:fs/promises';
import { type NiceFile, type NiceTable, niceTable } from '@sophora/domain/marks/goods/niceTable';

const FILE = new URL('../../../data/marks/nice-groups.json', import.meta.url);

/** The table that is shipped; `data/marks/provenance.json` says which edition. */
export const readNiceTable = async (): Promise<NiceTable> =>
  niceTable(JSON.parse(await readFile(FILE, 'utf8')) as NiceFile);
