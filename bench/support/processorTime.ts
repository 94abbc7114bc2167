import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Seconds of processor time so far of this process and of the embedded server, backends that have ended included.
 * Other work on the machine does not show in it, as it does in wall-clock time. Linux only; elsewhere undefined.
 */
export function processorTime(home: string): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return (userCPUTime + systemCPUTime) / 1e6 + serverTicks(home) / TICKS_PER_SECOND;
}

const TICKS_PER_SECOND = 100;

function serverTicks(home: string): number {
  const server = readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]!;
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    let stat: string[];
    try {
      const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
      stat = text.slice(text.lastIndexOf(')') + 2).split(' ');
    } catch {
      continue; // It has ended meanwhile.
    }
    // After the name: state, parent …; from the 12th on: user, system, and of children that have ended.
    if (pid === server) ticks += sum(stat.slice(11, 15));
    else if (stat[1] === server) ticks += sum(stat.slice(11, 13));
  }
  return ticks;
}

function sum(numbers: readonly string[]): number {
  return numbers.reduce((total, n) => total + Number(n), 0);
}
