import type { Endpoint } from '@sophora/contract/endpoint';
import * as contract from '@sophora/contract/matters';
import type { Role } from '@sophora/domain/access/permissions';
import { date } from '@sophora/domain/basics/plainDate';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { checkMatters, refuseDifferences } from './check.ts';
import { enqueueChecks } from './nightly.ts';

let world: World;
let other: string;
let court: string;
const people: Record<string, string> = {};
const who: Record<string, Session> = {};

beforeAll(async () => {
  world = await makeWorld();
  other = await unit('第二责任单位', 'department', 'subordinate');
  court = await unit('区法院', 'department', 'coordination');
  const person = async (name: string, role: Role, unitId: string | null) => {
    people[name] = await world.person(role, HERE, unitId);
  };
  await person('anna', 'office', null);
  await person('bai', 'office', null);
  await person('leader', 'leader', null);
  await person('owner', 'department', world.units.department);
  await person('colleague', 'department', world.units.department);
  await person('stranger', 'department', other);
  await person('supervisor', 'supervision', null);
  await person('auditor', 'auditor', null);
  await itIs('2026-11-22');
});
afterAll(() => world?.close());

/** Another day; everybody signs in anew. */
async function itIs(day: string): Promise<void> {
  world.services.setNow(new Date(`${day}T09:00:00+08:00`));
  for (const [name, id] of Object.entries(people)) who[name] = await world.signIn(id);
}

async function unit(name: string, type: string, relation: string): Promise<string> {
  const unit_id = uuidv7();
  await world.services.db
    .insertInto('unit')
    .values({ district_code: HERE, unit_id, type, name, relation, valid_from: date('2000-01-01') })
    .execute();
  return unit_id;
}

const ask = (name: string, endpoint: Endpoint, given: Parameters<typeof call>[3] = {}) =>
  call(world, endpoint, who[name], given);

async function register(
  input: Record<string, unknown> = {},
  name = 'anna',
  more: Record<string, unknown> = {},
) {
  const body = {
    procedure: 'supervision',
    input: { title: '地标大厦建设方案', lead: world.units.department, due: '2026-12-31', ...input },
    ...more,
  };
  return ask(name, contract.openMatter, { body });
}

/** Takes the action with the matter's present stamp. */
async function take(name: string, matter: string, action: string, input: Record<string, unknown> = {}) {
  const seen = await world.services.db
    .selectFrom('matter')
    .select('seq')
    .where('matter_id', '=', matter)
    .executeTakeFirstOrThrow();
  return ask(name, contract.actOnMatter, { params: { matter }, body: { action, seq: seen.seq, input } });
}

async function dispatched(input: Record<string, unknown> = {}): Promise<string> {
  const id = String((await register(input)).json.id);
  await take('bai', id, 'approve');
  expect((await take('anna', id, 'dispatch')).json.state).toBe('dispatched');
  return id;
}

async function queue(
  name: string,
  query = '',
): Promise<{ ids: string[]; counts: Record<string, number>; total: number }> {
  const { json, status } = await ask(name, contract.listMatters, { query });
  expect(status, JSON.stringify(json)).toBe(200);
  const counts = json.counts as { queue: string; count: number }[];
  return {
    ids: (json.items as { id: string }[]).map((item) => item.id),
    counts: Object.fromEntries(counts.map((c) => [c.queue, c.count])),
    total: json.total as number,
  };
}

test('a matter goes through the eight nodes; each step stands in the queue of whoever is next and in the log', async () => {
  const id = String((await register({ support: [other] })).json.id);
  expect((await queue('anna')).ids).not.toContain(id); // who registered does not approve
  expect((await queue('bai')).ids).toContain(id);
  expect((await take('anna', id, 'approve')).json.code).toBe('matter-second-person');
  await take('leader', id, 'approve');
  await take('anna', id, 'dispatch');
  expect((await queue('owner')).ids).toContain(id);
  expect((await queue('stranger', '?queue=waiting')).ids).toContain(id); // supports it: sees it, waits
  await take('owner', id, 'sign', { handler: '经办人甲' });
  await take('stranger', id, 'contribute', { progress: '已提供材料' });
  expect((await take('owner', id, 'answer', { answer: '已办' })).json.state).toBe('answered');
  expect((await take('bai', id, 'pass')).json.code).toBe('matter-no-evidence');
  await take('bai', id, 'reject', { reason: '缺佐证' });
  await take('owner', id, 'answer', { answer: '已办', evidence: ['会议纪要〔2026〕3号'] });
  await take('bai', id, 'pass');
  expect((await take('bai', id, 'close')).json.code).toBe('matter-second-person');
  expect((await take('leader', id, 'close')).json.state).toBe('closed');
  const { json } = await ask('auditor', contract.getMatter, { params: { matter: id } });
  expect((json.log as { action: string }[]).map((e) => e.action)).toEqual([
    'register',
    'approve',
    'dispatch',
    'sign',
    'contribute',
    'answer',
    'reject',
    'answer',
    'pass',
    'close',
  ]);
  expect(json.possible).toEqual([]);
  expect((json.matter as { light: string }).light).toBe('done');
  expect((await queue('anna', '?queue=closed')).ids).toContain(id);
});

test('of two people who sign for a matter at once exactly one does; the other is told by whom', async () => {
  for (let round = 0; round < 5; round += 1) {
    const id = await dispatched({ title: `抢签 ${round}` });
    const sign = (name: string) =>
      ask(name, contract.actOnMatter, {
        params: { matter: id },
        body: { action: 'sign', seq: 3, input: {} },
      });
    const answers = await Promise.all([sign('owner'), sign('colleague'), sign('anna')]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409]);
    const refused = answers.find((a) => a.status === 409)!;
    expect(refused.json.code).toBe('matter-moved');
    expect(refused.json.params).toMatchObject({
      matterAction: 'supervision.sign',
      matterState: 'supervision.inHand',
    });
    expect(String((refused.json.params as { by: string }).by)).toMatch(/^测试(department|office)$/);
  }
});

test('an illegal action is refused with the state and what this person may do instead', async () => {
  const id = await dispatched();
  const { status, json } = await take('owner', id, 'close');
  expect(status).toBe(409);
  expect(json).toMatchObject({
    code: 'matter-not-now',
    params: { matterState: 'supervision.dispatched', matterAction: 'supervision.close' },
  });
  expect(String((json.params as { matterActions: string }).matterActions)).toContain('supervision.sign');
  expect((await take('leader', id, 'sign')).json).toMatchObject({
    code: 'matter-not-yours',
    params: { matterParties: 'supervision.owner,supervision.office' },
  });
  expect((await take('owner', id, 'constructor')).json.code).toBe('matter-not-now');
});

test("a department neither sees nor touches another unit's matter", async () => {
  const id = await dispatched();
  expect((await ask('stranger', contract.getMatter, { params: { matter: id } })).status).toBe(404);
  expect((await take('stranger', id, 'sign')).status).toBe(404);
  expect((await queue('stranger', '?queue=open&size=200')).ids).not.toContain(id);
  expect((await queue('owner', '?queue=open&size=200')).ids).toContain(id);
});

test('an auditor reads and may do nothing', async () => {
  const id = await dispatched();
  const { json } = await ask('auditor', contract.getMatter, { params: { matter: id } });
  expect(json.possible).toEqual([]);
  expect((await take('auditor', id, 'sign')).status).toBe(403);
});

test('the count of a queue is the number of its rows, whoever asks', async () => {
  for (const name of ['anna', 'bai', 'leader', 'owner', 'stranger', 'supervisor', 'auditor'])
    for (const kind of contract.MATTER_QUEUES) {
      const read = await queue(name, `?queue=${kind}&size=200`);
      expect(read.ids.length, `${name} ${kind}`).toBe(read.counts[kind]);
      expect(read.total).toBe(read.counts[kind]);
    }
});

test('lights follow the day: yellow three working days before, red the day after; a snooze leaves the queue, not the light', async () => {
  const id = await dispatched({ due: '2026-12-10' });
  await take('owner', id, 'sign');
  const on = async (day: string) => {
    await itIs(day);
    const { json } = await ask('owner', contract.getMatter, { params: { matter: id } });
    return (json.matter as { light: string }).light;
  };
  try {
    expect([
      await on('2026-12-06'),
      await on('2026-12-07'),
      await on('2026-12-10'),
      await on('2026-12-11'),
    ]).toEqual(['green', 'yellow', 'yellow', 'red']);
    expect((await queue('anna', '?queue=overdue&size=200')).ids).toContain(id);
    expect((await take('owner', id, 'snooze', { until: '2026-12-20' })).json.code).toBe(
      'matter-field-missing',
    );
    await take('owner', id, 'snooze', { until: '2026-12-20', reason: '等批复' });
    expect((await queue('owner')).ids).not.toContain(id);
    expect((await queue('owner', '?queue=snoozed')).ids).toContain(id);
    expect((await queue('owner', '?queue=overdue&size=200')).ids).toContain(id);
    await on('2026-12-20');
    expect((await queue('owner')).ids).toContain(id);
  } finally {
    await itIs('2026-11-22');
  }
});

test('an extension asked for puts the matter into the queue of those who may grant it', async () => {
  const id = await dispatched();
  await take('owner', id, 'sign');
  expect((await queue('leader', '?size=200')).ids).not.toContain(id);
  await take('owner', id, 'askExtension', { until: '2027-01-15', reason: '专家评审改期' });
  expect((await queue('leader', '?size=200')).ids).toContain(id);
  await take('leader', id, 'grantExtension');
  const { json } = await ask('owner', contract.getMatter, { params: { matter: id } });
  expect((json.matter as { due: string }).due).toBe('2027-01-15');
});

test('a second order to a unit is refused while another waits for its answer', async () => {
  const ids = [await dispatched({ title: '一' }), await dispatched({ title: '二' })];
  const order = { issuer: '区政府督查室', signatory: '某某', designation: '机构职责' };
  try {
    for (const [text, action] of [
      ['2026-12-28', 'remind'],
      ['2026-12-29', 'urge'],
    ] as const) {
      await itIs(text);
      for (const id of ids) expect((await take('anna', id, action)).status).toBe(200);
    }
    await itIs('2027-01-04');
    const answers = await Promise.all(ids.map((id) => take('supervisor', id, 'supervise', order)));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    expect(answers.find((a) => a.status === 409)!.json.code).toBe('matter-escalation-open');
  } finally {
    await itIs('2026-11-22');
  }
});

test('a court gets a letter, is never lit and cannot be urged', async () => {
  expect((await register({ lead: court })).json.code).toBe('matter-coordination');
  const letter = { title: '案件数据', task: '请提供审结件数', lead: court };
  const opened = await ask('anna', contract.openMatter, {
    body: { procedure: 'consultation', input: letter },
  });
  const id = String(opened.json.id);
  expect((await take('bai', id, 'approve')).json.state).toBe('approved');
  await take('anna', id, 'send', { letter: '槐市监函〔2026〕8号' });
  for (const action of ['remind', 'urge', 'supervise', 'circulate'])
    expect((await take('anna', id, action)).json.code).toBe('matter-not-now');
  const { json } = await ask('anna', contract.getMatter, { params: { matter: id } });
  expect(json.matter).toMatchObject({ light: 'grey', limit: null, warnFrom: null });
});

test('a matter with parts is closed after them', async () => {
  const parent = String((await register({ title: '母件' })).json.id);
  const part = await register({ title: '分解件' }, 'anna', { parent });
  expect(part.status).toBe(200);
  await take('bai', parent, 'approve');
  await take('anna', parent, 'dispatch');
  await take('owner', parent, 'sign');
  await take('owner', parent, 'answer', { answer: '已办', evidence: ['总结'] });
  await take('bai', parent, 'pass');
  expect((await take('leader', parent, 'close')).json.code).toBe('matter-parts-open');
  await take('anna', String(part.json.id), 'withdraw', { reason: '并入母件' });
  expect((await take('leader', parent, 'close')).json.state).toBe('closed');
  expect((await register({ title: '晚到' }, 'anna', { parent })).json.code).toBe('matter-parent-closed');
});

test('the same action on several matters answers for each of them', async () => {
  const ids = [await dispatched(), await dispatched()];
  const taken = await ask('anna', contract.actOnMatters, {
    body: {
      action: 'remind',
      matters: [...ids.map((id) => ({ id, seq: 3 })), { id: ids[0]!, seq: 3 }, { id: uuidv7(), seq: 1 }],
    },
  });
  expect(taken.json.done).toBe(2);
  expect(
    (taken.json.results as { refusal: { code: string } | null }[]).map((r) => r.refusal?.code ?? 'done'),
  ).toEqual(['done', 'done', 'matter-moved', 'not-found']);
});

test('what cannot be is refused in words: unknown unit, past day, missing field, unknown procedure', async () => {
  expect((await register({ lead: uuidv7() })).json.code).toBe('no-such-unit');
  expect((await register({ lead: '不是单位' })).json.code).toBe('no-such-unit');
  expect((await register({ due: '2026-11-21' })).json.code).toBe('matter-day-past');
  expect((await register({ due: '2026-11-22' })).status).toBe(200);
  expect((await register({ due: '2026-02-30' })).json.code).toBe('matter-field-wrong');
  expect((await register({ title: ' ' })).json.code).toBe('matter-field-missing');
  const odd = await ask('anna', contract.openMatter, { body: { procedure: 'toString', input: {} } });
  expect(odd.json.code).toBe('matter-no-procedure');
});

test('units that hold matters and never moved one are named, for the office only', async () => {
  await dispatched({ lead: other, title: '无人动' });
  await take('owner', await dispatched(), 'sign');
  const { json } = await ask('anna', contract.unitActivity, {});
  const units = json.units as { id: string; phantom: boolean }[];
  expect(units.find((u) => u.id === other)?.phantom).toBe(true);
  expect(units.find((u) => u.id === world.units.department)?.phantom).toBe(false);
  expect((await ask('owner', contract.unitActivity, {})).status).toBe(403);
});

test('the calendar of a year knows free and swapped days and what is due, for each within what they see', async () => {
  await dispatched({ title: '年历一件', due: '2026-12-16', signDays: 60 });
  const read = async (name: string, year: number) =>
    (await ask(name, contract.matterCalendar, { query: `?year=${year}` })).json as {
      documented: boolean;
      special: { on: string; kind: string }[];
      due: { on: string; count: number; title: string }[];
    };
  const mine = await read('owner', 2026);
  expect(mine.special).toContainEqual({ on: '2026-10-01', kind: 'holiday' });
  expect(mine.special).toContainEqual({ on: '2026-01-04', kind: 'swap-work' });
  expect(mine.due).toContainEqual({ on: '2026-12-16', count: 1, title: '年历一件' });
  expect((await read('stranger', 2026)).due.map((d) => d.title)).not.toContain('年历一件');
  expect((await read('owner', 2031)).documented).toBe(false);
});

test('every stored state is the fold of its log, and a meddled one is found', async () => {
  await take('owner', await dispatched(), 'sign');
  const before = await checkMatters(world.services.pool, HERE);
  expect(before.matters).toBeGreaterThan(0);
  expect(before.differing).toEqual([]);
  const id = await dispatched();
  await world.services.pool.query("UPDATE matter SET state = 'closed' WHERE matter_id = $1", [id]);
  expect((await checkMatters(world.services.pool, HERE)).differing).toEqual([id]);
  expect(() => refuseDifferences({ ...before, differing: [id] })).toThrow('matter-log-differs');
});

test('the check of a district is put in line once a day', async () => {
  const { pool } = world.services;
  const at = (hour: string) => ({ pool, now: () => new Date(`2026-11-${hour}:00:00+08:00`) });
  expect(await enqueueChecks(at('22T02'))).toEqual([HERE]);
  expect(await enqueueChecks(at('22T21'))).toEqual([]);
  expect(await enqueueChecks(at('22T23'))).toEqual([HERE]);
});
