import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the command line finds a running server. Holds the database's password, so only its owner can read it. */
export interface RunFile {
  readonly pid: number;
  readonly url: string;
  readonly databaseUrl: string;
  readonly startedAt: string;
}

const path = (home: string) => join(home, 'run.json');

export function writeRunFile(home: string, run: RunFile): void {
  const unfinished = `${path(home)}.new`;
  writeFileSync(unfinished, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, path(home));
}

/** What the last server wrote; it may have been killed since, which only the folder's lock can tell. */
export function readRunFile(home: string): RunFile | undefined {
  try {
    return JSON.parse(readFileSync(path(home), 'utf8')) as RunFile;
  } catch {
    return undefined;
  }
}

export function removeRunFile(home: string): void {
  rmSync(path(home), { force: true });
}
