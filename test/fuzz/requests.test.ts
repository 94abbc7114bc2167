import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { serve } from '@hono/node-server';
import { allEndpoints } from '@sophora/contract/all';
import type { Endpoint } from '@sophora/contract/endpoint';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type Session, type World } from '../support/world.ts';

/** How many requests; `SOPHORA_FUZZ=10000` for the long run. */
const COUNT = Number(process.env.SOPHORA_FUZZ ?? 600);
const BATCH = 20;
const SEED = 20261122;

let world: World;
let people: string[];
let callers: (Session | undefined)[] = [];
beforeAll(async () => {
  world = await makeWorld();
  people = [
    await world.person('administrator'),
    await world.person('office'),
    await world.person('street', undefined, world.units.street),
  ];
});
afterAll(() => world?.close());

/** Small, seeded and good enough to shuffle inputs (mulberry32). */
function randomSource(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomSource(SEED);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

const SCALARS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  -1e-308,
  9_007_199_254_740_992,
  2_147_483_648,
  99_999_999_999_999,
  '',
  ' ',
  '0',
  '-0',
  'NaN',
  'null',
  'true',
  '370104',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '10000-01-01',
  '2026-11-22T00:00:00Z',
  '00000000-0000-7000-8000-000000000000',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\uffff',
  '\u202e',
  "'; DROP TABLE person; --",
  '%',
  '_',
  '\\',
  '$1',
  '{{7*7}}',
  '<script>',
  '=1+1',
  '../../etc/passwd',
  '知识产权',
  '𠮷'.repeat(50),
  'a'.repeat(5000),
  '__proto__',
  'constructor',
  'toString',
  'patents',
  'marks',
  'T1',
  'holders',
  'office',
  'street',
  'asc',
  '1,2',
  '[]',
];
const KEYS = [
  '__proto__',
  'constructor',
  'id',
  'name',
  'value',
  'reason',
  'login',
  'password',
  'token',
  'grant',
  'role',
  'on',
  'into',
  'type',
  'facts',
  'seed',
];

function value(depth: number): unknown {
  const r = random();
  if (depth <= 0 || r < 0.6) return pick(SCALARS);
  if (r < 0.8) return Array.from({ length: Math.floor(random() * 4) }, () => value(depth - 1));
  return object(depth - 1);
}

function object(depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Array.from({ length: Math.floor(random() * 5) }, () => [pick(KEYS), value(depth)]),
  );
}

/** Sometimes the very fields the endpoint asks for, with wrong things in them, so that the fuzz gets past the first check. */
function body(e: Endpoint): string | Uint8Array {
  const r = random();
  if (r < 0.1)
    return pick([
      '',
      '{',
      '[',
      '"',
      '{"a":}',
      '[[[[',
      '\u0000',
      '{"a":"\\ud800"}',
      'NaN',
      '{"__proto__":{"x":1}}',
    ]);
  if (r < 0.15) return Uint8Array.from({ length: 64 }, () => Math.floor(random() * 256));
  if (r < 0.18) return '['.repeat(5000);
  const shape = 'shape' in e.body ? Object.keys(e.body.shape as object) : [];
  return JSON.stringify({
    ...Object.fromEntries(shape.map((k) => [k, value(2)])),
    ...(random() < 0.3 ? object(2) : {}),
  });
}

function query(e: Endpoint): string {
  const names = [...Object.keys(e.query.shape), 'x', '__proto__'];
  const parts = Array.from(
    { length: Math.floor(random() * 5) },
    () => `${pick(names)}=${encode(pick(SCALARS))}`,
  );
  if (random() < 0.1) parts.push(pick(['%', '%zz', '%c3%28', '&&', '=', 'page=%00', 'size[]=1']));
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function encode(scalar: unknown): string {
  const text = String(scalar);
  return encodeURIComponent(text.isWellFormed() ? text : '?');
}

/** What a path really holds, so that half of the requests get as far as the handler. */
const PLAUSIBLE = [
  '00000000-0000-7000-8000-000000000000',
  'patents',
  'enterprises',
  'T1',
  'T2',
  'holders',
  'streets',
  '1',
  'population',
];

function path(e: Endpoint): string {
  const keepDistrict = random() < 0.85;
  return e.path.replace(/:(\w+)/g, (_whole, name: string) => {
    if (name === 'district' && keepDistrict) return '370104';
    if (random() < 0.5) return pick(PLAUSIBLE);
    if (random() < 0.1) return pick(['%00', '%zz', '%', '..', '%2e%2e', '%c3%28', '%ff', '%2f']);
    return encode(pick(SCALARS)).slice(0, 600) || '-';
  });
}

interface Sent {
  readonly what: string;
  readonly status: number;
  readonly unsafe: boolean;
}

async function send(): Promise<Sent> {
  const e = pick(allEndpoints);
  const session = pick(callers);
  const method =
    random() < 0.95 ? e.method : pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']);
  const url = `http://sophora.test${path(e)}${query(e)}`;
  const headers: Record<string, string> = { host: 'sophora.test' };
  if (session) {
    headers.cookie = session.cookie;
    if (random() < 0.95) headers['x-csrf-token'] = session.csrf;
  } else if (random() < 0.3)
    headers.cookie = pick([
      'sophora_session=',
      'sophora_session=%zz',
      ';;=;',
      `sophora_session=${'a'.repeat(4000)}`,
    ]);
  if (random() < 0.05) headers.origin = pick(['null', 'https://evil.example', '::', 'http://']);
  const hasBody = method !== 'GET' && method !== 'HEAD';
  if (hasBody)
    headers['content-type'] =
      random() < 0.9
        ? 'application/json'
        : pick(['text/plain', 'application/json;;;', 'multipart/form-data', 'x']);
  const init: RequestInit = { method, headers };
  if (hasBody) init.body = body(e) as string;
  const response = await world.app.request(url, init);
  const text = await response.text();
  return {
    what: `${method} ${url} → ${response.status} ${text.slice(0, 200)}`,
    status: response.status,
    unsafe: hasBody,
  };
}

/** How many rows every table holds, but for what failed sign-ins are supposed to leave behind. */
async function rowCounts(): Promise<unknown> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND relname NOT IN ('session', 'throttle', 'audit_entry') ORDER BY relname`.execute(world.services.db);
  const counts = tables
    .map((t) => `SELECT '${t.name}' AS name, count(*) AS n FROM "${t.name}"`)
    .join(' UNION ALL ');
  return (await sql.raw(counts).execute(world.services.db)).rows;
}

test(`${COUNT} wrong requests: no 5xx, and what is refused writes nothing`, {
  timeout: 60_000 + COUNT * 60,
}, async () => {
  let before = await rowCounts();
  for (let sent = 0; sent < COUNT; sent += BATCH) {
    const batch: Sent[] = [];
    // Some requests sign their caller out; the next batch begins with everybody signed in.
    callers = [undefined, ...(await Promise.all(people.map(world.signIn)))];
    for (let n = 0; n < BATCH; n++) {
      const one = await send();
      expect(one.status, one.what).toBeLessThan(500);
      batch.push(one);
    }
    const after = await rowCounts();
    if (batch.every((s) => !s.unsafe || s.status >= 400))
      expect(after, batch.map((s) => s.what).join('\n')).toEqual(before);
    before = after;
  }
});

test('garbage on the wire leaves the server answering', async () => {
  const server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    for (const text of [
      'GET / HTTP/1.1\r\n\r\n',
      'TRACE /api/me HTTP/1.1\r\nHost: x\r\n\r\n',
      'CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET http://other.example/api/me HTTP/1.1\r\nHost: a b\r\n\r\n',
      'GET /%zz?%zz#x HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET //evil.example/.. HTTP/1.1\r\nHost: x\r\n\r\n',
      'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
      `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      'POST /api/login HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      'POST /api/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n{',
      'POST /api/login HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
      '\u0000\u0001\u0002\u0003',
      'GET /api/me HTTP/9.9\r\n\r\n',
    ]) {
      const answer = await exchange(port, text);
      expect(answer, JSON.stringify(text.slice(0, 60))).not.toMatch(/^HTTP\/1\.1 5/);
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    }
  } finally {
    server.close();
  }
});

/** Sends bytes and returns what comes back within a moment; the connection may simply be cut. */
function exchange(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    socket.setTimeout(300, () => socket.destroy());
    socket.on('data', (data) => {
      answer += data.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}
