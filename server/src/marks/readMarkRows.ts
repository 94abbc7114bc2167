import type { MarkRow } from '@sophora/domain/marks/search/segment';
import { classCell, readTsv } from './readTsv.ts';

/** Marks of a file `name⇥class⇥number`; a class that is none counts as not stated. */
export async function readMarkRows(path: string): Promise<MarkRow[]> {
  const rows: MarkRow[] = [];
  for await (const [name = '', niceClass, number = ''] of readTsv(path))
    rows.push({ name: name.trim(), niceClass: classCell(niceClass) ?? 0, number: number.trim() });
  return rows;
}
