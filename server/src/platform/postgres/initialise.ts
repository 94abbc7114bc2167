import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../problem.ts';
import type { Binaries } from './binaries.ts';
import { giveTo, makePrivateFolder, type OsUser } from './osUser.ts';

export const SUPERUSER = 'sophora';

/**
 * Character classes come from the operating system even with the builtin locale provider, and with class "C"
 * pg_trgm silently indexes no Chinese; so the first UTF-8 class that the system has is taken.
 */
const CHARACTER_CLASSES =
  process.platform === 'darwin'
    ? ['en_US.UTF-8', 'C.UTF-8']
    : ['C.UTF-8', 'en_US.UTF-8', 'zh_CN.UTF-8', 'C.utf8'];

/** Makes the data folder. It appears under its name only when it is complete, so a kill half-way leaves nothing. */
export function initialise(options: {
  binaries: Binaries;
  dataDir: string;
  password: string;
  user: OsUser;
  durable: boolean;
}): void {
  const { dataDir, user } = options;
  let said = '';
  for (const characterClass of CHARACTER_CLASSES) {
    const unfinished = mkdtempSync(`${dataDir}.new-`);
    makePrivateFolder(unfinished, user);
    const result = runInitdb(options, unfinished, characterClass);
    if (result === undefined) {
      renameSync(unfinished, dataDir);
      return;
    }
    rmSync(unfinished, { recursive: true, force: true });
    said = result;
  }
  throw new Problem({
    zh: `无法建立数据库文件夹 ${dataDir}:${said}`,
    en: `The database folder ${dataDir} could not be made: ${said}`,
  });
}

/** What initdb said when it failed. */
function runInitdb(
  options: { binaries: Binaries; dataDir: string; password: string; user: OsUser; durable: boolean },
  folder: string,
  characterClass: string,
): string | undefined {
  const secret = mkdtempSync(`${options.dataDir}.new-secret-`);
  try {
    makePrivateFolder(secret, options.user);
    const passwordFile = join(secret, 'password');
    writeFileSync(passwordFile, options.password, { mode: 0o600 });
    giveTo(options.user, passwordFile);
    const result = spawnSync(
      options.binaries.initdb,
      [
        `--pgdata=${folder}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${characterClass}`,
        '--no-instructions',
        ...(options.durable ? [] : ['--no-sync']),
      ],
      {
        ...options.user,
        cwd: dirname(folder),
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: '', LANG: 'C' },
      },
    );
    if (result.status === 0) return undefined;
    return (result.error?.message ?? result.stderr).trim().split('\n').slice(-2).join(' ');
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

/** What killed starts left beside the data folder. An initdb may still be writing there; then it goes the next time. */
export function removeUnfinished(dataDir: string): void {
  const parent = dirname(dataDir);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent).filter((n) => n.startsWith(`${basename(dataDir)}.new-`))) {
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {}
  }
}
