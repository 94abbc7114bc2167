import {
  addGrant,
  createUnit,
  getMe,
  listUnits,
  mergeUnit,
  renameUnit,
  type UnitRow,
} from '@sophora/contract/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { seedUnits } from './seedUnits.ts';

let world: World;
let admin: Session;
beforeAll(async () => {
  world = await makeWorld();
  admin = await world.signIn(await world.person('administrator'));
});
afterAll(() => world?.close());

async function street(name: string, code: string): Promise<string> {
  const body = { type: 'street', name, code: code.slice(0, 9), streetCodes: [code], from: '2001-01-01' };
  const answer = await call(world, createUnit, admin, { body });
  expect(answer.status, JSON.stringify(answer.json)).toBe(200);
  return String(answer.json.unitId);
}

async function namesOn(on: string): Promise<string[]> {
  const { json } = await call(world, listUnits, admin, { query: `?on=${on}&type=street` });
  return (json.units as UnitRow[]).map((u) => u.name).filter((name) => !name.startsWith('测试'));
}

test('a renamed unit shows its old name on every day before the new one takes effect', async () => {
  const unit = await street('甲街道', '370104101000');
  const rename = (name: string, on: string) =>
    call(world, renameUnit, admin, { params: { unit }, body: { name, on } });
  expect((await rename('乙街道', '2019-05-01')).json).toMatchObject({ name: '乙街道' });
  expect(await namesOn('2019-04-30')).toEqual(['甲街道']);
  expect(await namesOn('2019-05-01')).toEqual(['乙街道']);
  expect((await rename('乙街道', '2020-01-01')).json.code).toBe('unit-same-name');
  expect((await rename('丙街道', '2019-04-30')).json).toEqual({
    code: 'before-last-change',
    params: { on: '2019-05-01' },
  });
});

test('a merged unit is gone from its day on, and its people see with the unit that carries on', async () => {
  const [small, big] = [await street('小街道', '370104201000'), await street('大街道', '370104202000')];
  const person = await world.person('leader');
  await call(world, addGrant, admin, {
    params: { person },
    body: { role: 'street', unitId: small, from: '2001-01-01' },
  });
  const session = await world.signIn(person);
  const seen = async () =>
    (
      (await call(world, getMe, session)).json.districts as {
        units: { name: string }[];
        streets: string[] | null;
      }[]
    )[0];
  expect((await seen())?.units.map((u) => u.name)).toEqual(['小街道']);

  const merge = (unit: string, into: string, on: string) =>
    call(world, mergeUnit, admin, { params: { unit }, body: { into, on } });
  expect((await merge(small, small, '2020-01-01')).json.code).toBe('unit-into-itself');
  expect((await merge(small, world.units.department, '2020-01-01')).json.code).toBe('unit-type-differs');
  expect((await merge(small, big, '2000-12-31')).json.code).toBe('before-last-change');
  expect((await merge(small, big, '2020-01-01')).json).toMatchObject({ to: '2020-01-01' });
  expect((await merge(big, small, '2021-01-01')).json.code).toBe('unit-ended');
  expect((await merge(small, big, '2022-01-01')).json.code).toBe('unit-ended');

  expect(await namesOn('2019-12-31')).toContain('小街道');
  expect(await namesOn('2020-01-01')).not.toContain('小街道');
  expect((await seen())?.units.map((u) => u.name)).toEqual(['大街道']);
  const { scopeOf } = await import('@sophora/domain/access/scope');
  const { findActor } = await import('./sessions.ts');
  const actor = await findActor(
    world.services,
    new Request('http://x/', { headers: { cookie: session.cookie } }),
  );
  expect(scopeOf(actor, HERE, 'records.edit').streets).toEqual([]);
  expect(actor.grants.find((g) => g.role === 'street')?.streetCodes).toEqual([
    '370104201000',
    '370104202000',
  ]);

  const late = await call(world, addGrant, admin, {
    params: { person: await world.person('leader') },
    body: { role: 'street', unitId: small },
  });
  expect(late.json.code).toBe('unit-ended');
});

test('two mergers of the same units the other way round at the same moment leave one of them standing', async () => {
  const [a, b] = [await street('东街道', '370104301000'), await street('西街道', '370104302000')];
  const answers = await Promise.all([
    call(world, mergeUnit, admin, { params: { unit: a }, body: { into: b, on: '2020-01-01' } }),
    call(world, mergeUnit, admin, { params: { unit: b }, body: { into: a, on: '2020-01-01' } }),
  ]);
  expect(answers.map((x) => x.status).sort()).toEqual([200, 409]);
});

test('a second unit of the same name or code is refused', async () => {
  await street('南街道', '370104401000');
  const twin = await call(world, createUnit, admin, { body: { type: 'street', name: '南街道' } });
  expect([twin.status, twin.json]).toEqual([409, { code: 'unit-exists', params: { name: '南街道' } }]);
  const sameCode = await call(world, createUnit, admin, {
    body: { type: 'street', name: '北街道', code: '370104401' },
  });
  expect(sameCode.json.code).toBe('unit-exists');
});

test('a district is seeded once, with itself above its departments, stations and streets', async () => {
  const { db } = world.services;
  await db.insertInto('district').values({ code: '990001', name: '演示区', kind: 'demo' }).execute();
  const facts = {
    code: '990001',
    name: '演示区',
    departments: [{ name: '区市场监管局' }],
    stations: [{ name: '第一市场监管所', streets: ['990001001'] }],
    streets: [
      { code: '990001001', name: '一街道' },
      { code: '990001002000', name: '二街道' },
    ],
  };
  expect(await db.transaction().execute((tx) => seedUnits(tx, facts))).toBe(5);
  expect(await db.transaction().execute((tx) => seedUnits(tx, facts))).toBe(0);
  const rows = await db
    .selectFrom('unit')
    .select(['name', 'street_codes'])
    .where('district_code', '=', '990001')
    .where('parent_id', 'is not', null)
    .orderBy('type')
    .orderBy('code')
    .execute();
  expect(rows).toEqual([
    { name: '区市场监管局', street_codes: [] },
    { name: '第一市场监管所', street_codes: ['990001001000'] },
    { name: '一街道', street_codes: ['990001001000'] },
    { name: '二街道', street_codes: ['990001002000'] },
  ]);
});
