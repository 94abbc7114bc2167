import type { Endpoint } from '@sophora/contract/endpoint';
import type { Role } from '@sophora/domain/access/permissions';
import type { UnitType } from '@sophora/domain/access/unit';
import { date } from '@sophora/domain/basics/plainDate';
import { uuidv7 } from 'uuidv7';
import { openSession } from '../../server/src/access/sessions.ts';
import { csrfOf } from '../../server/src/access/tokens.ts';
import { createApp } from '../../server/src/app.ts';
import type { Services } from '../../server/src/platform/services.ts';
import { type TestServices, testServices } from './services.ts';

export const HERE = '370104';
export const ELSEWHERE = '370105';

/** A running application without a port on a database of its own, with two districts and a few units. */
export interface World {
  readonly services: TestServices;
  readonly app: ReturnType<typeof createApp>;
  readonly units: Readonly<Record<UnitType, string>>;
  /** A person with one role in a district, not yet signed in. */
  person(role: Role, district?: string, unitId?: string | null): Promise<string>;
  signIn(personId: string): Promise<Session>;
  close(): Promise<void>;
}

export interface Session {
  readonly cookie: string;
  readonly csrf: string;
}

export async function makeWorld(): Promise<World> {
  const services = await testServices();
  const { db } = services;
  const units: Record<UnitType, string> = {
    district: uuidv7(),
    department: uuidv7(),
    station: uuidv7(),
    street: uuidv7(),
    outside: uuidv7(),
  };
  for (const [code, name] of [
    [HERE, '槐荫区'],
    [ELSEWHERE, '天桥区'],
  ] as const)
    await db.insertInto('district').values({ code, name, kind: 'real' }).execute();
  for (const [type, unit_id] of Object.entries(units))
    await db
      .insertInto('unit')
      .values({
        district_code: HERE,
        unit_id,
        type,
        name: `测试${type}`,
        street_codes: type === 'street' || type === 'station' ? ['370104001000'] : [],
        valid_from: date('2000-01-01'),
      })
      .execute();
  const app = createApp(services);
  return {
    services,
    app,
    units,
    person: (role, district = HERE, unitId = null) => makePerson(services, role, district, unitId),
    signIn: async (personId) => {
      const { token } = await openSession(services, db, personId, new Request('http://sophora.test/'));
      return { cookie: `sophora_session=${token}`, csrf: csrfOf(token) };
    },
    close: services.close,
  };
}

async function makePerson(
  services: Services,
  role: Role,
  district: string,
  unitId: string | null,
): Promise<string> {
  const person_id = uuidv7();
  const now = services.now();
  await services.db
    .insertInto('person')
    .values({ person_id, name: `测试${role}`, created_at: now })
    .execute();
  await services.db
    .insertInto('account')
    .values({ login: `t${person_id}`.slice(0, 40), person_id })
    .execute();
  await services.db
    .insertInto('role_grant')
    .values({
      district_code: district,
      grant_id: uuidv7(),
      person_id,
      unit_id: unitId,
      role,
      valid_from: date('2000-01-01'),
      granted_by: 'system:test',
      granted_at: now,
    })
    .execute();
  return person_id;
}

/** Calls an endpoint as the browser would; `raw` replaces the JSON body as it stands. */
export async function call(
  world: World,
  endpoint: Endpoint,
  session: Session | undefined,
  input: { params?: Record<string, string>; query?: string; body?: unknown; raw?: string } = {},
): Promise<{ status: number; json: Record<string, unknown>; response: Response }> {
  const path = endpoint.path.replace(/:(\w+)/g, (_whole, name: string) => input.params?.[name] ?? HERE);
  const headers: Record<string, string> = { host: 'sophora.test' };
  if (session) headers.cookie = session.cookie;
  const init: RequestInit = { method: endpoint.method, headers };
  if (endpoint.method !== 'GET') {
    if (session) headers['x-csrf-token'] = session.csrf;
    headers['content-type'] = 'application/json';
    init.body = input.raw ?? JSON.stringify(input.body ?? {});
  }
  const response = await world.app.request(`http://sophora.test${path}${input.query ?? ''}`, init);
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return {
    status: response.status,
    json: isJson ? ((await response.json()) as Record<string, unknown>) : {},
    response,
  };
}
