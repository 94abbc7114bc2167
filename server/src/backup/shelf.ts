import type { ReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backupName } from '@sophora/contract/backups';
import { Refusal } from '../platform/refusal.ts';

/** Backups that people made from the settings page, in a folder of the installation. Names sort by time. */
export const KEPT = 3;

export interface ShelvedBackup {
  readonly name: string;
  readonly bytes: number;
  readonly madeAt: string;
}

/** Where a backup of this moment goes. */
export async function newPlace(home: string, at: Date): Promise<{ name: string; path: string }> {
  const folder = folderOf(home);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const moment = new Date(at.getTime() + CHINA_MS).toISOString();
  const name = `sophora-${moment.slice(0, 10).replaceAll('-', '')}-${moment.slice(11, 19).replaceAll(':', '')}.sophora`;
  return { name, path: join(folder, name) };
}

const CHINA_MS = 8 * 3_600_000;

/** Newest first. */
export async function listShelf(home: string): Promise<ShelvedBackup[]> {
  const names = await readdir(folderOf(home)).catch(() => []);
  const found: ShelvedBackup[] = [];
  for (const name of names.filter((n) => backupName.safeParse(n).success).sort()) {
    const { size, mtime } = await stat(join(folderOf(home), name));
    found.unshift({ name, bytes: size, madeAt: mtime.toISOString() });
  }
  return found;
}

/** Older ones give way to the newest; what a killed run left half-written goes as well. */
export async function tidyShelf(home: string): Promise<void> {
  for (const { name } of (await listShelf(home)).slice(KEPT)) await rm(join(folderOf(home), name));
  for (const name of await readdir(folderOf(home)))
    if (name.endsWith('.partial')) await rm(join(folderOf(home), name), { force: true });
}

export async function openShelved(home: string, name: string): Promise<ReadStream> {
  const file = await open(join(folderOf(home), backupName.parse(name))).catch(() => {
    throw new Refusal('not-found');
  });
  return file.createReadStream();
}

function folderOf(home: string): string {
  return join(home, 'backups');
}
