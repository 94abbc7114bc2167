import { getMe } from '@sophora/contract/access';
import { createDistrict, listDistricts } from '@sophora/contract/office';
import { DEMO_DISTRICT } from '@sophora/domain/demo/district';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, ELSEWHERE, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';

let world: World;
let chief: Session;
beforeAll(async () => {
  world = await makeWorld();
  chief = await world.signIn(await world.person('administrator', '*'));
}, 60_000);
afterAll(() => world?.close());

const create = (session: Session, body: object) => call(world, createDistrict, session, { body });

test('an administrator of the installation adds a district with its streets; they are a batch that can be traced', async () => {
  const streets = [
    { code: '370112001', name: '山大路街道' },
    { code: '370112002000', name: '洪家楼街道' },
  ];
  const answer = await create(chief, { code: '370112', name: '历城区', streets });
  expect(answer.json).toEqual({ code: '370112' });
  const { json } = await call(world, listDistricts, chief);
  expect((json.districts as { code: string }[]).find((d) => d.code === '370112')).toEqual({
    code: '370112',
    name: '历城区',
    demo: false,
    streets: [
      { code: '370112001000', name: '山大路街道' },
      { code: '370112002000', name: '洪家楼街道' },
    ],
  });
  const { rows } = await world.services.pool.query(
    `SELECT state, file_name FROM batch WHERE district_code = '370112'`,
  );
  expect(rows).toEqual([{ state: 'applied', file_name: '历城区街道名单.csv' }]);
  const units = await world.services.pool.query(
    `SELECT type, count(*) AS n FROM unit WHERE district_code = '370112' GROUP BY type ORDER BY type`,
  );
  expect(units.rows).toEqual([
    { type: 'district', n: 1 },
    { type: 'street', n: 2 },
  ]);
});

test('a name and a code are enough', async () => {
  expect((await create(chief, { code: '370113', name: '长清区' })).status).toBe(200);
});

test('a code that is taken, a street of another district and a street named twice are refused and nothing is made', async () => {
  const refused = async (body: object) => (await create(chief, body)).json.code;
  expect(await refused({ code: HERE, name: '槐荫区' })).toBe('district-exists');
  expect(await refused({ code: DEMO_DISTRICT, name: '示例区' })).toBe('district-exists');
  const streets = [{ code: '370104001', name: '振兴街街道' }];
  expect(await refused({ code: '370115', name: '济阳区', streets })).toBe('street-elsewhere');
  const twice = ['370115001', '370115001000'].map((code) => ({ code, name: '济阳街道' }));
  expect(await refused({ code: '370115', name: '济阳区', streets: twice })).toBe('street-twice');
  const { rows } = await world.services.pool.query(`SELECT 1 FROM district WHERE code = '370115'`);
  expect(rows).toEqual([]);
});

test('an administrator of one district adds none', async () => {
  const local = await world.signIn(await world.person('administrator'));
  expect((await create(local, { code: '370116', name: '莱芜区' })).json.code).toBe('everywhere-only');
});

test('the demonstration district is open to offices and leaders of real districts, and to nobody else', async () => {
  const seenBy = async (role: 'office' | 'leader' | 'administrator' | 'street') => {
    const { json } = await call(world, getMe, await world.signIn(await world.person(role, ELSEWHERE)));
    const districts = json.districts as { code: string; roles: string[] }[];
    return districts.find((d) => d.code === DEMO_DISTRICT)?.roles;
  };
  expect(await seenBy('office')).toBeUndefined();
  await world.services.db
    .insertInto('district')
    .values({ code: DEMO_DISTRICT, name: '示例区（演示数据）', kind: 'demo' })
    .execute();
  expect(await seenBy('office')).toEqual(['office']);
  expect(await seenBy('administrator')).toEqual(['office']);
  expect(await seenBy('leader')).toEqual(['leader']);
  expect(await seenBy('street')).toBeUndefined();
});
