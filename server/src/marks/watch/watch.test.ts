import {
  addProtected,
  dismissHits,
  endProtected,
  exportHits,
  type GazetteFile,
  listGazettes,
  listHits,
  listProtected,
  receiveGazette,
  restoreHits,
  takeHit,
  type WatchedHit,
} from '@sophora/contract/markWatch';
import { date, type PlainDate } from '@sophora/domain/basics/plainDate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, HERE, type Session } from '../../../../test/support/world.ts';
import { runWaitingJobs } from '../../jobs/runner.ts';
import { WORK } from '../../jobs/work.ts';
import { markNotices } from '../../notices/sources/marks.ts';
import { type MarkWorld, marksFile, markWorld } from '../markWorld.fixture.ts';
import { watchDemo } from './demo.ts';

let world: MarkWorld;
beforeAll(async () => {
  world = await markWorld();
  await world.put(
    'marks',
    marksFile([
      ['槐香居', 30, '济南槐香食品有限公司'],
      ['白雪松', 9, '济南白雪松科技有限公司'],
      ['老泉井', 32, '济南老泉井饮料有限公司', '期满未续展'],
    ]),
  );
});
afterAll(() => world?.close());

const GAZETTE =
  '申请号,国际分类,商标名称,申请人名称,代理机构,初步审定公告日\n' +
  '78000001,30,槐乡居,山东某某食品有限公司,某某代理,2026-10-13\n' +
  '78000002,9,槐乡居,山东某某电子有限公司,,2026-10-13\n' +
  '78000003,30,槐香居,济南槐香食品有限公司,,2026-10-13\n' +
  '78000004,25,奥林匹克,某某服饰有限公司,,2026-12-06\n' +
  '78000005,32,老泉井,某某饮料有限公司,,2026-10-13\n' +
  '不是号,30,甲乙,丙,,2026-10-13\n' +
  '78000006,30,,图形公司,,2026-10-13\n';

async function upload(text: string, query: Record<string, string>, who: Session = world.who.anna) {
  const path = receiveGazette.path.replace(':district', HERE);
  const response = await world.app.request(`http://sophora.test${path}?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: { host: 'sophora.test', cookie: who.cookie, 'x-csrf-token': who.csrf },
    body: text,
  });
  const { services } = world;
  await runWaitingJobs(services.pool, { ...services }, WORK);
  return { status: response.status, json: (await response.json()) as Record<string, string> };
}

async function hits(query: Record<string, string> = {}) {
  const { json } = await call(world, listHits, world.who.anna, { query: `?${new URLSearchParams(query)}` });
  return json as unknown as { total: number; counts: Record<string, number>; hits: WatchedHit[] };
}

const post = (endpoint: Parameters<typeof call>[1], body: unknown, params: Record<string, string> = {}) =>
  call(world, endpoint, world.who.anna, { body, params });

describe('a gazette file against the protected names', () => {
  it('finds what looks like a district’s mark in its class and a sign of the law in any, not the holder’s own', async () => {
    const { status, json } = await upload(GAZETTE, { fileName: '公告1961期.csv', title: '第1961期' });
    expect(status).toBe(200);
    const listed = await call(world, listGazettes, world.who.auditor);
    expect((listed.json.gazettes as object[])[0]).toMatchObject({
      id: json.gazette,
      state: 'done',
      open: 2,
      counts: { marks: 5, unnamed: 1, unread: 1, hits: 2, own: 1 },
      unread: [{ row: 7, why: { code: 'gazette-row-number' } }],
    });
    const found = await hits();
    expect(found.hits.map((h) => `${h.fresh.name} ${h.kept.name} ${h.kept.kind} ${h.verdict}`)).toEqual([
      '槐乡居 槐香居 mark similar',
      '奥林匹克 奥林匹克 olympic similar',
    ]);
  });

  it('gives the last day to oppose by the law of the day, and both ends where the law changes in between', async () => {
    const [near, straddling] = (await hits()).hits;
    // Published 2026-10-13: three months would end after the new law comes into force, two months before it.
    expect(near!.opposition).toMatchObject({
      due: '2026-12-14',
      ends: [
        { end: '2027-01-13', document: '商标法(2019)' },
        { end: '2026-12-14', document: '商标法(2026)' },
      ],
    });
    expect(straddling!.opposition!.due).toBe('2027-02-09');
  });

  it('keeps one hit and what was decided about it when the same marks come again', async () => {
    const before = await hits();
    await upload(GAZETTE, { fileName: '再次.csv', title: '再次上传' });
    expect((await hits()).hits.map((h) => h.id)).toEqual(before.hits.map((h) => h.id));
  });

  it('uses the day of the upload where rows state none, and says when there is no day at all', async () => {
    const text = '申请号,类别,商标名称,申请人\n79000001,30,槐香局,某某公司\n';
    await upload(text, { fileName: 'a.csv', title: '甲', published: '2026-11-06' });
    const dated = (await hits({ q: '79000001' })).hits[0]!;
    expect(dated.opposition!.due).toBe('2027-01-06');
    await upload(text.replace('79000001', '79000002'), { fileName: 'b.csv', title: '乙' });
    expect((await hits({ q: '79000002' })).hits[0]!.opposition).toBeNull();
  });

  it.each([
    ['姓名,年龄\n甲,3\n', 'gazette-columns'],
    ['申请号,商标名称\n', 'gazette-empty'],
    ['PK\u0003\u0004坏的压缩包', 'file-unreadable'],
  ])('is refused with a sentence when it is no such table %#', async (text, code) => {
    await upload(text, { fileName: 'x.xlsx', title: '错' });
    const { json } = await call(world, listGazettes, world.who.anna);
    expect((json.gazettes as object[])[0]).toMatchObject({ state: 'refused', problem: { code } });
  });
});

describe('what becomes of a hit', () => {
  it('is dismissed with a reason and comes back', async () => {
    const id = (await hits({ q: '79000001' })).hits[0]!.id;
    expect((await post(dismissHits, { hits: [id], reason: ' ' })).status).toBe(400);
    expect((await post(dismissHits, { hits: [id], reason: '商品不类似' })).json).toEqual({ done: 1 });
    expect((await hits({ q: '79000001' })).total).toBe(0);
    expect((await hits({ view: 'dismissed' })).hits[0]!.dismissed).toMatchObject({ why: '商品不类似' });
    expect((await post(restoreHits, { hits: [id] })).json).toEqual({ done: 1 });
    expect((await hits({ q: '79000001' })).total).toBe(1);
    expect(
      (await post(dismissHits, { hits: ['00000000-0000-7000-8000-000000000000'], reason: 'x' })).status,
    ).toBe(404);
  });

  it('becomes one matter with the last day to oppose as its own, once', async () => {
    const hit = (await hits({ q: '78000001' })).hits[0]!;
    const { status, json } = await post(takeHit, {}, { hit: hit.id });
    expect(status).toBe(200);
    const { rows } = await world.services.pool.query(
      'SELECT procedure, state, due, title FROM matter WHERE matter_id = $1',
      [json.matter],
    );
    expect(rows[0]).toMatchObject({ procedure: 'mark-watch', state: 'checking', due: date('2026-12-14') });
    expect(rows[0].title).toContain('槐乡居');
    expect((await post(takeHit, {}, { hit: hit.id })).json.code).toBe('mark-hit-taken');
    expect((await hits({ view: 'taken' })).hits[0]!.matter).toEqual({ id: json.matter, state: 'checking' });
  });

  it('leaves in a table, filtered as the list is', async () => {
    const { response } = await call(world, exportHits, world.who.anna, { query: '?view=taken' });
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  });
});

describe('the inbox of the office', () => {
  it('is told once of what a file brought, and once more when the last day is near', async () => {
    const { pool, today } = world.services;
    const told = async (day: PlainDate) =>
      (await markNotices(pool, HERE, day)).map((n) => `${n.level} ${n.params.count} ${n.params.due}`);
    const text = '申请号,类别,商标名称,申请人,公告日\n79000009,30,槐香居,某某公司,2026-10-13\n';
    await upload(text, { fileName: 'e.csv', title: '提醒用' });
    expect(await told(today())).toContain('1 1 2026-12-14');
    expect(await told(date('2026-12-06'))).not.toContain('2 1 2026-12-14');
    expect(await told(date('2026-12-07'))).toContain('2 1 2026-12-14');
    expect((await told(date('2026-12-15'))).join()).not.toContain('2026-12-14');
  });
});

it('the demonstration has a gazette file of its own, once', async () => {
  const { services } = world;
  const demo = async () => {
    await watchDemo({ ...services, actor: 'system:demo' }, HERE);
    await runWaitingJobs(services.pool, { ...services }, WORK);
    const { json } = await call(world, listGazettes, world.who.anna);
    return (json.gazettes as GazetteFile[]).filter((g) => g.title === '演示公告');
  };
  expect(await demo()).toEqual([]);
  await services.pool.query('DELETE FROM mark_hit');
  await services.pool.query('DELETE FROM mark_gazette');
  const made = await demo();
  expect(made).toMatchObject([{ state: 'done', counts: { marks: 2, hits: 1 } }]);
  expect((await demo()).map((g) => g.id)).toEqual(made.map((g) => g.id));
});

describe('protected names', () => {
  it('are added with a ground and watched in every class from the next file on, until they are ended', async () => {
    const { json } = await post(addProtected, {
      kind: 'brand',
      name: '白雪松',
      basis: '区重点品牌名单',
      holder: '',
    });
    const text = '申请号,类别,商标名称,申请人,公告日\n7900000N,25,白雪松,某某服饰,2026-11-06\n';
    await upload(text.replace('N', '5'), { fileName: 'c.csv', title: '丙' });
    expect((await hits({ kind: 'brand' })).hits.map((h) => h.fresh.number)).toEqual(['79000005']);
    const kept = await call(world, listProtected, world.who.auditor);
    expect(kept.json).toMatchObject({
      added: [{ name: '白雪松', kind: 'brand', niceClass: 0, basis: '区重点品牌名单' }],
    });
    expect(kept.json.counts).toContainEqual({ kind: 'mark', names: 2 });
    expect((await post(endProtected, {}, { name: String(json.id) })).status).toBe(200);
    await upload(text.replace('N', '6'), { fileName: 'd.csv', title: '丁' });
    expect((await hits({ kind: 'brand' })).total).toBe(1);
    expect((await post(endProtected, {}, { name: String(json.id) })).status).toBe(404);
  });
});
