import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '../../server/src/platform/log.ts';
import { dayInChina, type Services } from '../../server/src/platform/services.ts';
import { testDatabase } from './database.ts';

export const TEST_NOW = new Date('2026-11-22T09:00:00+08:00');

export interface TestServices extends Services {
  /** Moves the clock. */
  setNow(at: Date): void;
  close(): Promise<void>;
}

/** The running system's services on a fresh database, with a clock that stands still. */
export async function testServices(): Promise<TestServices> {
  const database = await testDatabase();
  const home = mkdtempSync(join(tmpdir(), 'sophora-home-'));
  let now = TEST_NOW;
  return {
    ...database,
    url: 'http://sophora.test',
    home,
    log: silentLogger,
    now: () => now,
    today: () => dayInChina(now),
    setNow: (at) => {
      now = at;
    },
    close: async () => {
      await database.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
