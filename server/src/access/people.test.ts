import {
  addGrant,
  createPerson,
  disablePerson,
  enablePerson,
  endGrant,
  getMe,
  invitePerson,
  listPeople,
  type PersonRow,
  useLink,
} from '@sophora/contract/access';
import { date } from '@sophora/domain/basics/plainDate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, ELSEWHERE, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';

let world: World;
let adminId: string;
let admin: Session;
beforeAll(async () => {
  world = await makeWorld();
  adminId = await world.person('administrator');
  admin = await world.signIn(adminId);
});
afterAll(() => world?.close());

async function people(search = ''): Promise<PersonRow[]> {
  const { json } = await call(world, listPeople, admin, {
    query: `?search=${encodeURIComponent(search)}&size=200`,
  });
  return json.people as PersonRow[];
}

test('a person is added with a role, takes over by the link, and is listed with it', async () => {
  const answer = await call(world, createPerson, admin, {
    body: { name: '李建国', login: 'LiJG', grant: { role: 'street', unitId: world.units.street } },
  });
  expect(answer.json).toMatchObject({
    person: {
      name: '李建国',
      login: 'lijg',
      hasPassword: false,
      grants: [{ role: 'street', from: world.services.today(), to: null }],
    },
  });
  const { path } = answer.json.link as { path: string };
  const taken = await call(world, useLink, undefined, {
    body: { token: path.split('#')[1], password: '一行白鹭上青天窗含西岭' },
  });
  expect(taken.json).toMatchObject({
    person: { name: '李建国' },
    districts: [{ code: HERE, roles: ['street'] }],
  });
  expect(await people('建国')).toMatchObject([{ login: 'lijg', hasPassword: true }]);
  expect(await people('%')).toEqual([]);

  const twin = await call(world, createPerson, admin, {
    body: { name: '另一人', login: 'lijg', grant: { role: 'office' } },
  });
  expect([twin.status, twin.json]).toEqual([409, { code: 'login-taken', params: { login: 'lijg' } }]);
  expect(await people('另一人')).toEqual([]);
});

test('a role is held in a unit of its kind, in this district, between days in order, and once', async () => {
  const id = await world.person('leader');
  const grant = (body: unknown) => call(world, addGrant, admin, { params: { person: id }, body });
  const code = async (body: unknown) => (await grant(body)).json.code;
  expect(await code({ role: 'street' })).toBe('grant-needs-unit');
  expect(await code({ role: 'street', unitId: world.units.department })).toBe('grant-wrong-unit');
  expect(await code({ role: 'street', unitId: adminId })).toBe('no-such-unit');
  expect(await code({ role: 'office', from: '2026-03-01', to: '2026-03-01' })).toBe('dates-reversed');
  expect(await code({ role: 'office', from: '2026-02-30' })).toBe('invalid-input');
  expect((await grant({ role: 'office', from: '2026-03-01', to: '2026-03-02' })).status).toBe(200);
  expect(await code({ role: 'office', from: '2026-03-01' })).toBe('grant-exists');
  expect((await grant({ role: 'office', from: '2026-03-02' })).status).toBe(200);
});

test('a role counts from its first day to the day before its end, and ending it works at once', async () => {
  const id = await world.person('leader');
  const session = await world.signIn(id);
  const roles = async () => {
    const { json } = await call(world, getMe, session);
    return (json.districts as { roles: string[] }[])[0]?.roles;
  };
  const today = world.services.today();
  await call(world, addGrant, admin, {
    params: { person: id },
    body: { role: 'auditor', from: '2000-01-01', to: today },
  });
  expect(await roles()).toEqual(['leader']);
  const added = await call(world, addGrant, admin, {
    params: { person: id },
    body: { role: 'office', from: today },
  });
  expect(await roles()).toEqual(['leader', 'office']);
  await call(world, addGrant, admin, { params: { person: id }, body: { role: 'legal', from: '9000-01-01' } });
  expect(await roles()).toEqual(['leader', 'office']);
  const params = { grant: String(added.json.grantId) };
  expect((await call(world, endGrant, admin, { params })).status).toBe(200);
  expect(await roles()).toEqual(['leader']);
  expect((await call(world, endGrant, admin, { params })).json.code).toBe('no-such-grant');
});

test('disabling ends every session at once; enabling lets the person sign in again', async () => {
  const id = await world.person('office');
  const session = await world.signIn(id);
  expect((await call(world, disablePerson, admin, { params: { person: id } })).status).toBe(200);
  expect((await call(world, getMe, session)).status).toBe(401);
  expect((await call(world, invitePerson, admin, { params: { person: id } })).json.code).toBe(
    'person-disabled',
  );
  expect((await call(world, enablePerson, admin, { params: { person: id } })).status).toBe(200);
  expect((await call(world, getMe, await world.signIn(id))).status).toBe(200);
});

test('no administrator locks itself out', async () => {
  expect((await call(world, disablePerson, admin, { params: { person: adminId } })).json.code).toBe(
    'not-yourself',
  );
  const own = (await people()).find((p) => p.personId === adminId);
  const params = { grant: own?.grants[0]?.grantId ?? '' };
  expect((await call(world, endGrant, admin, { params })).json.code).toBe('not-yourself');
});

test('people and grants of another district are out of reach', async () => {
  const neighbour = await world.person('office', ELSEWHERE);
  for (const endpoint of [invitePerson, disablePerson, enablePerson])
    expect((await call(world, endpoint, admin, { params: { person: neighbour } })).json.code).toBe(
      'no-such-person',
    );
  const grant = await call(world, addGrant, admin, {
    params: { person: neighbour },
    body: { role: 'office' },
  });
  expect(grant.json.code).toBe('no-such-person');
  const theirs = await world.services.db
    .selectFrom('role_grant')
    .select('grant_id')
    .where('person_id', '=', neighbour)
    .executeTakeFirstOrThrow();
  expect((await call(world, endGrant, admin, { params: { grant: theirs.grant_id } })).json.code).toBe(
    'no-such-grant',
  );
  expect((await people()).map((p) => p.personId)).not.toContain(neighbour);
});

test("a district's administrator gets no link for the account of someone who also works elsewhere", async () => {
  const both = await world.person('office');
  const { db, services } = { db: world.services.db, services: world.services };
  await db
    .insertInto('role_grant')
    .values({
      district_code: '*',
      grant_id: both,
      person_id: both,
      role: 'administrator',
      valid_from: date('2000-01-01'),
      granted_by: 'system:test',
      granted_at: services.now(),
    })
    .execute();
  for (const endpoint of [invitePerson, disablePerson, enablePerson]) {
    const answer = await call(world, endpoint, admin, { params: { person: both } });
    expect([answer.status, answer.json.code]).toEqual([403, 'person-of-other-district']);
  }
  const everywhere = await world.signIn(both);
  const other = await world.person('office', ELSEWHERE);
  const answer = await call(world, invitePerson, everywhere, {
    params: { district: ELSEWHERE, person: other },
  });
  expect(answer.status).toBe(200);
  const unknown = await call(world, listPeople, everywhere, { params: { district: '999999' } });
  expect(unknown.json.code).toBe('not-permitted');
});

test('a role that holds everywhere is given and ended by an administrator of the whole installation only', async () => {
  const { services } = world;
  const chief = await world.person('administrator', '*');
  const everywhere = await world.signIn(chief);
  const second = await world.person('office');
  const give = (session: Session) =>
    call(world, addGrant, session, {
      params: { person: second },
      body: { role: 'administrator', everywhere: true },
    });
  const refused = await give(admin);
  expect([refused.status, refused.json.code]).toEqual([403, 'everywhere-only']);
  const given = await give(everywhere);
  expect(given.json).toMatchObject({ everywhere: true, role: 'administrator', from: services.today() });
  const { json } = await call(world, getMe, await world.signIn(second));
  expect(json).toMatchObject({ everywhere: true });
  expect((json.districts as { code: string }[]).map((d) => d.code)).toEqual([HERE, ELSEWHERE]);
  const params = { grant: String(given.json.grantId) };
  expect((await call(world, endGrant, admin, { params })).json.code).toBe('everywhere-only');
  expect((await call(world, endGrant, everywhere, { params })).status).toBe(200);
});
