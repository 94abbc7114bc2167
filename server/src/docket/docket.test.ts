import type { DocketView } from '@sophora/contract/docket';
import { systemActor } from '@sophora/domain/access/actor';
import { date } from '@sophora/domain/basics/plainDate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../../test/support/services.ts';
import { type Deed, DISTRICT, World } from '../../../test/support/smallWorld.ts';
import { addCall, callsOf } from './calls.ts';
import { firmDocket } from './firm.ts';
import { listDocket } from './list.ts';
import { rebuildDocket, refreshDocket } from './rebuild.ts';
import { rightDocket } from './right.ts';

const TODAY = date('2026-11-22');
const EVERYTHING = { streets: 'all', units: 'all' } as const;
let services: TestServices;
let world: World;

function list(kind: string, ...lines: string[]): Deed {
  return {
    does: 'import',
    kind,
    text: `${lines.join('\n')}\n`,
    asOf: '2026-10-31',
    rank: 40,
    declarations: {},
  };
}

const PATENTS = list(
  'patents',
  '申请号,专利名称,申请日,公开（公告）日,授权公告日,申请（专利权）人,主分类号,法律状态,法律状态日',
  '201910601862.2,一种钻床,2019-07-21,2020-01-03,2021-03-01,甲公司,B23B39/00,有效,2026-10-31',
  '201810601863.2,一种车床,2018-12-15,2019-06-04,2020-03-01,甲公司,B23B39/00,有效,2026-10-31',
  '202020601864.X,一种夹具,2020-02-10,,2020-11-03,乙公司,B23B39/00,有效,2026-10-31',
  '201710601865.7,一种铣床,2017-12-01,2018-06-05,2020-05-01,乙公司,B23B39/00,有效,2026-10-31',
  '202610100001.6,一种未公开的方法,2026-09-01,,,丙公司,B23B39/00,审中,2026-10-31',
);
const ANNUITIES = list(
  'annuities',
  '申请号,年度,缴费日期,缴费金额',
  '201910601862.2,7,2025-07-21,2000',
  '201810601863.2,8,2025-12-15,2000',
  '202020601864.X,5,2024-02-08,900',
);
const MARKS = list(
  'marks',
  '注册号,国际分类,商标名称,注册人,注册公告日,专用权期限至,商标状态',
  '12345678,7,槐花,甲公司,2016-11-28,2026-11-27,注册',
  '12345679,7,槐叶,甲公司,2016-05-28,2026-06-27,注册',
);

beforeAll(async () => {
  services = await testServices();
  world = new World(services);
  await world.begin();
  for (const deed of [PATENTS, ANNUITIES, MARKS]) await world.does(deed);
  // Of rights without payments the day decides, and an import takes it from the clock on the wall.
  await rebuildDocket(services.pool, DISTRICT, TODAY);
});
afterAll(() => services.close());

async function view(name: DocketView, within = 90, today = TODAY) {
  const request = { district: DISTRICT, view: name, within, streets: undefined, rank: undefined, today };
  return listDocket(services.pool, request, { limit: 50, offset: 0 });
}

const titles = (rows: readonly { title: string }[]) => rows.map((r) => r.title.split(' ').at(-1));

async function idOf(number: string): Promise<string> {
  const { rows } = await services.pool.query<{ record_id: string }>(
    `SELECT record_id FROM alias WHERE district_code = $1 AND value = $2`,
    [DISTRICT, number],
  );
  return rows[0]!.record_id;
}

const dump = async () =>
  (await services.pool.query('SELECT * FROM deadline WHERE payments_known ORDER BY record_id'))
    .rows as unknown[];

describe('the docket of a district', () => {
  it('names what is lost in the window, inventions before marks, with the price of the day', async () => {
    const { rows } = await view('losing');
    expect(titles(rows)).toEqual(['一种钻床', '槐叶']);
    // Year 8, due 2026-07-21: the band of 15 percent ends on Saturday 2026-11-21, so on Monday the 23rd
    expect(rows[0]).toMatchObject({
      what: 'annuity',
      year: 8,
      state: 'grace',
      due: '2026-07-21',
      lastDay: '2027-01-21',
      nowFen: 230_000,
      holder: '甲公司',
    });
    expect(rows[1]).toMatchObject({ what: 'renewal', state: 'grace', nowFen: 75_000 });
  });

  it('shrinks with the window: what ends later than thirty days is not in it', async () => {
    expect(titles((await view('losing', 60)).rows)).toEqual(['一种钻床', '槐叶']);
    expect(titles((await view('losing', 30)).rows)).toEqual([]);
    expect(titles((await view('losing', 59)).rows)).toEqual(['槐叶']);
  });

  it('says what falls due, and where no payment is on record', async () => {
    const { rows, counts } = await view('due', 30);
    expect(titles(rows)).toEqual(['一种铣床', '一种车床', '槐花']);
    expect(rows.map((r) => r.paymentsKnown)).toEqual([false, true, true]);
    expect(counts.due).toEqual({ value: 3, exact: true });
  });

  it('lists where the file and the computation differ', async () => {
    const { rows } = await view('differs');
    expect(rows.map((r) => [r.title.split(' ').at(-1), r.differences.map((d) => d.code)])).toEqual([
      ['槐叶', ['mark-term-differs']],
      ['一种夹具', ['valid-but-lapsed']],
    ]);
  });

  it('counts an unpublished application and shows it nowhere', async () => {
    const { undisclosed } = await view('due', 400);
    expect(undisclosed).toEqual({ value: 1, exact: true });
    for (const name of ['losing', 'due', 'restorable', 'differs', 'again'] as const)
      expect(titles((await view(name, 400)).rows)).not.toContain('一种未公开的方法');
    const record = await idOf('202610100001');
    const asked = { district: DISTRICT, kind: 'patents', record, scope: EVERYTHING, today: TODAY };
    await expect(rightDocket(services.pool, asked)).rejects.toThrow('not-found');
    const firm = { district: DISTRICT, name: '丙公司', streets: undefined, today: TODAY };
    expect(await firmDocket(services.pool, firm)).toMatchObject({ rows: [], undisclosed: 1 });
  });

  it('tells a firm what it owes by when, and what the year will cost', async () => {
    const firm = await firmDocket(services.pool, {
      district: DISTRICT,
      name: '甲公司',
      streets: undefined,
      today: TODAY,
    });
    expect(firm.rows.map((r) => [r.due, r.nowFen])).toEqual([
      ['2026-06-27', 75_000],
      ['2026-07-21', 230_000],
      ['2026-11-27', 50_000],
      ['2026-12-15', 200_000],
    ]);
    expect(firm.yearFen).toBe(555_000);
  });

  it('explains a date step by step, rule and article with it', async () => {
    const one = await rightDocket(services.pool, {
      district: DISTRICT,
      kind: 'patents',
      record: await idOf('201910601862'),
      scope: EVERYTHING,
      today: TODAY,
    });
    expect(one.steps.map((s) => s.code)).toContain('annuity-surcharge');
    expect(one.rules.map((r) => r.id)).toEqual(['annuity-surcharge', 'annuity-fee']);
    expect(one.reductionBy).toBe('2026-05-06');
  });

  it('refuses a reader of another street', async () => {
    const record = await idOf('201910601862');
    const asked = { district: DISTRICT, kind: 'patents', record, today: TODAY };
    const scope = { streets: ['370104001000'], units: [] };
    await expect(rightDocket(services.pool, { ...asked, scope })).rejects.toThrow('outside-scope');
  });
});

describe('a call', () => {
  it('is kept with who and when, stands in the audit log, and comes back on the day it asks for', async () => {
    const record = await idOf('201910601862');
    const call = {
      district: DISTRICT,
      kind: 'patents',
      record,
      due: date('2026-07-21'),
      outcome: 'callBack' as const,
      note: '周三下午再打',
      nextOn: date('2026-11-25'),
    };
    await addCall(services, systemActor('start'), call);
    expect((await view('again')).rows).toEqual([]);
    expect(titles((await view('again', 90, date('2026-11-25'))).rows)).toEqual(['一种钻床']);
    const row = (await view('losing')).rows[0]!;
    expect(row.call).toMatchObject({ outcome: 'callBack', nextOn: '2026-11-25', due: '2026-07-21' });
    const { rows } = await services.pool.query(
      `SELECT params FROM audit_entry WHERE action = 'deadline.called' AND subject = $1`,
      [`patents:${record}`],
    );
    expect(rows).toEqual([{ params: { due: '2026-07-21', nextOn: '2026-11-25', outcome: 'callBack' } }]);
  });

  it('that follows closes the one before: the last word counts', async () => {
    const record = await idOf('201910601862');
    const call = { district: DISTRICT, kind: 'patents', record, due: date('2026-07-21'), note: '' };
    await addCall(services, systemActor('start'), { ...call, outcome: 'willPay', nextOn: null });
    expect((await view('again', 90, date('2026-11-25'))).rows).toEqual([]);
    const kept = await callsOf(services, systemActor('start'), DISTRICT, record);
    expect(kept.map((c) => c.outcome)).toEqual(['willPay', 'callBack']);
  });
});

describe('a change', () => {
  it('moves the deadline with a payment, and back when the file is withdrawn', async () => {
    const before = await dump();
    await world.does(list('annuities', '申请号,年度,缴费日期,缴费金额', '201910601862.2,8,2026-11-20,2300'));
    expect(titles((await view('losing')).rows)).toEqual(['槐叶']);
    const batches = world.batches();
    await world.does({ does: 'withdraw', batch: batches.at(-1)! });
    expect(await dump()).toEqual(before);
  });

  it('leaves the same rows as a docket rebuilt', async () => {
    const before = await dump();
    await rebuildDocket(services.pool, DISTRICT, services.today());
    expect(await dump()).toEqual(before);
  });

  it('is all that a rebuild writes: wrong, lost and foreign rows are put right, every other is left as it lies', async () => {
    await rebuildDocket(services.pool, DISTRICT, TODAY);
    const lying = async () =>
      (
        await services.pool.query<{ id: string; at: string; row: string }>(
          'SELECT record_id AS id, ctid AS at, d::text AS row FROM deadline d ORDER BY record_id',
        )
      ).rows;
    const before = await lying();
    const differing = await services.pool.query('SELECT 1 FROM deadline WHERE differences IS NOT NULL');
    expect(differing.rowCount).toBe(2);
    const [wrong, lost, ...rest] = before;
    await services.pool.query('UPDATE deadline SET due = due + 1 WHERE record_id = $1', [wrong!.id]);
    await services.pool.query(
      `INSERT INTO deadline SELECT * FROM (SELECT (jsonb_populate_record(d, '{"record_id": "7fffffff-0000-0000-0000-000000000000"}')).*
       FROM deadline d WHERE record_id = $1) AS foreign_row`,
      [lost!.id],
    );
    await services.pool.query('DELETE FROM deadline WHERE record_id = $1', [lost!.id]);
    await rebuildDocket(services.pool, DISTRICT, TODAY);
    const after = await lying();
    expect(after.map((r) => r.row)).toEqual(before.map((r) => r.row));
    expect(after.filter((r) => rest.some((one) => one.id === r.id))).toEqual(rest);
  });

  it('of the year alone brings the next annuity where no payment is on record', async () => {
    await refreshDocket(services.pool, DISTRICT, date('2026-12-02'));
    const { rows } = await view('due', 370, date('2026-12-02'));
    const next = rows.find((r) => r.title.endsWith('一种铣床'));
    expect(next).toMatchObject({ year: 11, due: '2027-12-01' });
    await rebuildDocket(services.pool, DISTRICT, TODAY);
  });
});
