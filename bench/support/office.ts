import { readFile } from 'node:fs/promises';
import { actorKey, systemActor } from '@sophora/domain/access/actor';
import { date } from '@sophora/domain/basics/plainDate';
import { parsePlan } from '@sophora/domain/plan/plan';
import { uuidv7 } from 'uuidv7';
import { openSession } from '../../server/src/access/sessions.ts';
import { csrfOf } from '../../server/src/access/tokens.ts';
import { createApp } from '../../server/src/app.ts';
import { storePlan } from '../../server/src/plan/index.ts';
import { silentLogger } from '../../server/src/platform/log.ts';
import type { Services } from '../../server/src/platform/services.ts';
import type { BenchSystem } from './scaleDistrict.ts';

/** A clerk of the office at work: the application without a port, signed in. */
export interface Office {
  /** Milliseconds until the whole answer is there. `path` follows `/api/d/<district>/`. */
  get(path: string): Promise<number>;
  post(path: string, body: unknown): Promise<number>;
}

const ORIGIN = 'http://sophora.bench';

export async function openOffice(bench: BenchSystem, district: string): Promise<Office> {
  const { db, databaseUrl } = bench.system;
  const services: Services = { ...bench, db, databaseUrl, url: ORIGIN, log: silentLogger };
  const person_id = uuidv7();
  const now = services.now();
  await db.insertInto('person').values({ person_id, name: '测速', created_at: now }).execute();
  await db
    .insertInto('account')
    .values({ login: `bench-${person_id}`, person_id })
    .execute();
  await db
    .insertInto('role_grant')
    .values({
      district_code: district,
      grant_id: uuidv7(),
      person_id,
      unit_id: null,
      role: 'office',
      valid_from: date('2000-01-01'),
      granted_by: actorKey(systemActor('start')),
      granted_at: now,
    })
    .execute();
  await givePlan(bench, district);
  const { token } = await openSession(services, db, person_id, new Request(`${ORIGIN}/`));
  const app = createApp(services);
  const headers = {
    host: 'sophora.bench',
    cookie: `sophora_session=${token}`,
    'x-csrf-token': csrfOf(token),
    'content-type': 'application/json',
  };
  const timed = async (path: string, init: RequestInit) => {
    const start = performance.now();
    const response = await app.request(`${ORIGIN}/api/d/${district}/${path}`, { headers, ...init });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
    return performance.now() - start;
  };
  return {
    get: (path) => timed(path, { method: 'GET' }),
    post: (path, body) => timed(path, { method: 'POST', body: JSON.stringify(body) }),
  };
}

async function givePlan(bench: BenchSystem, district: string): Promise<void> {
  const file = new URL('../../data/plans/huaiyin-2022.json', import.meta.url);
  const parsed = parsePlan(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.ok) throw new Error('the plan of the program is not a plan');
  const client = await bench.pool.connect();
  try {
    await storePlan(client, district, { ...parsed.plan, id: 'bench', district }, bench.now());
  } finally {
    client.release();
  }
}

/** The middle, the 95th and 99th of a hundred, and the slowest, as text. */
export function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`;
}
