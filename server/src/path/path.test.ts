import * as contract from '@sophora/contract/path';
import type { Role } from '@sophora/domain/access/permissions';
import { date } from '@sophora/domain/basics/plainDate';
import { checkCharacter } from '@sophora/domain/patents/applicationNumber';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Deed, World as Ledger } from '../../../test/support/smallWorld.ts';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { rebuildDocket } from '../docket/index.ts';
import { pathOf } from './collect.ts';

const TODAY = date('2026-11-22');
let world: World;
const who: Record<string, Session> = {};

function list(kind: string, ...lines: string[]): Deed {
  const text = `${lines.join('\n')}\n`;
  return { does: 'import', kind, text, asOf: '2026-10-31', rank: 40, declarations: {} };
}
const n = (body: string) => `${body}.${checkCharacter(body)}`;
const HERE_AT = '济南市槐荫区五里沟街道经七路1号';
const AWAY_AT = '济南市历下区泉城路1号';
const DEEDS = [
  list('communities', 'code,name', '370104005,五里沟街道', '370104014,美里湖街道'),
  list('enterprises', '企业名称,企业地址', `甲公司,${HERE_AT}`, `乙公司,${AWAY_AT}`),
  list(
    'patents',
    '申请号,专利名称,专利类型,申请日,公开（公告）日,授权公告日,申请（专利权）人,主分类号,地址,法律状态,法律状态日',
    `${n('201410601862')},欠费的,发明,2014-07-21,2015-01-03,2017-03-01,甲公司,B23B39/00,${HERE_AT},有效,2026-10-31`,
    `${n('201610601863')},将满十年,发明,2016-12-08,2017-06-04,2019-03-01,甲公司,B23B39/00,${HERE_AT},有效,2026-10-31`,
    `${n('201510601864')},地址在外,发明,2015-02-10,2016-02-10,2017-11-03,甲公司,B23B39/00,${AWAY_AT},有效,2026-10-31`,
    `${n('201310601865')},住所在外,发明,2013-12-01,2014-06-05,2016-05-01,乙公司,B23B39/00,${HERE_AT},有效,2026-10-31`,
    `${n('201210601866')},状态不明,发明,2012-03-01,2013-01-05,2015-05-01,甲公司,B23B39/00,${HERE_AT},,`,
    `${n('201110601867')},已公开在审,发明,2011-09-01,2012-03-05,,甲公司,B23B39/00,${HERE_AT},审中,2026-10-31`,
    `${n('202610601868')},未公开在审,发明,2026-09-01,,,甲公司,B23B39/00,${HERE_AT},审中,2026-10-31`,
  ),
  list(
    'annuities',
    '申请号,年度,缴费日期,缴费金额',
    `${n('201410601862')},12,2025-07-21,6000`,
    `${n('201610601863')},10,2025-12-05,4000`,
    `${n('201510601864')},12,2026-02-10,6000`,
    `${n('201310601865')},13,2025-12-01,6000`,
  ),
  list(
    'marks',
    '注册号,国际分类,商标名称,注册人,地址,注册公告日,专用权期限至,商标状态',
    `12345678,7,槐花,甲公司,${HERE_AT},2016-12-08,2026-12-07,注册`,
    `12345679,7,槐叶,甲公司,${HERE_AT},2016-08-08,2026-08-07,注册`,
    `12345680,7,槐根,甲公司,${HERE_AT},2018-08-08,2028-08-07,注册`,
  ),
  list(
    'pledges',
    '质押登记号,专利号,质押金额,质押登记日,出质人,质权人,出质人地址',
    `Y1,${n('201410601862')},5000000,2025-12-10,甲公司,某银行,${HERE_AT}`,
    `Y2,${n('201310601865')},3000000,2026-10-10,甲公司,某银行,${HERE_AT}`,
  ),
  list(
    'loans',
    '借据号,放款日期,放款金额,到期日期,质押登记号,借款企业',
    'J1,2025-12-15,4000000,2026-12-15,Y1,甲公司',
  ),
];

beforeAll(async () => {
  world = await makeWorld();
  const ledger = new Ledger(world.services);
  for (const deed of DEEDS) await ledger.does(deed);
  await rebuildDocket(world.services.pool, HERE, TODAY);
  for (const role of ['office', 'department', 'street'] as Role[])
    who[role] = await world.signIn(
      await world.person(role, HERE, role === 'office' ? null : world.units[role as 'street']),
    );
});
afterAll(() => world?.close());

const everything = { streets: 'all', units: 'all' } as const;
const path = (indicator: string, to = '2026-12-31', more: { goal?: number; streets?: string[] } = {}) =>
  pathOf(world.services.pool, {
    district: HERE,
    indicator,
    today: TODAY,
    to: date(to),
    scope: more.streets ? { streets: more.streets, units: 'all' } : everything,
    street: undefined,
    goal: more.goal,
  });
const shown = (rows: Awaited<ReturnType<typeof path>>['rows']) =>
  rows.map((r) => [r.lever, r.title.split(' ').at(-1), r.effect, r.chance.is]);

describe('the cheapest path', () => {
  it('names what moves high-value inventions: what is owed, what is full of years, addresses, a fact, an application', async () => {
    const found = await path('high-value-inventions');
    expect(shown(found.rows)).toEqual([
      ['tenYears', '将满十年', 1, 'certain'],
      ['owed', '欠费的', 1, 'certain'],
      ['fact', '状态不明', 1, 'ifTrue'],
      ['address', '地址在外', 1, 'ifTrue'],
      ['pending', '已公开在审', 1, 'unknown'],
      ['leaving', '住所在外', -1, 'ifTrue'],
    ]);
  });

  it('prices what is owed by the legal clock with its surcharge, and says until when', async () => {
    const { rows } = await path('high-value-inventions');
    // Year 13 costs 6,000 yuan; the fourth month after its day ends on a Saturday, so 15 % still hold on the Sunday.
    expect(rows.find((r) => r.lever === 'owed')).toMatchObject({
      by: '2027-01-21',
      costFen: 690_000,
      why: [{ code: 'path-owed', params: { year: 13 } }],
    });
    expect(rows.find((r) => r.lever === 'address')!.costFen).toBe(20_000);
  });

  it('tells the register’s own figure of the day, that if nothing is done, and how many rows reach a goal', async () => {
    const found = await path('high-value-inventions', '2026-12-31', { goal: 4 });
    expect([found.now, found.held, found.nothing]).toEqual([2, 3, 1]);
    // No population is on record, so the sum itself is compared.
    expect(found.goal).toEqual({ comparator: 'gte', value: 4 });
    expect(found.enough).toBe(3);
    expect((await path('high-value-inventions', '2026-12-31', { goal: 6 })).enough).toBe(5);
    expect((await path('high-value-inventions', '2026-12-31', { goal: 7 })).enough).toBeNull();
  });

  it('shows no application before it is published', async () => {
    for (const indicator of ['high-value-inventions', 'valid-inventions']) {
      const { rows } = await path(indicator);
      expect(rows.some((r) => r.title.includes('未公开'))).toBe(false);
    }
  });

  it('counts ten years only where they are full by the day', async () => {
    expect((await path('high-value-inventions', '2026-12-08')).totals.map((t) => t.lever)).not.toContain(
      'tenYears',
    );
    expect((await path('high-value-inventions', '2026-12-09')).totals.map((t) => t.lever)).toContain(
      'tenYears',
    );
  });

  it('names the marks whose term ends by the day and can be renewed, none that is not over', async () => {
    expect(shown((await path('valid-marks')).rows).map(([, title]) => title)).toEqual(['槐花', '槐叶']);
    expect(shown((await path('valid-marks', '2026-12-06')).rows).map(([, title]) => title)).toEqual(['槐叶']);
  });

  it('names the loans due by the day with what they would add, not those that run on', async () => {
    const { rows } = await path('pledge-finance');
    expect(rows.map((r) => [r.lever, r.effect, r.by, r.chance.is])).toEqual([
      ['loan', 500_000_000, '2026-12-15', 'unknown'],
    ]);
  });

  it('shows a street its own records alone, and no goal of the whole district', async () => {
    const found = await path('high-value-inventions', '2026-12-31', { streets: ['370104014000'] });
    expect([found.rows, found.held, found.target]).toEqual([[], 0, null]);
  });
});

describe('handing on', () => {
  const ask = (role: string, endpoint: Parameters<typeof call>[1], input: Parameters<typeof call>[3]) =>
    call(world, endpoint, who[role], input);

  it('opens a matter with its call list, keeps what came of a call and shows it beside the record', async () => {
    const found = await path('high-value-inventions');
    const records = found.rows.slice(0, 2).map((r) => ({ kind: r.kind, id: r.recordId }));
    const body = { records, title: '逐户联系', lead: world.units.department, due: '2026-12-31' };
    const params = { indicator: 'high-value-inventions' };
    const opened = await ask('office', contract.handOnPath, { params, body });
    expect(opened.status).toBe(200);
    const matter = String(opened.json.matter);
    const first = records[0]!;
    const logged = await ask('office', contract.addPathCall, {
      params: { kind: first.kind, record: first.id },
      body: { due: '2027-01-21', outcome: 'willPay', nextOn: '2026-12-01' },
    });
    expect(logged.status).toBe(200);
    const listed = await ask('office', contract.callList, { params: { matter } });
    expect(listed.json).toMatchObject({
      title: '逐户联系',
      rows: [{ call: null }, { holder: '甲公司', call: { outcome: 'willPay', nextOn: '2026-12-01' } }],
    });
    const page = await ask('office', contract.getPath, { params, query: '?to=2026-12-31' });
    expect((page.json.rows as { call: unknown }[])[0]!.call).toMatchObject({ outcome: 'willPay' });
    // The unit that has it sees the list, another one does not.
    expect((await ask('department', contract.callList, { params: { matter } })).status).toBe(200);
    expect((await ask('street', contract.callList, { params: { matter } })).status).toBe(404);
  });

  it('refuses a record that is none, and leaves no matter behind', async () => {
    const count = async () =>
      (await world.services.pool.query('SELECT 1 FROM matter WHERE district_code = $1', [HERE])).rowCount;
    const before = await count();
    const refused = await ask('office', contract.handOnPath, {
      params: { indicator: 'high-value-inventions' },
      body: {
        records: [{ kind: 'patents', id: '00000000-0000-4000-8000-000000000000' }],
        title: '无',
        lead: world.units.department,
        due: '2026-12-31',
      },
    });
    expect(refused.status).toBe(404);
    expect(await count()).toBe(before);
  });

  it('gives the ranked list as a sheet, and refuses a day that is over', async () => {
    const params = { indicator: 'high-value-inventions' };
    const sheet = await ask('office', contract.exportPath, { params });
    expect(sheet.status).toBe(200);
    expect(new Uint8Array(await sheet.response.arrayBuffer()).subarray(0, 2)).toEqual(
      new Uint8Array([80, 75]),
    );
    const late = await ask('office', contract.getPath, { params, query: '?to=2026-11-21' });
    expect([late.status, late.json.code]).toEqual([400, 'path-day-over']);
  });
});
