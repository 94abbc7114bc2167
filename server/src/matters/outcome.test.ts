import { setMatterOutcome } from '@sophora/contract/matterAnswers';
import { getMatter } from '@sophora/contract/matters';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HERE } from '../../../test/support/world.ts';
import { figureAt, figureContext } from '../indicators/index.ts';
import { type SupervisionWorld, supervisionWorld } from './supervisionWorld.fixture.ts';

let s: SupervisionWorld;
beforeAll(async () => {
  s = await supervisionWorld();
});
afterAll(() => s?.world.close());

const outcome = (matter: string, given: unknown, name = 'anna') =>
  s.ask(name, setMatterOutcome, { params: { matter }, body: { outcome: given } });

async function closed(matter: string): Promise<void> {
  await s.take('owner', matter, 'sign');
  await s.take('owner', matter, 'answer', { answer: '已验收', evidence: ['验收单3号'] });
  await s.take('bai', matter, 'pass');
  expect((await s.take('leader', matter, 'close')).json).toMatchObject({ state: 'closed' });
}

async function figure(indicator: string): Promise<number | null> {
  const context = await figureContext(s.world.services.pool, HERE);
  const scope = { streets: 'all', units: 'all' } as const;
  return (await figureAt(context, indicator, { asOf: s.world.services.today(), scope })).figure.value;
}

const NAVIGATION = {
  kind: 'milestones',
  cells: { item: 'navigation', name: '智能网联汽车专利导航', accepted: '办结日', region: '370104' },
};

test('closing a matter writes the record it was to yield, with its evidence and where it came from', async () => {
  const matter = await s.dispatched({ title: '专利导航项目验收' });
  expect((await outcome(matter, NAVIGATION)).status).toBe(200);
  await closed(matter);
  // The project counts once it is accepted and put to use; the second step comes below.
  expect(await figure('navigation-projects')).toBe(0);
  const { json } = await s.ask('auditor', getMatter, { params: { matter } });
  const view = json.matter as { outcome: { record: string; seq: number } };
  const { rows } = await s.world.services.pool.query<{ facts: Record<string, unknown>; note: string }>(
    `SELECT r.facts, d.note FROM record r, document d WHERE r.record_id = $1 AND d.seq = $2`,
    [view.outcome.record, view.outcome.seq],
  );
  expect(rows[0]).toMatchObject({
    facts: { name: '智能网联汽车专利导航', accepted: '2026-11-23', evidence: ['验收单3号'] },
    note: `matter:${matter}`,
  });
});

test('a record the register knows already is completed, not doubled, and the figure moves by itself', async () => {
  const matter = await s.dispatched();
  await outcome(matter, { ...NAVIGATION, cells: { ...NAVIGATION.cells, accepted: '', applied: '办结日' } });
  await closed(matter);
  const { rows } = await s.world.services.pool.query(`SELECT facts FROM record WHERE kind = 'milestones'`);
  expect(rows).toMatchObject([{ facts: { accepted: '2026-11-23', applied: '2026-11-23' } }]);
  expect(await figure('navigation-projects')).toBe(1);
});

test('an outcome that the register would refuse is refused when it is set; a closed matter takes none', async () => {
  const matter = await s.dispatched();
  const wrong = await outcome(matter, {
    kind: 'milestones',
    cells: { item: 'navigation', accepted: '年底' },
  });
  expect(wrong.json).toMatchObject({ code: 'invalid-input' });
  expect((wrong.json.details as { path: string }[]).map((d) => d.path)).toEqual(
    expect.arrayContaining(['name', 'accepted']),
  );
  expect((await outcome(matter, NAVIGATION, 'leader')).status).toBe(403);
  expect((await outcome(matter, null)).status).toBe(200);
  await closed(matter);
  expect((await outcome(matter, NAVIGATION)).json.code).toBe('matter-parent-closed');
});
