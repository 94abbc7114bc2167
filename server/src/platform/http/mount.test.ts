import { districtParams, endpoint, z } from '@sophora/contract/endpoint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, makeWorld, type Session, type World } from '../../../../test/support/world.ts';
import { createApp } from '../../app.ts';
import { openDb } from '../../db/database.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from './route.ts';

const list = endpoint({
  id: 'test.list',
  method: 'GET',
  path: '/api/d/:district/things',
  permission: 'records.read',
  summary: 'Things',
  params: districtParams,
  query: z.object({
    street: z.array(z.string()).optional(),
    page: z.coerce.number().int().min(1).default(1),
  }),
  output: z.object({ streets: z.array(z.string()), page: z.number(), seen: z.array(z.string()).nullable() }),
});
const add = endpoint({
  id: 'test.add',
  method: 'POST',
  path: '/api/things',
  permission: 'public',
  summary: 'Adds a thing',
  body: z.object({ name: z.string().max(20), fail: z.string().optional(), inner: z.json().optional() }),
  output: z.object({ name: z.string() }),
});
const upload = endpoint({
  id: 'test.upload',
  method: 'POST',
  path: '/api/upload',
  permission: 'public',
  summary: 'Takes bytes',
  output: z.object({ bytes: z.number() }),
  raw: 'upload',
});

class PostgresFailure extends Error {
  readonly severity = 'ERROR';
  readonly detail = 'Key (login)=(wangxm) already exists';
  readonly code: string;
  constructor(code: string) {
    super('duplicate key value "wangxm"');
    this.code = code;
  }
}

const failures: Record<string, () => Error> = {
  refusal: () => new Refusal('outside-scope'),
  unknown: () => new TypeError('secret internals'),
  postgres: () => new PostgresFailure('23505'),
  deadlock: () => new PostgresFailure('40P01'),
  gone: () => new PostgresFailure('57P01'),
};

const routes: Route[] = [
  route(list, async ({ query, scope }) => ({
    streets: query.street ?? [],
    page: query.page,
    seen: scope.streets === 'all' ? null : [...scope.streets],
  })),
  route(add, async ({ body }) => {
    const failure = failures[body.fail ?? ''];
    if (failure) throw failure();
    return body.fail === 'surplus'
      ? ({ name: body.name, password: 'x' } as { name: string })
      : { name: body.name };
  }),
  route(upload, async ({ request }) => ({ bytes: (await request.arrayBuffer()).byteLength })),
];

let world: World;
let logged: { message: string; fields: unknown }[] = [];
let office: Session;
beforeAll(async () => {
  const made = await makeWorld();
  const keep = (message: string, fields?: unknown) => void logged.push({ message, fields });
  const services = {
    ...made.services,
    log: { ...made.services.log, info: keep, warn: keep, error: keep },
  };
  world = { ...made, services, app: createApp(services, routes) };
  office = await world.signIn(await world.person('office'));
});
afterAll(() => world?.close());

const post = (
  body: string | Uint8Array | ReadableStream,
  headers: Record<string, string> = { 'content-type': 'application/json' },
  path = '/api/things',
) =>
  world.app.request(`http://sophora.test${path}`, {
    method: 'POST',
    headers: { host: 'sophora.test', ...headers },
    body,
    duplex: 'half',
  } as RequestInit);
const answerOf = async (response: Response | Promise<Response>) => {
  const r = await response;
  return [r.status, ((await r.json()) as { code?: string }).code];
};

test('a list in the query is a list even with one value, and numbers are read as numbers', async () => {
  expect((await call(world, list, office, { query: '?street=a&page=2' })).json).toEqual({
    streets: ['a'],
    page: 2,
    seen: null,
  });
  expect((await call(world, list, office, { query: '?street=a&street=b' })).json).toMatchObject({
    streets: ['a', 'b'],
    page: 1,
  });
  const twice = await call(world, list, office, { query: '?page=1&page=2' });
  expect(twice.json).toEqual({
    code: 'invalid-input',
    params: { where: 'query' },
    details: [{ path: 'page', code: 'invalid_type' }],
  });
});

test("a handler sees the caller's scope under the endpoint's permission", async () => {
  const street = await world.signIn(await world.person('street', undefined, world.units.street));
  expect((await call(world, list, street)).json).toMatchObject({ seen: ['370104001000'] });
});

test('permission is decided before the inputs are looked at', async () => {
  expect((await call(world, list, undefined, { query: '?page=x' })).json.code).toBe('sign-in-needed');
  const leader = await world.signIn(await world.person('leader'));
  expect((await call(world, list, leader, { query: '?page=x' })).json).toEqual({
    code: 'not-permitted',
    params: { permission: 'records.read' },
  });
  expect((await call(world, list, office, { params: { district: '../etc' } })).status).toBeLessThan(500);
});

test('what is not JSON, not UTF-8, not text that can be stored, or too deep is refused with its code', async () => {
  expect(await answerOf(post('{'))).toEqual([400, 'invalid-json']);
  expect(await answerOf(post(new Uint8Array([0x7b, 0xff, 0x7d])))).toEqual([400, 'invalid-json']);
  expect(await answerOf(post('{"name":"a"}', { 'content-type': 'text/plain' }))).toEqual([415, 'not-json']);
  expect(await answerOf(post('{"name":"a"}', {}))).toEqual([415, 'not-json']);
  expect(await answerOf(post('{"name":"a\\u0000"}'))).toEqual([400, 'bad-text']);
  expect(await answerOf(post('{"name":"a\\ud800"}'))).toEqual([400, 'bad-text']);
  expect(await answerOf(post(`{"name":"a","inner":${'['.repeat(40)}${']'.repeat(40)}}`))).toEqual([
    400,
    'invalid-json',
  ]);
  expect(await answerOf(post('[]'))).toEqual([400, 'invalid-input']);
  expect(await answerOf(post('null'))).toEqual([400, 'invalid-input']);
  expect(await answerOf(post(''))).toEqual([400, 'invalid-input']);
});

test('a body over the limit is refused whether it announces its size or not', async () => {
  const big = `{"name":"${'a'.repeat(1_000_000)}"}`;
  expect(await answerOf(post(big))).toEqual([413, 'body-too-large']);
  const chunk = new TextEncoder().encode('a'.repeat(100_000));
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  expect(await answerOf(post(endless))).toEqual([413, 'body-too-large']);
  expect(sent).toBeLessThan(2_000_000);
});

test('an upload reaches its handler as bytes, whatever they are', async () => {
  const answer = await post(
    new Uint8Array([0, 255, 1]),
    { 'content-type': 'application/octet-stream' },
    '/api/upload',
  );
  expect(await answer.json()).toEqual({ bytes: 3 });
});

test('a handler that returns more than its contract fails under test', async () => {
  expect(await answerOf(post('{"name":"a","fail":"surplus"}'))).toEqual([500, 'internal']);
});

test('an unexpected failure is told by an id only and logged under it, without the values of a statement', async () => {
  for (const fail of ['unknown', 'postgres']) {
    logged = [];
    const answer = await post(`{"name":"王小明","fail":"${fail}"}`);
    const body = (await answer.json()) as { code: string; params: { id: string } };
    expect([answer.status, body.code]).toEqual([500, 'internal']);
    expect(Object.keys(body.params)).toEqual(['id']);
    const line = logged.find((l) => l.message === 'request failed');
    expect(line?.fields).toMatchObject({ id: body.params.id });
    expect(JSON.stringify(logged)).not.toContain('wangxm');
    expect(JSON.stringify(logged)).not.toContain('王小明');
  }
});

test('refusals, contention and a database that is away have their own answers', async () => {
  expect(await answerOf(post('{"name":"a","fail":"refusal"}'))).toEqual([403, 'outside-scope']);
  expect(await answerOf(post('{"name":"a","fail":"deadlock"}'))).toEqual([409, 'changed-meanwhile']);
  expect(await answerOf(post('{"name":"a","fail":"gone"}'))).toEqual([503, 'database-unavailable']);
});

test('an unknown path and a method that a path does not take are refused as JSON', async () => {
  expect(await answerOf(world.app.request('/api/nothing'))).toEqual([404, 'no-such-path']);
  expect(await answerOf(world.app.request('/api'))).toEqual([404, 'no-such-path']);
  const wrong = await world.app.request('/api/things', { method: 'DELETE' });
  expect(wrong.headers.get('allow')).toBe('POST');
  expect(await answerOf(wrong)).toEqual([405, 'method-not-allowed']);
});

test('every answer carries the security headers, and the API is never kept by a browser', async () => {
  for (const path of ['/api/things', '/api/nothing', '/healthz', '/openapi.json', '/%zz']) {
    const { headers } = await world.app.request(`http://sophora.test${path}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy, path).toContain("default-src 'self'");
    expect(policy, path).not.toContain("script-src 'self' 'unsafe");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    if (path.startsWith('/api')) expect(headers.get('cache-control'), path).toBe('no-store');
  }
  const secure = await world.app.request('https://sophora.test/healthz');
  expect(secure.headers.get('strict-transport-security')).toBe('max-age=31536000');
});

test('a request is logged by endpoint and actor, never by its address, query or body', async () => {
  logged = [];
  await call(world, list, office, { query: '?street=王小明' });
  expect(logged).toHaveLength(1);
  expect(logged[0]?.fields).toMatchObject({ endpoint: 'test.list', status: 200 });
  expect(JSON.stringify(logged)).not.toContain('王小明');
});

test('health answers without the database, readiness only with it and its newest migration', async () => {
  const status = async (path: string) => (await world.app.request(path)).status;
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200]);
  const { pool } = world.services;
  await pool.query("UPDATE schema_migration SET name = '9' || name");
  expect(await status('/readyz')).toBe(503);
  await pool.query('UPDATE schema_migration SET name = substr(name, 2)');
  expect(await status('/readyz')).toBe(200);
  const gone = openDb('postgres://nobody@127.0.0.1:1/nothing');
  const app = createApp({ ...world.services, db: gone.db }, routes);
  expect((await app.request('/readyz')).status).toBe(503);
  expect((await app.request('/healthz')).status).toBe(200);
  const answer = await app.request('/api/d/370104/things', { headers: { cookie: office.cookie } });
  expect([answer.status, await answer.json()]).toEqual([503, { code: 'database-unavailable' }]);
  await gone.close();
});
