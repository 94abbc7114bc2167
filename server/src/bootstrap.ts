import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actorKey, systemActor } from '@sophora/domain/access/actor';
import { DEMO_DISTRICT, DEMO_DISTRICT_NAME } from '@sophora/domain/demo/district';
import { parsePlan } from '@sophora/domain/plan/plan';
import { type DistrictFacts, seedUnits } from './access/index.ts';
import { drain } from './indicators/index.ts';
import { enqueue } from './jobs/index.ts';
import { checkBatch, receiveFile, updateBatch, writeBatch } from './ledger/index.ts';
import { storePlan } from './plan/index.ts';
import type { Services } from './platform/services.ts';
import { inTransaction } from './platform/transaction.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const FIRST_DISTRICT = '370104';
const FIRST_PLAN = 'huaiyin-2022';
const ACTOR = systemActor('start');

/**
 * What an empty installation begins with: the first district with its units, its plan and its table of streets and
 * communities, and, as a visible background job, the demonstration district. Does nothing where a district exists.
 */
export async function bootstrap(services: Services): Promise<void> {
  const { rows } = await services.pool.query('SELECT 1 FROM district LIMIT 1');
  if (rows.length > 0) return;
  const facts = JSON.parse(
    await readFile(join(DATA, 'districts', `${FIRST_DISTRICT}.json`), 'utf8'),
  ) as DistrictFacts;
  const plan = parsePlan(JSON.parse(await readFile(join(DATA, 'plans', `${FIRST_PLAN}.json`), 'utf8')));
  if (!plan.ok) throw new Error(`data/plans/${FIRST_PLAN}.json is not a plan`);
  const at = services.now();
  await inTransaction(services.pool, async (client) => {
    await client.query(
      `INSERT INTO district (code, name, kind, created_at) VALUES ($1, $2, 'real', $4), ($3, $5, 'demo', $4)`,
      [facts.code, facts.name, DEMO_DISTRICT, at, DEMO_DISTRICT_NAME],
    );
    await storePlan(client, facts.code, plan.plan, at);
    // The demonstration carries out the same targets on data of its own.
    await storePlan(
      client,
      DEMO_DISTRICT,
      {
        ...plan.plan,
        id: 'demo',
        district: DEMO_DISTRICT,
        title: `演示数据：${plan.plan.title}`,
        documentNumber: '（演示）',
        issuer: DEMO_DISTRICT_NAME,
      },
      at,
    );
  });
  await services.db.transaction().execute((tx) => seedUnits(tx, facts));
  await importCommunities(services, facts);
  await enqueue(services.pool, {
    district: DEMO_DISTRICT,
    kind: 'demo.load',
    input: { seed: '1' },
    actor: actorKey(ACTOR),
    at,
  });
}

/** Streets and communities come in as any file does, so that they can be traced, replaced and rolled back. */
async function importCommunities(services: Services, facts: DistrictFacts): Promise<void> {
  const { communities } = JSON.parse(
    await readFile(join(DATA, 'districts', `${facts.code}-communities.json`), 'utf8'),
  ) as {
    communities: [string, string][];
  };
  const lines = [...facts.streets.map((s) => [s.code.padEnd(12, '0'), s.name]), ...communities].map(
    ([code, name]) => `${code},${name}`,
  );
  const folder = await mkdtemp(join(tmpdir(), 'sophora-'));
  try {
    const fileName = `${facts.name}街道与社区代码.csv`;
    const path = join(folder, 'communities.csv');
    await writeFile(path, `代码,名称\n${lines.join('\n')}\n`);
    const signal = new AbortController().signal;
    const batch = await receiveFile(services, {
      district: facts.code,
      kind: 'communities',
      path,
      fileName,
      actor: actorKey(ACTOR),
    });
    await updateBatch(services.pool, batch, { source: '随系统提供的公开代码表(data/districts)' });
    await checkBatch(services, facts.code, batch.id, signal, () => undefined);
    await writeBatch(services, facts.code, batch.id, actorKey(ACTOR), signal, () => undefined);
    await drain(services.pool, facts.code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
