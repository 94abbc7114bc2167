import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkCharacter } from '@sophora/domain/patents/applicationNumber';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drain } from '../../server/src/indicators/index.ts';
import { canonicalDump, rebuildAll } from '../../server/src/indicators/rebuild.ts';
import { checkBatch, receiveFile, writeBatch } from '../../server/src/ledger/index.ts';
import { joinSystem } from '../../server/src/platform/openSystem.ts';
import { readPostmaster, stopLeftOver } from '../../server/src/platform/postgres/postmaster.ts';
import { seeded } from '../support/seeded.ts';
import { type TestServices, testServices } from '../support/services.ts';

const CLI = join(import.meta.dirname, '../../server/src/cli/main.ts');
const DISTRICT = '370104';
const KILLS = process.env.SOPHORA_SOAK ? 50 : 8;
const ROWS = 1500;
const NEVER = new AbortController().signal;

let folder: string;
let home: string;
let undisturbed: TestServices;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sophora-kill-'));
  chmodSync(folder, 0o755);
  home = join(folder, 'home');
  undisturbed = await testServices();
  await addDistrict(undisturbed.pool);
  await recovered((pool) => addDistrict(pool));
});
afterAll(async () => {
  await undisturbed.close();
  await stopLeftOver(join(home, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
});

/** Half of a file's patents are new, half were in the file before and now say something else. */
function writeList(n: number): string {
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const body = `2017${1}${String(n * (ROWS / 2) + i).padStart(7, '0')}`;
    const address = i % 3 === 0 ? '济南市槐荫区经七路605号' : '';
    return `${body}.${checkCharacter(body)},第${n}次清单之${i},济南某某机械有限公司,2017-07-21,2019-03-01,B23B39/00,有效,${address}`;
  });
  const path = join(folder, `list-${n}.csv`);
  writeFileSync(
    path,
    ['申请号,专利名称,申请人,申请日,授权公告日,主分类号,法律状态,地址', ...rows, ''].join('\n'),
  );
  return path;
}

async function addDistrict(pool: pg.Pool): Promise<void> {
  await pool.query(`INSERT INTO district (code, name, kind) VALUES ($1, '槐荫区', 'real')`, [DISTRICT]);
}

async function digest(pool: pg.Pool): Promise<string> {
  const hash = createHash('sha256');
  for await (const line of canonicalDump(pool, DISTRICT)) hash.update(line).update('\n');
  return hash.digest('hex');
}

/** The state after the list was imported by somebody nobody disturbs. */
async function importUndisturbed(path: string): Promise<string> {
  const file = {
    district: DISTRICT,
    kind: 'patents',
    path,
    fileName: path.split('/').at(-1)!,
    actor: 'cli:test',
  };
  const { id } = await receiveFile(undisturbed, file);
  await checkBatch(undisturbed, DISTRICT, id, NEVER, () => undefined);
  await writeBatch(undisturbed, DISTRICT, id, 'cli:test', NEVER, () => undefined);
  await drain(undisturbed.pool, DISTRICT);
  return digest(undisturbed.pool);
}

function startImport(path: string): ChildProcess {
  return spawn(process.execPath, [CLI, 'import', 'patents', path, '--yes', '--json'], {
    env: { ...process.env, LC_ALL: 'C', DATABASE_URL: '', SOPHORA_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Opens what the killed one left, as the next start does. */
async function recovered<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const system = await joinSystem({ home, databaseUrl: undefined, say: () => undefined });
  try {
    return await work(system.pool);
  } finally {
    await system.close();
  }
}

test(
  `killed ${KILLS} times during imports, it holds the whole batch or none of it, and figures follow`,
  async () => {
    const random = seeded(Number(process.env.SOPHORA_SEED ?? 1));
    let n = 0;
    let path = writeList(n);
    const begun = performance.now();
    const whole = startImport(path);
    expect((await once(whole, 'exit'))[0]).toBe(0);
    let duration = performance.now() - begun;
    let before = await importUndisturbed(path);
    expect(await recovered(digest)).toBe(before);

    const outcomes = { none: 0, written: 0, judged: 0, acknowledged: 0 };
    path = writeList(++n);
    let after = await importUndisturbed(path);
    // An import that was done before its kill does not count as killed; it is looked at all the same.
    for (let kill = 0; outcomes.none + outcomes.written + outcomes.judged < KILLS; kill++) {
      expect(kill, 'most kills come too late').toBeLessThan(4 * KILLS);
      const child = startImport(path);
      const printed = text(child.stdout!);
      const ended = once(child, 'exit');
      // The first third is the database's own start; after a kill it recovers first, which takes longer.
      await Promise.race([ended, sleep(duration * (0.3 + 1.7 * (random.below(1000) / 1000)))]);
      const database = readPostmaster(join(home, 'postgres'))?.pid;
      child.kill('SIGKILL');
      // Every other time the database's processes go with it.
      if (kill % 2 === 1 && database !== undefined && child.exitCode === null)
        process.kill(database, 'SIGKILL');
      await ended;
      const acknowledged = (await printed).includes('"rejections"');

      const found = await recovered(async (pool) => {
        const { rows } = await pool.query<{ published: boolean; applied: number }>(
          `SELECT last_seq = published_seq AS published,
             (SELECT count(*) FROM batch WHERE district_code = $1 AND state = 'applied') AS applied
           FROM district WHERE code = $1`,
          [DISTRICT],
        );
        await drain(pool, DISTRICT);
        return { ...rows[0]!, digest: await digest(pool) };
      });
      const applied = found.applied === n + 1;
      expect([n, n + 1]).toContain(found.applied);
      expect(found.digest, `kill ${kill + 1}`).toBe(applied ? after : before);
      if (acknowledged) expect(found).toMatchObject({ applied: n + 1, published: true });
      outcomes[acknowledged ? 'acknowledged' : !applied ? 'none' : found.published ? 'judged' : 'written']++;
      // The machine has grown quicker since the first import: kills come earlier.
      if (acknowledged) duration *= 0.8;
      if (!applied) continue;
      before = after;
      path = writeList(++n);
      after = await importUndisturbed(path);
    }
    console.log(`killed during the import ${KILLS} times: ${JSON.stringify(outcomes)}`);
    await recovered(async (pool) => {
      await rebuildAll(pool, DISTRICT);
      expect(await digest(pool)).toBe(before);
    });
  },
  KILLS * 120_000,
);
