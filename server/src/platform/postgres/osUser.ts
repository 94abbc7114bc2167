import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { Problem } from '../problem.ts';

/** PostgreSQL refuses to run as root; `undefined` means: as whoever we are. */
export type OsUser = { readonly uid: number; readonly gid: number } | undefined;

/** Who runs the database: ourselves, or, when we are root, the owner of an existing data folder, else `postgres`. */
export function databaseUser(dataDir: string): OsUser {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(dataDir)) {
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  return find('postgres') ?? create('postgres') ?? find('nobody') ?? refuse();
}

function find(name: string): OsUser {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function create(name: string): OsUser {
  spawnSync('/usr/sbin/useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  return find(name);
}

function refuse(): never {
  throw new Problem({
    zh: '以 root 身份运行时,数据库需要一个普通用户,但系统里没有 postgres 或 nobody;请先建一个名为 postgres 的用户。',
    en: 'Run as root, the database needs an ordinary user, and there is neither postgres nor nobody; make a user named postgres.',
  });
}

/** Whether that user can enter the folder and write in it. Root's own access says nothing about it. */
export function canUse(user: OsUser, folder: string): boolean {
  return user === undefined || shell(user, 'cd "$1" && test -w .', folder);
}

/** Whether that user can run the program. */
export function canRun(user: OsUser, program: string): boolean {
  return user === undefined || shell(user, '"$1" --version >/dev/null 2>&1', program);
}

function shell(user: NonNullable<OsUser>, command: string, argument: string): boolean {
  return spawnSync('/bin/sh', ['-c', command, 'sh', argument], { ...user, cwd: '/' }).status === 0;
}

/** A folder that only the given user can read. */
export function makePrivateFolder(folder: string, user: OsUser): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  giveTo(user, folder);
}

export function giveTo(user: OsUser, path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}
