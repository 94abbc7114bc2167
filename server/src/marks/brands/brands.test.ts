import {
  addStation,
  addVisit,
  type BrandStation,
  type BrandVisit,
  changeVisit,
  endStation,
  exportVisits,
  listStations,
  listVisits,
} from '@sophora/contract/brands';
import type { Endpoint } from '@sophora/contract/endpoint';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call, makeWorld, type Session, type World } from '../../../../test/support/world.ts';

let world: World;
let office: Session;
let station: string;
beforeAll(async () => {
  world = await makeWorld();
  office = await world.signIn(await world.person('office'));
  const { json } = await does(addStation, { name: '美里湖指导站', level: 'city', since: '2024-03-01' });
  station = String(json.id);
});
afterAll(() => world?.close());

const does = (endpoint: Endpoint, body: object, params: Record<string, string> = {}) =>
  call(world, endpoint, office, { body, params });
const visit = (more: object = {}) => ({
  station,
  holder: '济南槐香食品有限公司',
  on: '2026-01-15',
  topics: ['filing', 'use'],
  advice: '先检索，再在第30类申请。',
  outcome: 'open',
  ...more,
});
async function listed(query = '') {
  const { json } = await call(world, listVisits, office, { query });
  return json as unknown as { total: number; visits: BrandVisit[] };
}

it('counts the visits of a year, the firms however their names are written, and what came of them', async () => {
  const today = world.services.today();
  for (const more of [
    { on: `${today.slice(0, 4)}-01-05` },
    { on: `${today.slice(0, 4)}-01-06`, holder: '济南槐香食品有限公司 ', outcome: 'filed' },
    { on: '2025-12-31', outcome: 'registered' },
  ])
    expect((await does(addVisit, visit(more))).status).toBe(200);
  const year = async (query: string) => {
    const { json } = await call(world, listStations, office, { query });
    const { visits, firms, fruitful } = (json.stations as BrandStation[])[0]!;
    return { visits, firms, fruitful, outcomes: json.outcomes };
  };
  expect(await year('')).toEqual({ visits: 2, firms: 1, fruitful: 1, outcomes: { open: 1, filed: 1 } });
  expect(await year('?year=2025')).toEqual({ visits: 1, firms: 1, fruitful: 1, outcomes: { registered: 1 } });
});

it('lists those whose next visit has come, and no more once its outcome is written down', async () => {
  const today = world.services.today();
  await does(addVisit, visit({ holder: '济南到期公司', on: '2026-01-02', nextOn: today }));
  const due = await listed('?due=yes');
  expect(due.visits.map((v) => v.holder)).toEqual(['济南到期公司']);
  const put = await does(
    changeVisit,
    { outcome: 'solved', outcomeNote: '已续展' },
    { visit: due.visits[0]!.id },
  );
  expect(put.status).toBe(200);
  expect((await listed('?due=yes')).total).toBe(0);
  expect((await listed('?q=到期')).visits[0]).toMatchObject({
    outcome: 'solved',
    outcomeNote: '已续展',
    nextOn: null,
  });
});

it.each([
  [{ on: '2099-01-01' }, 'brand-visit-future'],
  [{ nextOn: '2026-01-15' }, 'brand-visit-next'],
  [{ topics: [] }, 'invalid-input'],
  [{ advice: ' ' }, 'invalid-input'],
  [{ station: '00000000-0000-7000-8000-000000000000' }, 'not-found'],
])('refuses %j', async (more, code) => {
  expect((await does(addVisit, visit(more))).json.code).toBe(code);
});

it('takes no visit after a station is closed, keeps those before, and closes it once', async () => {
  const end = (ended: string) => does(endStation, { ended }, { station });
  expect((await end('2024-02-29')).json.code).toBe('brand-station-days');
  expect((await end('2026-01-16')).status).toBe(200);
  expect((await end('2026-01-16')).json.code).toBe('brand-station-ended');
  expect((await does(addVisit, visit({ on: '2026-01-16' }))).json.code).toBe('brand-station-ended');
  expect((await does(addVisit, visit({ on: '2026-01-15' }))).status).toBe(200);
});

it('leaves in a table', async () => {
  const { response } = await call(world, exportVisits, office, { query: '?outcome=open' });
  expect(response.headers.get('content-disposition')).toContain('.xlsx');
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000);
});
