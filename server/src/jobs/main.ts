import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDb } from '../db/database.ts';
import { openPool } from '../db/pool.ts';
import { dayInChina } from '../platform/services.ts';
import { runJobs } from './runner.ts';
import { WORK } from './work.ts';

/**
 * The worker process: one heavy job at a time, at lowered priority, beside the server (decision 16). Started by the
 * server with the database's address and the home folder; ends by itself when the server is gone.
 */
const url = process.env.SOPHORA_JOB_DATABASE;
const home = process.env.SOPHORA_JOB_HOME;
if (!url || !home) throw new Error('the worker is started by the server');

try {
  setPriority(10);
} catch {
  // Not allowed here: it works at normal priority.
}

const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
process.on('SIGINT', () => undefined);
process.on('disconnect', () => stop.abort());

const { db, pool, close } = openDb(url, 4);
const ear = openPool(url, 1);
const listener = await ear.connect();
await listener.query('LISTEN sophora_job');
let notified: (() => void) | undefined;
listener.on('notification', () => notified?.());

await runJobs(
  pool,
  { db, pool, home, now: () => new Date(), today: () => dayInChina(new Date()) },
  WORK,
  () => {
    const heard = new Promise<void>((resolve) => {
      notified = resolve;
    });
    return Promise.race([heard, sleep(2000, undefined, { signal: stop.signal }).catch(() => undefined)]);
  },
  stop.signal,
  (event, fields) => process.send?.({ event, fields }),
);
listener.release();
await ear.end();
await close();
process.disconnect?.();
