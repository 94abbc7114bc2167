import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliActor } from '@sophora/domain/access/actor';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { FIGURES } from '@sophora/domain/indicators/figure';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seeded } from '../../../test/support/seeded.ts';
import { TEST_NOW, type TestServices, testServices } from '../../../test/support/services.ts';
import { DISTRICT, randomDeed, World } from '../../../test/support/smallWorld.ts';
import { startSystemPostgres } from '../../../test/support/systemPostgres.ts';
import { type Database, openDb } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { figureAt, figureContext } from '../indicators/figures.ts';
import { canonicalDump } from '../indicators/rebuild.ts';
import { enqueue } from '../jobs/index.ts';
import { runWaitingJobs } from '../jobs/runner.ts';
import { WORK } from '../jobs/work.ts';
import { audit } from '../platform/audit.ts';
import { sealAudit, verifyAudit } from '../platform/auditChain.ts';
import { makeHome } from '../platform/home.ts';
import { Refusal } from '../platform/refusal.ts';
import { makeArchive, restoreArchive } from './index.ts';
import { CARRIED, REGISTERS } from './tables.ts';

const DAYS = ['2015-12-31', '2021-06-30', '2024-02-29', '2026-11-22'] as PlainDate[];
const EVERYTHING = { streets: 'all', units: 'all' } as const;
const actor = cliActor('keeper');

let told: TestServices;
let folder: string;
let archive: string;
/** Ledger sequences after which figures were published. */
const published: number[] = [];

beforeAll(async () => {
  told = await testServices();
  folder = mkdtempSync(join(tmpdir(), 'sophora-archive-'));
  archive = join(folder, 'one.sophora');
  const random = seeded(Number(process.env.SOPHORA_SEED ?? 2));
  const world = new World(told);
  await world.begin();
  for (let step = 0; step < 30; step++) published.push(await world.does(randomDeed(random, world)));
  // The history has what is hard to make again: a decision, a withdrawal, records joined and contested.
  for (const table of ['withdrawal', 'assignment', 'contested', 'contribution'])
    expect((await rows(told, table)).length, table).toBeGreaterThan(0);
  await audit(told.db, { actor, district: '*', action: 'link.made', subject: 'person:x' });
  await sealAudit(told.db);
  await makeArchive(told.pool, archive, { at: TEST_NOW });
});
afterAll(async () => {
  await told?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function dump({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of canonicalDump(pool, DISTRICT)) lines.push(line);
  return lines;
}

/** Every figure on several days, as known at each published sequence. */
async function figures({ pool }: Pick<Database, 'pool'>): Promise<unknown[]> {
  const said: unknown[] = [];
  for (const knownAt of [...published, undefined]) {
    const context = await figureContext(pool, DISTRICT, knownAt);
    for (const asOf of DAYS)
      for (const { indicator } of FIGURES) {
        const { figure } = await figureAt(context, indicator.id, { asOf, knownAt, scope: EVERYTHING });
        said.push([knownAt, asOf, figure]);
      }
  }
  return said;
}

async function rows({ pool }: Pick<Database, 'pool'>, table: string): Promise<string[]> {
  const found = await pool.query<{ line: string }>(
    `SELECT line FROM (SELECT to_jsonb(t)::text AS line FROM ${table} t) s ORDER BY line COLLATE "C"`,
  );
  return found.rows.map((r) => r.line);
}

async function indexNames({ pool }: Pick<Database, 'pool'>): Promise<unknown[]> {
  return (await pool.query(`SELECT indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname`))
    .rows;
}

async function judgeAll({ db, pool }: Pick<Database, 'db' | 'pool'>): Promise<void> {
  await runWaitingJobs(
    pool,
    { db, pool, home: folder, now: () => TEST_NOW, today: () => '2026-11-22' as PlainDate },
    WORK,
  );
}

/** Everything an installation says, before and after its verdicts were judged again. */
async function expectTheSame(restored: Pick<Database, 'pool' | 'db'>): Promise<void> {
  const before = { dump: await dump(told), figures: await figures(told) };
  expect(await dump(restored)).toEqual(before.dump);
  expect(await figures(restored)).toEqual(before.figures);
  const sizes = 'SELECT kind, records FROM register_size WHERE records > 0 ORDER BY kind';
  expect((await restored.pool.query(sizes)).rows).toEqual((await told.pool.query(sizes)).rows);
  await judgeAll(restored);
  expect(await indexNames(restored)).toEqual(await indexNames(told));
  expect(await dump(restored)).toEqual(before.dump);
  expect(await figures(restored)).toEqual(before.figures);
  for (const table of [
    'sealed_record',
    'alias',
    'contested',
    'reference',
    'deadline',
    'assignment',
    'contribution',
  ])
    expect(await rows(restored, table), table).toEqual(await rows(told, table));
  await sealAudit(restored.db);
  expect(await verifyAudit(restored.db)).toMatchObject({ ok: true, problem: null });
}

test('a restored installation says what the first one says, at every ledger sequence', async () => {
  const other = await testServices();
  try {
    await restoreArchive(other.pool, archive, { actor, at: TEST_NOW });
    for (const table of [...CARRIED, ...REGISTERS].filter(
      (t) => !['audit_entry', 'audit_seal', 'job'].includes(t),
    ))
      expect(await rows(other, table), table).toEqual(await rows(told, table));
    await expectTheSame(other);
    const entries = await other.pool.query(
      `SELECT actor, district_code FROM audit_entry WHERE action = 'backup.restored'`,
    );
    expect(entries.rows).toEqual([{ actor: 'cli:keeper', district_code: '*' }]);
    const waiting = await other.pool.query('SELECT 1 FROM dirty');
    expect(waiting.rowCount).toBe(0);
  } finally {
    await other.close();
  }
});

test('registers that were left out, or that another version had made, are made again and say the same', async () => {
  const facts = join(folder, 'facts.sophora');
  const { tables } = await makeArchive(told.pool, facts, { at: TEST_NOW, factsOnly: true });
  expect(Object.keys(tables).sort()).toEqual([...CARRIED].sort());
  const earlier = join(folder, 'earlier.sophora');
  // As if this program had one migration more than the one that wrote it.
  const last = await told.pool.query(
    'DELETE FROM schema_migration WHERE name = (SELECT max(name) FROM schema_migration) RETURNING *',
  );
  expect(last.rowCount).toBe(1);
  await makeArchive(told.pool, earlier, { at: TEST_NOW });
  const columns = Object.keys(last.rows[0]);
  await told.pool.query(
    `INSERT INTO schema_migration (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(last.rows[0]),
  );
  for (const path of [earlier, facts]) {
    const other = await testServices();
    const phases = new Set<string>();
    try {
      await restoreArchive(other.pool, path, {
        actor,
        at: TEST_NOW,
        onProgress: (phase) => phases.add(phase),
      });
      expect(phases, path).toContain('folding');
      if (path === facts) await expectTheSame(other);
      else expect(await dump(other)).toEqual(await dump(told));
    } finally {
      await other.close();
    }
  }
});

test.skipIf(!existsSync('/usr/lib/postgresql'))(
  'from the engine that comes with the program into an older PostgreSQL and back',
  async () => {
    const home = makeHome(mkdtempSync(join(tmpdir(), 'sophora-older-')));
    const server = await startSystemPostgres(home);
    const older = openDb(server.url);
    const again = await testServices();
    try {
      await migrate(server.url);
      await restoreArchive(older.pool, archive, { actor, at: TEST_NOW });
      await expectTheSame(older);
      const back = join(folder, 'back.sophora');
      const summary = await makeArchive(older.pool, back, { at: TEST_NOW });
      expect(summary.tables.observation).toBeGreaterThan(0);
      await restoreArchive(again.pool, back, { actor, at: TEST_NOW });
      await expectTheSame(again);
    } finally {
      await older.close();
      await again.close();
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    }
  },
  // Two restores on two engines: minutes on a busy machine.
  240_000,
);

describe('nothing is written', () => {
  let empty: TestServices;
  beforeAll(async () => {
    empty = await testServices();
  });
  afterAll(() => empty?.close());

  async function expectRefused(bytes: Uint8Array, codes: readonly string[], where: string): Promise<void> {
    const path = join(folder, 'other.sophora');
    writeFileSync(path, bytes);
    const refusal = await restoreArchive(empty.pool, path, { actor, at: TEST_NOW }).then(
      () => 'restored',
      (error: unknown) => (error instanceof Refusal ? error.code : error),
    );
    expect(codes, where).toContain(refusal);
    for (const table of CARRIED)
      expect((await empty.pool.query(`SELECT 1 FROM ${table} LIMIT 1`)).rowCount, table).toBe(0);
  }

  test('when any byte is damaged', async () => {
    const whole = readFileSync(archive);
    const random = seeded(11);
    const places = [
      0,
      15,
      16,
      20,
      21,
      whole.length - 1,
      ...Array.from({ length: 60 }, () => random.below(whole.length)),
    ];
    for (const at of places) {
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ (1 + random.below(255));
      await expectRefused(
        bytes,
        ['archive-damaged', 'archive-foreign', 'archive-cut-off', 'archive-newer'],
        `byte ${at}`,
      );
    }
  });

  test('when the end is missing, or something follows it', async () => {
    const whole = readFileSync(archive);
    const random = seeded(12);
    for (const length of [
      17,
      100,
      whole.length - 1,
      ...Array.from({ length: 20 }, () => 17 + random.below(whole.length - 17)),
    ])
      await expectRefused(whole.subarray(0, length), ['archive-cut-off'], `${length} bytes`);
    await expectRefused(Buffer.concat([whole, Buffer.from('x')]), ['archive-damaged'], 'one byte more');
    await expectRefused(Buffer.concat([whole, whole]), ['archive-damaged'], 'twice');
  });

  test('when the file is something else, or of a newer version', async () => {
    await expectRefused(Buffer.alloc(0), ['archive-foreign'], 'empty');
    await expectRefused(Buffer.from('PGDMP\u0001\u000e'.repeat(100)), ['archive-foreign'], 'foreign');
    const text = readFileSync(archive).toString('latin1');
    const newer = text.replace('"format":2', '"format":3');
    await expectRefused(Buffer.from(newer, 'latin1'), ['archive-newer'], 'newer');
  });

  test('where there are data already', async () => {
    const before = await rows(told, 'observation');
    await expect(restoreArchive(told.pool, archive, { actor, at: TEST_NOW })).rejects.toMatchObject({
      code: 'archive-not-empty',
    });
    expect(await rows(told, 'observation')).toEqual(before);
  });

  test('over a file that is there', async () => {
    await expect(makeArchive(told.pool, archive, { at: TEST_NOW })).rejects.toMatchObject({
      code: 'archive-exists',
    });
    await expect(makeArchive(told.pool, join(folder, 'no', 'x'), { at: TEST_NOW })).rejects.toMatchObject({
      code: 'archive-not-writable',
    });
  });
});

test('a backup shows one moment, whatever is written meanwhile, and only its owner can read it', async () => {
  const path = join(folder, 'moment.sophora');
  const other = await testServices();
  try {
    let written: Promise<unknown> | undefined;
    await makeArchive(told.pool, path, {
      at: TEST_NOW,
      onProgress: () => {
        written ??= enqueue(told.pool, {
          district: DISTRICT,
          kind: 'judge',
          input: {},
          actor: 'cli:x',
          at: TEST_NOW,
        });
      },
    });
    await written;
    expect(statSync(path).mode & 0o077).toBe(0);
    await restoreArchive(other.pool, path, { actor, at: TEST_NOW });
    const jobs = await other.pool.query(`SELECT kind FROM job WHERE kind = 'judge'`);
    expect(jobs.rowCount).toBe(0);
  } finally {
    await told.pool.query(`DELETE FROM job WHERE kind = 'judge'`);
    await other.close();
  }
});

test('a backup that is given up leaves no file', async () => {
  const path = join(folder, 'given-up.sophora');
  const stop = new AbortController();
  const made = makeArchive(told.pool, path, {
    at: TEST_NOW,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(made).rejects.toThrow();
  expect([existsSync(path), existsSync(`${path}.partial`)]).toEqual([false, false]);
});
