import { allEndpoints } from '@sophora/contract/all';
import type { Endpoint } from '@sophora/contract/endpoint';
import { ROLES, type Role } from '@sophora/domain/access/permissions';
import { ROLE_UNITS } from '@sophora/domain/access/roleUnits';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRoutes } from '../../server/src/routes.ts';
import { call, ELSEWHERE, makeWorld, type World } from '../support/world.ts';
import { EXPECTATIONS, type Expectation } from './expectations.ts';

const NOBODYS_ID = '00000000-0000-7000-8000-000000000000';

let world: World;
const people = new Map<Role, string>();
let neighbour: string;

beforeAll(async () => {
  world = await makeWorld();
  for (const role of ROLES) {
    const type = ROLE_UNITS[role]?.[0];
    people.set(role, await world.person(role, undefined, type ? world.units[type] : null));
  }
  neighbour = await world.person('administrator', ELSEWHERE);
});
afterAll(() => world?.close());

/**
 * Knocks and looks whether the door opens. Inputs are wrong on purpose (an unknown id, a body that is no JSON): who is
 * let in gets another answer than 401 or 403, and nothing is changed.
 */
async function knock(
  endpoint: Endpoint,
  personId: string | undefined,
): Promise<'in' | 'signIn' | 'forbidden'> {
  const session = personId === undefined ? undefined : await world.signIn(personId);
  const params: Record<string, string> = {};
  for (const [, name] of endpoint.path.matchAll(/:(\w+)/g))
    if (name && name !== 'district') params[name] = NOBODYS_ID;
  const { status, json } = await call(world, endpoint, session, { params, raw: '{' });
  if (status === 401 && json.code === 'sign-in-needed') return 'signIn';
  if (status === 403 && json.code === 'not-permitted') return 'forbidden';
  expect(status, `${endpoint.id} answered ${JSON.stringify(json)}`).not.toBe(401);
  expect(status, `${endpoint.id} answered ${JSON.stringify(json)}`).not.toBe(403);
  expect(status, `${endpoint.id} answered ${JSON.stringify(json)}`).toBeLessThan(500);
  return 'in';
}

function opensFor(expected: Expectation, role: Role): boolean {
  return typeof expected === 'string' || expected.includes(role);
}

test('every endpoint has a hand-written expectation and every expectation an endpoint', () => {
  expect(allEndpoints.map((e) => e.id).sort()).toEqual(Object.keys(EXPECTATIONS).sort());
});

test('every endpoint of the contract is routed once, and nothing else is', () => {
  expect(allRoutes.map((r) => r.endpoint.id).sort()).toEqual(allEndpoints.map((e) => e.id).sort());
});

test('everything below a district asks for a permission in it', () => {
  for (const e of allEndpoints) {
    const inDistrict = e.path.startsWith('/api/d/:district/');
    expect(inDistrict, `${e.id}: ${e.path} with ${e.permission}`).toBe(
      e.permission !== 'public' && e.permission !== 'signedIn',
    );
  }
});

describe.each(allEndpoints.map((e) => [e.id, e] as const))('%s', (id, endpoint) => {
  const expected = EXPECTATIONS[id] ?? [];

  test('opens for the roles expected and for no other', async () => {
    const opened: Role[] = [];
    for (const role of ROLES) if ((await knock(endpoint, people.get(role))) === 'in') opened.push(role);
    expect(opened).toEqual(ROLES.filter((role) => opensFor(expected, role)));
  });

  test('asks a visitor without a session to sign in, unless it is for anybody', async () => {
    expect(await knock(endpoint, undefined)).toBe(expected === 'anybody' ? 'in' : 'signIn');
  });

  test("stays closed to another district's administrator", async () => {
    expect(await knock(endpoint, neighbour)).toBe(typeof expected === 'string' ? 'in' : 'forbidden');
  });
});
