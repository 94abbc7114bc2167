import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../problem.ts';

/** What a running server writes into its data folder as `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly socketDir: string;
  readonly ready: boolean;
}

export function readPostmaster(dataDir: string): Postmaster | undefined {
  let text: string;
  try {
    text = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, socketDir: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A kill of our program leaves its database server running, or still ending. We hold the folder's lock, so that
 * server serves nobody: it is stopped, and the next one starts from a state we know.
 */
export async function stopLeftOver(dataDir: string): Promise<void> {
  const left = readPostmaster(dataDir);
  if (!left) return;
  if (isAlive(left.pid) && isPostgresOn(left.pid, dataDir)) await stopByPid(left.pid, dataDir);
  if (/[\\/]sophora-pg-[^\\/]+$/.test(left.socketDir))
    rmSync(left.socketDir, { recursive: true, force: true });
}

/** After a restart of the machine the number may belong to another program. Where /proc is missing we trust the file. */
function isPostgresOn(pid: number, dataDir: string): boolean {
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return (command[0] ?? '').includes('postgres') && command.includes(dataDir);
  } catch {
    return false;
  }
}

async function stopByPid(pid: number, dataDir: string): Promise<void> {
  // Fast shutdown; then immediate, which leaves the work to recovery.
  for (const [signal, seconds] of [
    ['SIGINT', 20],
    ['SIGQUIT', 10],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < seconds * 1000; waited += 20) {
      if (!isAlive(pid)) return;
      await sleep(20);
    }
  }
  throw new Problem({
    zh: `${dirname(dataDir)} 上次留下的数据库进程 ${pid} 无法停止。`,
    en: `A database process (${pid}) left over on ${dirname(dataDir)} does not stop.`,
  });
}
