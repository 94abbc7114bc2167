import * as contract from '@sophora/contract/matters';
import { date } from '@sophora/domain/basics/plainDate';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HERE } from '../../../test/support/world.ts';
import { checkMatters, remindersSince } from './index.ts';
import { remindDue } from './reminders.ts';
import { type SupervisionWorld, supervisionWorld } from './supervisionWorld.fixture.ts';

let s: SupervisionWorld;
beforeAll(async () => {
  s = await supervisionWorld();
});
afterAll(() => s?.world.close());

const remind = () => remindDue(s.world.services);
const of = async (matter: string) =>
  (await remindersSince(s.world.services.pool, HERE, date('2026-01-01'))).filter((r) => r.matter === matter);

/** In hand, due on Thursday 2026-12-31: yellow from Monday 28. */
async function inHand(input: Record<string, unknown> = {}): Promise<string> {
  const id = await s.dispatched(input);
  await s.take('owner', id, 'sign');
  return id;
}

test('yellow before the limit and red after it, each once, to the whole chain; the yellow one is the first rung', async () => {
  const id = await inHand({ support: [s.other] });
  await s.itIs('2026-12-27');
  await remind();
  expect(await of(id)).toEqual([]);
  await s.itIs('2026-12-28');
  await remind();
  expect(await of(id)).toEqual([
    {
      matter: id,
      title: '地标大厦建设方案',
      stage: 'yellow',
      limit: '2026-12-31',
      on: '2026-12-28',
      chain: [`unit:${s.world.units.department}`, `unit:${s.other}`, 'role:office'],
    },
  ]);
  const { json } = await s.ask('anna', contract.getMatter, { params: { matter: id } });
  const view = json as unknown as {
    log: { action: string; actor: { name: { zh: string } } }[];
    matter: { reminders: unknown[] };
  };
  expect([view.log.at(-1)?.action, view.log.at(-1)?.actor.name.zh]).toEqual(['remind', '自动提醒']);
  expect(view.matter.reminders).toHaveLength(1);
  await s.itIs('2026-12-31');
  await remind();
  await s.itIs('2027-01-01');
  await remind();
  await s.itIs('2027-01-20');
  await remind();
  expect((await of(id)).map((r) => [r.stage, r.on])).toEqual([
    ['yellow', '2026-12-28'],
    ['red', '2027-01-01'],
  ]);
  // The next rungs are for people: 催办 the same day is not barred by the red reminder.
  expect((await s.take('anna', id, 'urge')).status).toBe(200);
  await s.itIs('2026-11-23');
});

test('many at once and started again and again: exactly once each, and the log still folds to the state', async () => {
  const ids = await Promise.all([inHand(), inHand(), inHand()]);
  await s.itIs('2026-12-30');
  const counts = await Promise.all([remind(), remind(), remind(), remind()]);
  await remind();
  expect(counts.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(3);
  for (const id of ids) {
    expect((await of(id)).map((r) => r.stage)).toEqual(['yellow']);
    const { rows } = await s.world.services.pool.query(
      `SELECT 1 FROM matter_action WHERE matter_id = $1 AND action = 'remind'`,
      [id],
    );
    expect(rows).toHaveLength(1);
  }
  expect((await checkMatters(s.world.services.pool, HERE)).differing).toEqual([]);
  await s.itIs('2026-11-23');
});

test('what is put off waits until it wakes; putting off without a reason is refused', async () => {
  const id = await inHand({ due: '2026-12-04' });
  await s.itIs('2026-12-01');
  expect((await s.take('owner', id, 'snooze', { until: '2026-12-03' })).json).toMatchObject({
    code: 'matter-field-missing',
    params: { matterField: 'supervision.reason' },
  });
  await s.take('owner', id, 'snooze', { until: '2026-12-03', reason: '等批复' });
  await remind();
  expect(await of(id)).toEqual([]);
  await s.itIs('2026-12-03');
  await remind();
  expect((await of(id)).map((r) => r.on)).toEqual(['2026-12-03']);
  await s.itIs('2026-11-23');
});

test('a new limit is reminded of anew; what waits for an approver reminds the approver and has no rung', async () => {
  const id = await inHand({ due: '2026-12-04' });
  await s.itIs('2026-12-02');
  await remind();
  await s.take('owner', id, 'askExtension', { until: '2026-12-31', reason: '会期' });
  await s.take('bai', id, 'grantExtension');
  await s.itIs('2026-12-29');
  await remind();
  expect((await of(id)).map((r) => [r.stage, r.limit])).toEqual([
    ['yellow', '2026-12-04'],
    ['yellow', '2026-12-31'],
  ]);
  await s.itIs('2026-11-23');
  const { json } = await s.ask('anna', contract.openMatter, {
    body: {
      procedure: 'supervision',
      input: { title: '待审核', lead: s.world.units.department, due: '2027-06-30' },
    },
  });
  await s.itIs('2026-11-26');
  await remind();
  expect((await of(String(json.id)))[0]?.chain).toEqual(
    expect.arrayContaining(['role:office', 'role:leader', 'role:supervision']),
  );
  expect(await s.state(String(json.id))).toBe('drafted');
});

test('a letter to a court is never reminded of', async () => {
  const court = uuidv7();
  await s.world.services.db
    .insertInto('unit')
    .values({
      district_code: HERE,
      unit_id: court,
      type: 'department',
      name: '区法院',
      relation: 'coordination',
      valid_from: date('2000-01-01'),
    })
    .execute();
  const { json } = await s.ask('anna', contract.openMatter, {
    body: { procedure: 'consultation', input: { title: '商请', task: '提供数据', lead: court } },
  });
  await s.itIs('2027-11-26');
  await remind();
  expect(await of(String(json.id))).toEqual([]);
});
