import * as contract from '@sophora/contract/markLeads';
import { actOnMatter } from '@sophora/contract/matters';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, HERE, type Session } from '../../../test/support/world.ts';
import { type MarkWorld, markWorld } from '../marks/markWorld.fixture.ts';
import { runMarkLeads } from './runMarkLeads.ts';

let world: MarkWorld;
const HEADER = '注册号,类别,商标名称,注册人,地址,申请日,注册公告日,状态,状态日期,代理机构';
const CHARACTERS = [
  ...'东南西北春夏秋冬金木水火土风云雷电山川河江湖海天地星辰日月松竹梅兰菊荷桂桃李杏花草树叶林森石玉珠宝',
];
const name = (i: number): string =>
  CHARACTERS[i % 47]! + CHARACTERS[(i * 7 + Math.floor(i / 47) * 5 + 11) % 47]!;
const line = (i: number, holder: string, address: string, mark = name(i)) =>
  [
    31_000_001 + i,
    1 + (i % 45),
    mark,
    holder,
    address,
    `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
    '2025-03-07',
    '注册',
    '2026-10-31',
    holder === '李四' || holder === '好食品有限公司' ? '甲代理有限公司' : '',
  ].join();
const PLACES = ['济南', '青岛', '烟台', '潍坊', '淄博', '临沂'];

const run = () =>
  runMarkLeads({
    pool: world.services.pool,
    district: HERE,
    actor: 'cli:test',
    signal: new AbortController().signal,
    now: world.services.now,
    today: world.services.today,
    progress: () => undefined,
  });

beforeAll(async () => {
  world = await markWorld();
  const two = ['张三', '李四'].flatMap((holder, h) =>
    Array.from({ length: 30 }, (_, i) => line(i + 30 * h, holder, '济南市槐荫区经二路1号3单元')),
  );
  const taker = PLACES.map((place, i) => line(100 + i, '王五', '济南市槐荫区经三路2号', place));
  const honest = Array.from({ length: 12 }, (_, i) =>
    line(200 + i, '好食品有限公司', '济南市槐荫区经四路3号'),
  );
  const firms = ['鼎晟', '恒瑞', '佳禾', '博远', '盛泰'];
  const copier = firms.map((firm, i) => line(300 + i, '赵六', '济南市槐荫区经五路4号', firm));
  await world.put(
    'enterprises',
    `${['企业名称,登记状态', ...firms.map((firm) => `济南${firm}食品有限公司,存续`)].join('\n')}\n`,
  );
  await world.put('marks', `${[HEADER, ...two, ...taker, ...honest, ...copier].join('\n')}\n`);
});
afterAll(() => world?.close());

const list = async (view = 'new') => {
  const { json, status } = await call(world, contract.listMarkLeads, world.who.anna, {
    query: `?view=${view}`,
  });
  expect(status, JSON.stringify(json)).toBe(200);
  return json as { items: { id: string; applicants: string[] }[]; counts: Record<string, number> };
};
async function take(who: Session, matter: string, action: string, input: Record<string, unknown> = {}) {
  const { rows } = await world.services.pool.query<{ seq: number }>(
    'SELECT seq FROM matter WHERE matter_id = $1',
    [matter],
  );
  return call(world, actOnMatter, who, { params: { matter }, body: { action, seq: rows[0]!.seq, input } });
}
async function check(who: Session, lead: string): Promise<string> {
  const { json, status } = await call(world, contract.takeMarkLead, who, { params: { lead } });
  expect(status, JSON.stringify(json)).toBe(200);
  return (json as { matter: string }).matter;
}

test('a run proposes two persons of one address together, the taker of place names and the copier of trade names, and a second run changes nothing', async () => {
  expect(await run()).toMatchObject({ filings: 83, applicants: 5, leads: 3, notes: 0, passedOver: 0 });
  const first = await list();
  expect(first.items.map((l) => l.applicants)).toEqual([['张三', '李四'], ['王五'], ['赵六']]);
  await run();
  expect(await list()).toMatchObject({ counts: first.counts, items: first.items });
  expect(first.counts).toEqual({ new: 3 });
});

test('a lead opens to who belongs together and why, its circumstances, the law of each day and its marks', async () => {
  const [item] = (await list()).items;
  const { json } = await call(world, contract.getMarkLead, world.who.anna, { params: { lead: item!.id } });
  const { lead, marks } = json as ReturnType<typeof contract.getMarkLead.output.parse>;
  expect(lead.joins).toMatchObject([{ by: 'address' }]);
  expect(lead.signals.filter((s) => s.met).map((s) => s.id)).toEqual(['hugeNumber', 'manyClasses']);
  expect(lead.laws).toEqual([{ id: 'law2019', filings: 60 }]);
  expect(marks).toHaveLength(60);
});

test('an agency is shown with all it filed and what of it stands in leads', async () => {
  const { json } = await call(world, contract.listLeadAgencies, world.who.anna);
  expect(json).toEqual({ items: [{ name: '甲代理有限公司', filings: 42, inLeads: 30, applicants: 1 }] });
});

test('numbers alone open no case; guidance needs a second person, and an objection is decided by another than who recorded it', async () => {
  const [numbers] = (await list()).items;
  const { anna, bai } = world.who;
  const matter = await check(anna, numbers!.id);
  expect(await take(anna, matter, 'draftCase', { act: '囤积', evidence: ['清单'] })).toMatchObject({
    json: { code: 'matter-numbers-only' },
  });
  expect((await call(world, contract.takeMarkLead, bai, { params: { lead: numbers!.id } })).status).toBe(409);
  expect((await take(anna, matter, 'ask')).status).toBe(200);
  expect((await take(anna, matter, 'state', { statement: '为将来业务储备' })).status).toBe(200);
  expect((await take(anna, matter, 'draftGuide', { advice: '按实际经营需要申请' })).status).toBe(200);
  expect((await take(anna, matter, 'approveGuide')).status).toBe(409);
  expect((await take(bai, matter, 'approveGuide')).status).toBe(200);
  expect((await take(anna, matter, 'object', { objection: '均有使用' })).status).toBe(200);
  expect((await take(anna, matter, 'uphold', { reason: '核实有使用' })).status).toBe(409);
  expect((await take(bai, matter, 'uphold', { reason: '核实有使用' })).status).toBe(200);
  expect((await list()).counts).toEqual({ new: 2, concluded: 1 });
});

test('a lead of names of places may go up or into a case, and what was concluded is not proposed again by the next run', async () => {
  const [places] = (await list()).items;
  const { anna, bai } = world.who;
  const matter = await check(anna, places!.id);
  const act = { act: '大量申请地名（商标法第十条第二款）', evidence: ['商标清单'] };
  expect((await take(anna, matter, 'draftCase', act)).status).toBe(200);
  expect((await take(bai, matter, 'approveCase')).status).toBe(200);
  expect((await take(anna, matter, 'openCase', { caseNumber: '济槐市监立〔2026〕1号' })).status).toBe(200);
  await run();
  expect((await list()).counts).toEqual({ new: 1, inCheck: 1, concluded: 1 });
});

test('a job looks through the register once at a time', async () => {
  const jobs = await Promise.all([1, 2].map(() => call(world, contract.startMarkLeads, world.who.anna, {})));
  expect(jobs.map((j) => j.status)).toEqual([200, 200]);
  expect(new Set(jobs.map((j) => (j.json as { jobId: string }).jobId)).size).toBe(1);
});
