import { DEMO_DISTRICT, DEMO_DISTRICT_NAME } from '@sophora/domain/demo/district';
import { DEMO_OFFICERS } from '@sophora/domain/demo/supervision';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeWorld, type World } from '../../../test/support/world.ts';
import { changesSince } from '../freeze/changes.ts';
import { listSets, readFrozenSet, replay } from '../freeze/index.ts';
import { inTransaction } from '../platform/transaction.ts';
import { freezeDemo, loadDemo, removeDemo } from './index.ts';

const { signal } = new AbortController();
let world: World;

beforeAll(async () => {
  world = await makeWorld();
  const { services } = world;
  await loadDemo(services, {
    seed: 1,
    scale: 0.05,
    actor: 'test',
    signal,
    onProgress: () => undefined,
    beforeLate: () => freezeDemo(services, DEMO_DISTRICT, signal),
  });
}, 240_000);
afterAll(() => world.close());

it('two quarters of the demonstration are frozen by one invented person and confirmed by another', async () => {
  const { pool } = world.services;
  const sets = await listSets(pool, DEMO_DISTRICT);
  expect(sets.map((s) => [s.no, s.period, s.state])).toEqual([
    [2, '2026-Q3', 'confirmed'],
    [1, '2025-Q4', 'confirmed'],
  ]);
  const { rows } = await pool.query<{ name: string }>(
    `SELECT DISTINCT p.name FROM person p, frozen_decision d
     WHERE d.district_code = $1 AND p.person_id::text IN (split_part(d.frozen_by, ':', 2), split_part(d.actor, ':', 2))`,
    [DEMO_DISTRICT],
  );
  const named = DEMO_OFFICERS.filter((o) => o.who !== 'head').map((o) => o.name);
  expect(rows.map((r) => r.name).sort()).toEqual(named.sort());
});

it('what came late is told as a change since, by file and record, and both sets replay to the digit', async () => {
  const { services } = world;
  const { pool } = services;
  const actor = { kind: 'cli', user: 'test' } as never;
  for (const set of await listSets(pool, DEMO_DISTRICT)) {
    expect(await replay(pool, DEMO_DISTRICT, set)).toMatchObject({ same: true, differences: [] });
    const { content } = await readFrozenSet(pool, DEMO_DISTRICT, set.id);
    const since = await changesSince({ services, actor, district: DEMO_DISTRICT }, content);
    const changed = since.figures.map((f) => f.indicator);
    expect(changed.includes('case-count'), set.period).toBe(set.period === '2026-Q3');
    expect(since.settings).toEqual([]);
    expect(since.rules).toEqual([]);
  }
});

it('loaded again nothing is frozen twice, and the sets go with the demonstration', async () => {
  const { services } = world;
  expect(await freezeDemo(services, DEMO_DISTRICT, signal)).toEqual([]);
  await inTransaction(services.pool, (client) => removeDemo(client, DEMO_DISTRICT));
  expect(await listSets(services.pool, DEMO_DISTRICT)).toEqual([]);
  const left = await services.pool.query('SELECT 1 FROM district WHERE name = $1', [DEMO_DISTRICT_NAME]);
  expect(left.rowCount).toBe(0);
});
