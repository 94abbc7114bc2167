import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDb } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { type HomeLock, lockHome, makeHome } from './home.ts';
import { startEmbedded } from './postgres/embedded.ts';
import { Problem, type Say } from './problem.ts';
import { readRunFile, removeRunFile } from './runFile.ts';

/** An installation that this process holds alone: its folder is locked, its database runs and is up to date. */
export interface System extends Database {
  readonly home: string;
  /** Settles when the embedded database has ended although nobody asked; never with a database of the user's own. */
  readonly databaseEnded: Promise<void>;
  close(): Promise<void>;
}

export interface JoinedSystem extends Database {
  readonly home: string;
  /** Address of the running server whose database this is. */
  readonly serverUrl: string | undefined;
}

export interface SystemOptions {
  readonly home: string;
  /** The user's own PostgreSQL; the embedded one without it. */
  readonly databaseUrl?: string | undefined;
  readonly say: Say;
}

/** Opens the installation, or refuses with a sentence when another Sophora has it. */
export async function openSystem(options: SystemOptions): Promise<System> {
  const home = makeHome(options.home);
  return openLocked({ ...options, home }, await takeLock(home));
}

/**
 * For a command beside a server: uses the running server's database; where none runs, opens the installation for the
 * time of the command. Waits for another command that has it.
 */
export async function joinSystem(options: SystemOptions): Promise<JoinedSystem> {
  const home = makeHome(options.home);
  for (let attempt = 0; attempt < 300; attempt++) {
    const lock = lockHome(home);
    if (lock) return { ...(await openLocked({ ...options, home }, lock)), serverUrl: undefined };
    const running = readRunFile(home);
    if (running) return { ...openDb(running.databaseUrl, 4), home, serverUrl: running.url };
    await sleep(100);
  }
  throw inUse(home);
}

async function openLocked(options: SystemOptions, lock: HomeLock): Promise<System> {
  const { home } = options;
  try {
    // What a killed server left; from here on nobody else can be running.
    removeRunFile(home);
    return await open(options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function open({ home, databaseUrl, say }: SystemOptions, lock: HomeLock): Promise<System> {
  const server = databaseUrl ? undefined : await startEmbedded({ home, say });
  const url = databaseUrl ?? server!.url;
  try {
    await migrate(url);
  } catch (error) {
    await server?.stop();
    throw error;
  }
  const database = openDb(url);
  let closing = false;
  const databaseEnded = new Promise<void>((resolve) => {
    server?.ended.then(() => !closing && resolve());
  });
  return {
    ...database,
    home,
    databaseEnded,
    close: async () => {
      closing = true;
      await database.close();
      await server?.stop();
      lock.release();
    },
  };
}

/** A Sophora that is just ending gets a moment to do so. */
async function takeLock(home: string): Promise<HomeLock> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const lock = lockHome(home);
    if (lock) return lock;
    await sleep(100);
  }
  throw inUse(home);
}

function inUse(home: string): Problem {
  const running = readRunFile(home);
  return new Problem({
    zh: running
      ? `文件夹 ${home} 已有一个 Sophora 在运行(${running.url},进程 ${running.pid});请用那一个,或先停掉它。`
      : `文件夹 ${home} 正被另一个 Sophora 使用;请等它结束。`,
    en: running
      ? `A Sophora is already running on ${home} (${running.url}, process ${running.pid}); use that one, or stop it first.`
      : `Another Sophora is using ${home}; wait until it has ended.`,
  });
}
