import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliActor } from '@sophora/domain/access/actor';
import { frozenNumbers } from '@sophora/domain/freeze/numbers';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeded } from '../../../test/support/seeded.ts';
import { TEST_NOW, type TestServices, testServices } from '../../../test/support/services.ts';
import { DISTRICT, randomDeed, World } from '../../../test/support/smallWorld.ts';
import { startSystemPostgres } from '../../../test/support/systemPostgres.ts';
import { makeArchive, restoreArchive } from '../backup/index.ts';
import { openDb } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { judgeRestored } from '../indicators/index.ts';
import { makeHome } from '../platform/home.ts';
import { listSets, readFrozenSet, replay } from './index.ts';
import { freeze } from './steps.ts';

const PERIODS = ['2025-Q4', '2026-03', '2026-Q2', '2026-Q3', '2025'];
const actor = cliActor('keeper');

let told: TestServices;
let folder: string;
let archive: string;

/** A history in which every figure frozen was overtaken: by late files, corrections, withdrawals and settings. */
beforeAll(async () => {
  told = await testServices();
  folder = mkdtempSync(join(tmpdir(), 'sophora-frozen-'));
  archive = join(folder, 'frozen.sophora');
  const { pool, now, today } = told;
  const { signal } = new AbortController();
  const random = seeded(Number(process.env.SOPHORA_SEED ?? 5));
  const world = new World(told);
  await world.begin();
  for (const period of PERIODS) {
    for (let deed = 0; deed < 7; deed++) await world.does(randomDeed(random, world));
    const context = { pool, district: DISTRICT, actor: 'cli:clerk', signal, now, today };
    await freeze(context, { set: uuidv7(), period, reason: '' });
  }
  for (let deed = 0; deed < 7; deed++) await world.does(randomDeed(random, world));
  await makeArchive(pool, archive, { at: TEST_NOW });
}, 180_000);
afterAll(async () => {
  await told?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function expectReplays(pool: TestServices['pool']): Promise<void> {
  const sets = await listSets(pool, DISTRICT);
  expect(sets.map((s) => s.period).sort()).toEqual([...PERIODS].sort());
  for (const set of sets) {
    const { content } = await readFrozenSet(pool, DISTRICT, set.id);
    const result = await replay(pool, DISTRICT, set);
    expect(result, set.period).toMatchObject({ same: true, differences: [], contributions: [], context: [] });
    expect(result.checked, set.period).toBe(frozenNumbers(content).length);
    expect(result.checked, set.period).toBeGreaterThan(100);
  }
}

/** The same bytes under the same digest, and the same numbers again: as restored, and once all verdicts are judged anew. */
async function expectRestored(pool: TestServices['pool']): Promise<void> {
  const kept = `SELECT no, period, known_at, body, hash FROM frozen_set WHERE district_code = $1 ORDER BY no`;
  const [here, there] = [await told.pool.query(kept, [DISTRICT]), await pool.query(kept, [DISTRICT])];
  expect(there.rows).toEqual(here.rows);
  await expectReplays(pool);
  await judgeRestored(pool, DISTRICT, {});
  await expectReplays(pool);
}

test('every frozen set replays to the digit where it was frozen', () => expectReplays(told.pool));

test('and after backup and restore into another database', async () => {
  const other = await testServices();
  try {
    await restoreArchive(other.pool, archive, { actor, at: TEST_NOW });
    await expectRestored(other.pool);
  } finally {
    await other.close();
  }
});

test('a frozen number that the restored ledger no longer yields is found', async () => {
  const other = await testServices();
  try {
    await restoreArchive(other.pool, archive, { actor, at: TEST_NOW });
    await other.pool.query(
      `UPDATE contribution SET amount = amount + 1 WHERE district_code = $1 AND indicator = 'valid-inventions'`,
      [DISTRICT],
    );
    const replays = [];
    for (const set of await listSets(other.pool, DISTRICT))
      replays.push(await replay(other.pool, DISTRICT, set));
    expect(replays.some((r) => !r.same && r.contributions.length > 0)).toBe(true);
  } finally {
    await other.close();
  }
});

// Continuous integration installs PostgreSQL 15; where there is none this line is counted as skipped.
test.skipIf(!existsSync('/usr/lib/postgresql'))(
  'and after backup and restore into the system’s own PostgreSQL, and from there back',
  async () => {
    const home = makeHome(mkdtempSync(join(tmpdir(), 'sophora-frozen-older-')));
    const server = await startSystemPostgres(home);
    const older = openDb(server.url);
    const again = await testServices();
    try {
      await migrate(server.url);
      await restoreArchive(older.pool, archive, { actor, at: TEST_NOW });
      await expectRestored(older.pool);
      const back = join(folder, 'back.sophora');
      await makeArchive(older.pool, back, { at: TEST_NOW });
      await restoreArchive(again.pool, back, { actor, at: TEST_NOW });
      await expectRestored(again.pool);
    } finally {
      await older.close();
      await again.close();
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    }
  },
  240_000,
);
