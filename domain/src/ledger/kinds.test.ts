import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from './kind.ts';
import { KINDS, kindById } from './kinds.ts';
import { proposeMapping } from './mapping.ts';
import { ROW_PROBLEMS, rowProblemSentence } from './problems.ts';
import { judgeRow } from './row.ts';

const TODAY = '2026-11-22';
const NASTY = [
  '-',
  '无',
  '=1+1',
  '2.01711E+12',
  'CN',
  'ZL',
  '.',
  '1E999',
  '0',
  '\u0000',
  '201710601862.3',
  '99991231',
  '٣',
  '１２',
];

/** The fields of all groups; `@` marks one that dates the first. */
const dated = (groups: Kind['together'] = []) => groups.flat().map((field) => field.replace(/^@/, ''));

describe.each(KINDS.map((k) => [k.id, k] as const))('the kind %s', (id, kind) => {
  const names = kind.fields.map((f) => f.name);

  it('is found by its id, has fields of different names, and lists only fields it has', () => {
    expect(kindById(id)).toBe(kind);
    expect(new Set(names).size).toBe(names.length);
    const { columns, filters, sorts, search } = kind.list;
    for (const name of [...columns, ...filters, ...sorts, ...search, ...dated(kind.together)])
      expect(names).toContain(name);
  });

  it('reads the Chinese label of each of its fields back as that field', () => {
    const cells = kind.fields.map((f) => f.label.zh);
    const mapping = proposeMapping(kind, [{ sheet: 1, row: 1, cells }]);
    expect(mapping.columns.map((c) => c.field)).toEqual(names);
  });

  it('takes any text in any cell without failing, and gives messages that can be stored and shown', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...NASTY),
      fc.stringMatching(/^[0-9A-Z.;、/()*\-万元年月日 ]{0,40}$/),
    );
    const row = fc.record(Object.fromEntries(names.map((name) => [name, cell])), { requiredKeys: [] });
    fc.assert(
      fc.property(row, (cells) => {
        const judged = judgeRow(kind, cells as Record<string, string>, TODAY);
        for (const record of judged.records) expect(kind.title(record.facts)).toBeTypeOf('string');
        for (const p of judged.problems) {
          expect(Object.keys(ROW_PROBLEMS), p.message.code).toContain(p.message.code);
          for (const value of Object.values(p.message.params ?? {}))
            expect(String(value).length).toBeLessThan(200);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is not held up by a cell as long as a book', () => {
    const started = performance.now();
    for (const filling of [' ', '(', "'", 'A', '9', '；', 'G06F ', '1.', '制造'])
      judgeRow(kind, Object.fromEntries(names.map((n) => [n, `A${filling.repeat(30_000)}B`])), TODAY);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('reads no header in two ways', () => {
    const seen = new Map<string, string>();
    for (const field of kind.fields)
      for (const synonym of field.synonyms) {
        expect(seen.get(synonym), synonym).toBeUndefined();
        seen.set(synonym, field.name);
      }
  });
});

/** Header names of the real files and exports this kind was made from. */
describe('headers of real exports', () => {
  it.each([
    ['申请号', 'applicationNumber'],
    ['申请(专利)号', 'applicationNumber'],
    ['专利申请号', 'applicationNumber'],
    ['专利号', 'applicationNumber'],
    ['公开（公告）号', 'publicationNumber'],
    ['公布号', 'publicationNumber'],
    ['公开（公告）日', 'published'],
    ['申请日', 'filed'],
    ['名称', 'title'],
    ['专利名称', 'title'],
    ['标题', 'title'],
    ['主分类号', 'ipcMain'],
    ['分类号', 'ipc'],
    ['IPC分类号', 'ipc'],
    ['申请（专利权）人', 'applicants'],
    ['申请人', 'applicants'],
    ['发明（设计）人', 'inventors'],
    ['地址', 'address'],
    ['申请地址', 'address'],
    ['申请人地址', 'address'],
    ['法律状态', 'statusText'],
    ['最新法律状态', 'statusText'],
    ['专利权状态', 'statusText'],
    ['代理机构', 'agency'],
    ['专利代理机构', 'agency'],
    ['摘要', 'abstract'],
    ['主权项', 'claims'],
    ['优先权', 'priority'],
    ['专利同族', 'family'],
    ['授权公告日', 'granted'],
    ['授权日', 'granted'],
  ])('of patents: %s is %s', (header, field) => {
    const mapping = proposeMapping(kindById('patents')!, [{ sheet: 1, row: 1, cells: [header, '专利类型'] }]);
    expect(mapping.columns[0]!.field).toBe(field);
  });
});

const patent = (cells: Record<string, string>) => judgeRow(kindById('patents')!, cells, TODAY);

describe('a row of patents', () => {
  it('becomes facts: numbers, lists, dates, kind of right and status', () => {
    const { records, problems } = patent({
      applicationNumber: 'CN201710601862.3',
      publicationNumber: 'CN107300000A',
      grantNumber: 'CN107300000B',
      title: ' 一种 装置 ',
      filed: '2017.07.21',
      granted: '20190322',
      applicants: '甲公司；乙大学',
      ipc: 'E01B3/32(2006.01)I; E01B1/00(2006.01)I',
      statusText: '授权',
      statusAsOf: '2019-03-22',
      type: '发明专利',
      endedOn: '-',
    });
    expect(problems).toEqual([]);
    expect(records).toEqual([
      {
        facts: {
          applicationNumber: '201710601862',
          publicationNumber: 'CN107300000A',
          grantNumber: 'CN107300000B',
          title: '一种 装置',
          filed: '2017-07-21',
          granted: '2019-03-22',
          applicants: ['甲公司', '乙大学'],
          ipc: ['E01B3/32', 'E01B1/00'],
          ipcMain: 'E01B3/32',
          statusText: '授权',
          status: 'valid',
          statusAsOf: '2019-03-22',
          'validOn@2019-03-22': true,
          type: 'invention',
        },
        identifiers: [
          { scheme: 'application', value: '201710601862' },
          { scheme: 'publication', value: 'CN107300000A' },
        ],
      },
    ]);
  });

  it('takes the kind of right from the number, whatever the file says', () => {
    const { records } = patent({ applicationNumber: '201720601862', type: '发明' });
    expect(records[0]!.facts.type).toBe('utilityModel');
  });

  it('with words of status nobody knows keeps them, as unknown, with a warning', () => {
    const { records, problems } = patent({ applicationNumber: '201710601862.3', statusText: '半死不活' });
    expect(records[0]!.facts).toMatchObject({ statusText: '半死不活', status: 'unknown' });
    expect(problems.map((p) => [p.level, p.message.code])).toEqual([['warn', 'patent-status-unknown']]);
  });

  it('with only a publication number is a stub, and says so', () => {
    const { records, problems } = patent({ publicationNumber: 'CN112990638A', title: '一种装置' });
    expect(records[0]!.identifiers).toEqual([{ scheme: 'publication', value: 'CN112990638A' }]);
    expect(records[0]!.facts.type).toBe('invention');
    expect(problems.map((p) => p.message.code)).toEqual(['publication-stub']);
  });

  it.each([
    [{ title: '一种装置' }, 'no-identity'],
    [{ applicationNumber: '201710601862.4' }, 'application-number-check'],
    [{ applicationNumber: '202710601862' }, 'application-number-year'],
    [{ applicationNumber: '201710601862.3', filed: '2017年' }, 'date'],
    [{ applicationNumber: '201710601862.3', publicationNumber: 'CN207300000U' }, 'publication-type-mismatch'],
  ])('%j is rejected as %s', (cells, code) => {
    const { records, problems } = patent(cells as unknown as Record<string, string>);
    expect(records).toEqual([]);
    expect(problems.filter((p) => p.level === 'reject').map((p) => p.message.code)).toEqual([code]);
  });

  it.each([
    [{ filed: '2016-12-31' }, 'filed-year-mismatch'],
    [{ filed: '2017-07-21', granted: '2017-07-20' }, 'granted-before-filed'],
    [{ ipc: 'E1B3/32' }, 'ipc-malformed'],
  ])('%j is kept with the warning %s', (cells, code) => {
    const { records, problems } = patent({ applicationNumber: '201710601862.3', ...cells });
    expect(records).toHaveLength(1);
    expect(problems.map((p) => [p.level, p.message.code])).toEqual([['warn', code]]);
  });
});

describe('rows of the other kinds', () => {
  const judged = (kind: string, cells: Record<string, string>) => {
    const { records, problems } = judgeRow(kindById(kind)!, cells, TODAY);
    return {
      facts: records.map((r) => r.facts),
      ids: records.flatMap((r) => r.identifiers.map((i) => i.value)),
      codes: problems.map((p) => p.message.code),
    };
  };

  it('a mark in several classes is one record each', () => {
    const { facts, ids } = judged('marks', {
      number: '第12345678号',
      class: '35；9',
      holders: '甲公司',
      statusText: '注册',
    });
    expect(ids).toEqual(['12345678|9', '12345678|35']);
    expect(facts.map((f) => [f.class, f.further ?? false, f.status])).toEqual([
      [9, false, 'registered'],
      [35, true, 'registered'],
    ]);
  });

  it('a mark without class is kept by its number, with a warning', () => {
    expect(judged('marks', { number: '12345678' })).toMatchObject({
      ids: ['12345678'],
      codes: ['mark-class-missing'],
    });
    expect(judged('marks', { number: '12345678', class: '46' })).toMatchObject({ ids: ['12345678'] });
  });

  it('a pledge names its amount in fen and its patents', () => {
    const { facts, codes } = judged('pledges', {
      registrationNumber: 'Y2023370000001',
      amount: '300万元',
      registered: '2023-05-06',
      patents: '201710601862.3；ZL95115608.X',
    });
    expect(codes).toEqual([]);
    expect(facts[0]).toMatchObject({ amount: 300_000_000, patents: ['201710601862', '95115608'] });
    expect(kindById('pledges')!.references!(facts[0]!)).toEqual([
      { scheme: 'application', value: '201710601862' },
      { scheme: 'application', value: '95115608' },
    ]);
  });

  it('a pledge in another currency is kept without amount, with a sentence', () => {
    expect(judged('pledges', { registrationNumber: 'Y1', amount: '30万美元' }).codes).toEqual([
      'money-currency',
      'pledge-no-patent',
    ]);
  });

  it('a family member at home is none', () => {
    expect(
      judged('overseasFamily', { patent: '201710601862.3', office: '中国', number: 'CN1' }).codes,
    ).toEqual(['office-domestic']);
    expect(
      judged('overseasFamily', {
        patent: '201710601862.3',
        office: '美国',
        number: 'us 10,000',
        granted: '2020-01-07',
      }).ids,
    ).toEqual(['201710601862|US|US10,000']);
  });

  it('a rule of the industry table gives one record per range', () => {
    const { facts } = judged('seiIpc', {
      branch: '1.1',
      rule: '1',
      mode: 'include',
      pattern: 'G06F11*、H03M13; g06f 21/60',
    });
    expect(facts.map((f) => f.pattern)).toEqual(['G06F11*', 'H03M13', 'G06F21/60']);
  });

  it.each([
    ['70.4万人', 704_000],
    ['704,123', 704_123],
    ['704123人', 704_123],
  ])('a population of %s is %i persons', (persons, value) =>
    expect(judged('population', { year: '2023年末', persons }).facts[0]).toMatchObject({
      year: 2023,
      persons: value,
    }),
  );

  it('registered population is refused', () => {
    expect(judged('population', { year: '2023', persons: '70万', basis: '户籍人口' }).codes).toEqual([
      'population-registered',
    ]);
    expect(judged('population', { year: '2023', persons: '70.45678万' }).codes).toEqual(['integer']);
  });

  it('an award is tied to its patents; one that is no ground is kept with a warning', () => {
    expect(
      judged('awards', { award: '山东省专利奖', patents: '201710601862.3', year: '2020' }).codes,
    ).toEqual(['award-unknown']);
  });
});

describe('sentences for problems', () => {
  it('exist for every code the fields and kinds name', () => {
    const folders = ['.', './kinds', '../patents', '../marks'].map((f) => new URL(`${f}/`, import.meta.url));
    const catalogues = ['problems.ts', 'fileProblems.ts'];
    const codes = new Set<string>();
    for (const folder of folders)
      for (const file of readdirSync(folder).filter(
        (f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && !catalogues.includes(f),
      )) {
        const source = readFileSync(new URL(file, folder), 'utf8');
        for (const [, code] of source.matchAll(
          /(?:level: '(?:reject|warn)'[^}]*?code: |problem: \{ code: |note: \{ code: |problem\(\s*)'([a-z0-9-]+)'/g,
        ))
          codes.add(code!);
      }
    expect(codes.size).toBeGreaterThan(25);
    for (const code of codes) expect(Object.keys(ROW_PROBLEMS)).toContain(code);
  });

  it('fill in what they speak of, in both languages', () => {
    expect(
      rowProblemSentence('application-number-check', { number: 'n', found: '4', expected: '3' }, 'zh'),
    ).toBe('申请号 n 的校验位是 4，按规则应为 3：号码中有误。');
    expect(rowProblemSentence('date', { text: 'x' }, 'en')).toBe(
      '“x” does not name one day. Write it like 2012-05-31.',
    );
    for (const { zh, en } of Object.values(ROW_PROBLEMS)) {
      const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
      expect(names(zh)).toEqual(names(en));
    }
  });
});
