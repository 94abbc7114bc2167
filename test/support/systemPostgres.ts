import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseUser, makePrivateFolder } from '../../server/src/platform/postgres/osUser.ts';
import { readPostmaster } from '../../server/src/platform/postgres/postmaster.ts';

/**
 * The system's own PostgreSQL (15 or newer; the oldest that is installed) on a cluster of its own, made as the
 * documentation tells an administrator to: UTF-8 with character class C.UTF-8.
 */
export async function startSystemPostgres(home: string): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = join(home, 'postgres');
  const user = databaseUser(dataDir);
  mkdirSync(dataDir);
  makePrivateFolder(dataDir, user);
  const made = spawnSync(
    join(programs(), 'initdb'),
    ['-D', dataDir, '-U', 'sophora', '-A', 'trust', '--no-sync', '--encoding=UTF8', '--locale=C.UTF-8'],
    { ...user, cwd: '/', encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const child = spawn(
    join(programs(), 'postgres'),
    ['-D', dataDir, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${dataDir}`, '-c', 'fsync=off'],
    { ...user, cwd: '/', stdio: 'ignore' },
  );
  await untilReady(child, dataDir);
  return {
    url: `postgresql://sophora@localhost/postgres?host=${encodeURIComponent(dataDir)}`,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}

function programs(): string {
  const root = '/usr/lib/postgresql';
  const version = readdirSync(root)
    .map(Number)
    .filter((v) => v >= 15)
    .sort((a, b) => a - b)[0];
  return join(root, String(version), 'bin');
}

async function untilReady(child: ChildProcess, dataDir: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 20) {
    if (child.exitCode !== null) break;
    if (readPostmaster(dataDir)?.ready) return;
    await sleep(20);
  }
  throw new Error("the system's PostgreSQL did not start");
}
