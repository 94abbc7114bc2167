import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the index of a district's register is kept: one pair of files for the ledger entry it was made at. */
export const indexFolder = (home: string): string => join(home, 'marks');

export const indexFile = (home: string, district: string, seq: number): string =>
  join(indexFolder(home), `${district}-${seq}.marks`);

/** What belongs to each mark of an index, beside it. */
export const rowsFile = (index: string): string => `${index}.rows`;

const NAME = /^(\d{6})-(\d+)\.marks$/;

/** The newest saved index of a district. */
export async function savedSeq(home: string, district: string): Promise<number | undefined> {
  const names = await readdir(indexFolder(home)).catch(() => []);
  return names
    .map((name) => NAME.exec(name))
    .filter((found) => found?.[1] === district)
    .map((found) => Number(found![2]))
    .sort((a, b) => b - a)[0];
}

/** Earlier indexes of a district, and what an interrupted build left. */
export async function removeOthers(home: string, district: string, seq: number): Promise<void> {
  const keep = indexFile(home, district, seq);
  const folder = indexFolder(home);
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (name.startsWith(`${district}-`) && path !== keep && path !== rowsFile(keep))
      await rm(path, { force: true });
  }
}
