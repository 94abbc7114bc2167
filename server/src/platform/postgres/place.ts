import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem, type Say } from '../problem.ts';
import { canUse, databaseUser, makePrivateFolder, type OsUser } from './osUser.ts';

/** Where data and programs go that must be reachable by the database's user and are not where they were installed. */
export const SHARED_FOLDER = '/var/lib/sophora';

/**
 * Where the data folder of a home is, and who runs the server on it. Normally `<home>/postgres`; when root runs the
 * program from a place that the database's user cannot reach, a folder of the same home under /var/lib/sophora.
 * An existing data folder always wins, so changed permissions never make data seem to vanish.
 */
export function placeFor(home: string, say: Say): { dataDir: string; user: OsUser } {
  const inHome = join(home, 'postgres');
  const elsewhere = join(SHARED_FOLDER, createHash('sha256').update(home).digest('hex').slice(0, 12));
  const outside = join(elsewhere, 'postgres');
  const dataDir = !existsSync(inHome) && existsSync(outside) ? outside : inHome;
  const user = databaseUser(dataDir);
  if (existsSync(dataDir)) {
    if (canUse(user, dataDir)) return { dataDir, user };
    throw new Problem({
      zh: `数据库用户进不了数据文件夹 ${dataDir};请放开其上级文件夹的进入权限(chmod o+x)。`,
      en: `The database's user cannot enter the data folder ${dataDir}; allow entering the folders above it (chmod o+x).`,
    });
  }
  if (user === undefined || canEnter(user, home)) return { dataDir: inHome, user };
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  say({
    zh: `数据库用户进不了 ${home},数据放在 ${outside}。`,
    en: `The database's user cannot enter ${home}; the data is kept in ${outside}.`,
  });
  return { dataDir: outside, user };
}

function canEnter(user: OsUser, home: string): boolean {
  const probe = join(home, `probe-${process.pid}`);
  makePrivateFolder(probe, user);
  const entered = canUse(user, probe);
  rmdirSync(probe);
  return entered;
}
