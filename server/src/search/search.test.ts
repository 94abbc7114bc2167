import { cliActor } from '@sophora/domain/access/actor';
import { creditCodeCheck, organisationCodeCheck } from '@sophora/domain/enterprises/creditCode';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestServices, testServices } from '../../../test/support/services.ts';
import { type Deed, DISTRICT, World } from '../../../test/support/smallWorld.ts';
import { holderFile } from '../enterprises/holderFile.ts';
import { searchIn } from './records.ts';

const EVERYTHING = { streets: 'all', units: 'all' } as const;
const NOWHERE = { streets: ['370104999000'], units: [] } as const;
const BODY = `91370104${'MA3C00XW'}`;
const CODE = withCheck(`${BODY}${organisationCodeCheck('MA3C00XW')}`);

let services: TestServices;

function withCheck(seventeen: string): string {
  return `${seventeen}${creditCodeCheck(`${seventeen}0`)}`;
}

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

beforeAll(async () => {
  services = await testServices();
  const world = new World(services);
  await world.begin();
  await world.does(
    list(
      'enterprises',
      '企业名称,曾用名,统一社会信用代码,企业地址',
      `济南槐花机械有限公司,济南老槐机床厂,${CODE},济南市槐荫区经七路605号`,
      '槐叶商行,,,',
    ),
  );
  await world.does(
    list(
      'patents',
      '申请号,专利名称,申请日,授权公告日,申请（专利权）人,主分类号,法律状态,法律状态日',
      '201910601862.2,一种钻床,2019-07-21,2021-03-01,济南槐花机械有限公司,B23B39/00,有效,2026-10-31',
      '202020601864.X,一种夹具,2020-02-10,2020-11-03,济南老槐机床厂,B23B39/00,有效,2026-10-31',
    ),
  );
  await world.does(
    list(
      'marks',
      '注册号,国际分类,商标名称,注册人,注册公告日,专用权期限至,商标状态',
      '12345678,7,槐花,济南槐花机械有限公司,2016-11-28,2026-11-27,注册',
      '12345678,35,槐花,济南槐花机械有限公司,2016-11-28,2026-11-27,注册',
      '1234567,9,别的,槐叶商行,2016-11-28,2026-11-27,注册',
    ),
  );
  await world.does(
    list(
      'cases',
      '案号,案件类型,立案日期,当事人',
      '济槐市监案〔2026〕1号,商标侵权,2026-03-01,济南槐花机械有限公司',
    ),
  );
});
afterAll(() => services.close());

async function hits(
  q: string,
  part: 'holders' | 'rights' | 'others' = 'rights',
  scope: typeof EVERYTHING | typeof NOWHERE = EVERYTHING,
) {
  const { registers } = await searchIn(services.pool, { district: DISTRICT, scope, q, part });
  return registers.flatMap((r) => r.hits.map((hit) => ({ kind: r.kind, ...hit })));
}
const firstTitle = async (...asked: Parameters<typeof hits>) => (await hits(...asked))[0]?.title;

test.each(['201910601862.2', 'ZL 2019 1 0601862.2', 'CN201910601862'])(
  'a patent is the first hit however its number is written: %s',
  async (q) =>
    expect((await hits(q))[0]).toMatchObject({
      kind: 'patents',
      exact: true,
      title: expect.stringContaining('一种钻床'),
    }),
);

test('a mark number finds each class of the mark and no number that merely begins with it', async () => {
  const found = await hits('第1234567号');
  expect(found.filter((hit) => hit.exact).map((hit) => hit.title)).toEqual([expect.stringContaining('别的')]);
  expect((await hits('12345678')).filter((hit) => hit.exact)).toHaveLength(2);
});

test.each(['济南槐花机械有限公司', '济南老槐机床厂', CODE, `${CODE.slice(0, 9)} ${CODE.slice(9)}`])(
  'a holder is found by present name, former name and code: %s',
  async (q) =>
    expect((await hits(q, 'holders'))[0]).toMatchObject({ title: '济南槐花机械有限公司', exact: true }),
);

test('one character is enough', async () => {
  expect((await hits('槐', 'holders')).map((hit) => hit.title).sort()).toEqual(
    ['槐叶商行', '济南槐花机械有限公司'].sort(),
  );
});

test('of several holders the one with more rights comes first', async () => {
  expect((await hits('槐', 'holders')).map((hit) => hit.title)).toEqual(['济南槐花机械有限公司', '槐叶商行']);
});

test('other registers are searched too', async () => {
  expect(await firstTitle('2026〕1号', 'others')).toContain('济槐市监案');
});

test('who sees other streets only finds nothing, not even by number', async () => {
  for (const q of ['201910601862.2', '槐花', CODE])
    for (const part of ['holders', 'rights', 'others'] as const)
      expect(await hits(q, part, NOWHERE)).toEqual([]);
});

test('a text without any character is refused with a sentence', async () => {
  await expect(hits('，。！')).rejects.toMatchObject({ code: 'nothing-to-search' });
});

async function theFile() {
  const holder = (await hits(CODE, 'holders'))[0]!.id;
  return holderFile(services, { district: DISTRICT, holder, scope: EVERYTHING, actor: cliActor('clerk') });
}

test('a holder file brings what stands under its former name', async () => {
  const file = await theFile();
  expect(file.otherNames).toEqual([{ name: '济南老槐机床厂', decided: false }]);
  expect(file.registers.map((r) => [r.kind, r.count])).toEqual([
    ['patents', 2],
    ['marks', 2],
    ['cases', 1],
  ]);
  expect(file.registers[0]!.parts.map((p) => [p.label.zh, p.count])).toEqual(
    expect.arrayContaining([
      ['发明', 1],
      ['实用新型', 1],
    ]),
  );
});

test('what happened is told newest first, and nothing that is yet to come', async () => {
  const { happenings } = await theFile();
  const days = happenings.map((h) => h.on);
  expect(days).toEqual([...days].sort().reverse());
  expect(days[0]).toBe('2026-03-01');
  expect(happenings.map((h) => h.what.zh)).toContain('授权公告日');
});

test('its stocks are the ones the figures count', async () => {
  const { figures } = await theFile();
  expect(figures.find((f) => f.indicator === 'valid-marks')).toMatchObject({ amount: 2, records: 2 });
});

test('cases are for the office alone, and the page says that it leaves them out', async () => {
  const holder = (await hits(CODE, 'holders'))[0]!.id;
  const grants = [{ role: 'department' as const, district: DISTRICT, unitId: null, streetCodes: [] }];
  const actor = { ...cliActor('clerk'), kind: 'person', grants } as never;
  const file = await holderFile(services, { district: DISTRICT, holder, scope: EVERYTHING, actor });
  expect(file.registers.map((r) => r.kind)).not.toContain('cases');
  expect(file.happenings.map((h) => h.kind)).not.toContain('cases');
  expect(file.withheld.map((label) => label.zh)).toEqual(['知识产权案件']);
});
