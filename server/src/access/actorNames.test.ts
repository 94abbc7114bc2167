import { afterAll, beforeAll, expect, test } from 'vitest';
import { HERE, makeWorld, type World } from '../../../test/support/world.ts';
import { actorNames } from './actorNames.ts';
import { loadActor } from './actors.ts';

let world: World;
let clerk: string;
beforeAll(async () => {
  world = await makeWorld();
  clerk = await world.person('office', HERE, world.units.department);
}, 60_000);
afterAll(() => world?.close());

async function nameSeenBy(personId: string, key: string) {
  const viewer = await loadActor(world.services, { id: personId, name: '', csrf: '' });
  return (await actorNames(world.services, viewer, HERE, [key, null]))(key);
}

test('a colleague of the district sees the name of the person who acted', async () => {
  const colleague = await world.person('office');
  const { name } = await world.services.db
    .selectFrom('person')
    .select('name')
    .where('person_id', '=', clerk)
    .executeTakeFirstOrThrow();
  expect(await nameSeenBy(colleague, `person:${clerk}`)).toEqual({
    key: `person:${clerk}`,
    name: { zh: name, en: name },
  });
});

test('a body outside the government sees the unit that acted and no name', async () => {
  const unit = { zh: '测试department', en: '测试department' };
  const bank = await world.person('bank', HERE, world.units.outside);
  expect((await nameSeenBy(bank, `person:${clerk}`)).name).toEqual(unit);
  const outsider = await world.person('assessment', HERE, world.units.outside);
  expect((await nameSeenBy(outsider, `person:${clerk}`)).name).toEqual(unit);
});

test('a person without a unit is, seen from outside, the district', async () => {
  const leader = await world.person('leader');
  const bank = await world.person('bank', HERE, world.units.outside);
  expect((await nameSeenBy(bank, `person:${leader}`)).name.zh).toBe('槐荫区');
});

test('machines are named in both languages', async () => {
  expect((await nameSeenBy(clerk, 'cli:wang')).name).toEqual({
    zh: '命令行（wang）',
    en: 'command line (wang)',
  });
  expect((await nameSeenBy(clerk, 'system:start')).name).toEqual({ zh: '系统', en: 'the system' });
  expect((await nameSeenBy(clerk, 'system:judge')).name).toEqual({ zh: '后台任务', en: 'a background job' });
});
