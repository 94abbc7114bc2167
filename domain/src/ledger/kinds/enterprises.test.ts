import { describe, expect, test } from 'vitest';
import { ROW_PROBLEMS } from '../problems.ts';
import { judgeRow } from '../row.ts';
import { communities } from './communities.ts';
import { enterprises } from './enterprises.ts';
import { niceGroups } from './niceGroups.ts';

const TODAY = '2026-11-22';
const judge = (cells: Record<string, string>) => judgeRow(enterprises, cells, TODAY);
const problems = (cells: Record<string, string>) =>
  judge(cells).problems.map((p) => `${p.level} ${p.message.code}`);

describe('a row of the holders’ register', () => {
  test('is identified by its credit code, the old number being another name of it', () => {
    const { records } = judge({
      name: '某某有限公司',
      creditCode: '91370681748978455R',
      registrationNumber: '370681228007713',
    });
    expect(records[0]?.identifiers).toEqual([
      { scheme: 'creditCode', value: '91370681748978455R' },
      { scheme: 'registration', value: '370681228007713' },
    ]);
  });

  test('is identified by an old number that stands under the credit code', () => {
    const { records } = judge({ name: '某某有限公司', creditCode: '370681228007713' });
    expect(records[0]?.identifiers).toEqual([{ scheme: 'registration', value: '370681228007713' }]);
    expect(records[0]?.facts).toMatchObject({ registrationNumber: '370681228007713' });
    expect(records[0]?.facts.creditCode).toBeUndefined();
  });

  test('without any code is provisional by its name, with a warning', () => {
    const cells = { name: '某某（济南）厂', creditCode: '-', registrationNumber: '-' };
    expect(judge(cells).records[0]?.identifiers).toEqual([
      { scheme: 'name', value: '某某济南厂', provisional: true },
    ]);
    expect(problems(cells)).toEqual(['warn holder-no-code']);
  });

  test('with a wrong check character is rejected with the expected one', () => {
    const { records, problems: found } = judge({ name: '某某有限公司', creditCode: '91370681748978455T' });
    expect(records).toEqual([]);
    expect(found).toEqual([
      {
        level: 'reject',
        field: 'creditCode',
        message: {
          code: 'credit-code-check',
          params: { code: '91370681748978455T', found: 'T', expected: 'R' },
        },
      },
    ]);
  });

  test('that the directory did not find is kept by the name asked for, to be confirmed', () => {
    const cells = { name: '空', queriedName: '济南市历城区某某金属制品厂', queriedCode: '370112600401075' };
    const { records } = judge(cells);
    expect(records[0]?.facts).toMatchObject({ name: '济南市历城区某某金属制品厂', unconfirmed: true });
    expect(records[0]?.identifiers[0]?.provisional).toBe(true);
    expect(problems(cells)).toEqual(['warn holder-not-found-by-source']);
  });

  test('without name is rejected', () => {
    expect(problems({ creditCode: '91370681748978455R' })).toEqual(['reject required']);
  });

  test('holds capital in fen, former names as a list, type and standing from their words', () => {
    const { records } = judge({
      name: '某某厂查看更多',
      creditCode: '9137068116942006X7',
      registeredCapital: '0.001万人民币',
      paidCapital: '52万',
      formerNames: '甲厂；乙厂查看更多',
      statusText: '存续',
      companyType: '集体所有制',
    });
    expect(records[0]?.facts).toMatchObject({
      name: '某某厂',
      registeredCapital: 1000,
      paidCapital: 52_000_000,
      formerNames: ['甲厂', '乙厂'],
      status: 'active',
      holderType: 'enterprise',
    });
  });

  test('keeps foreign capital as the file wrote it, with a warning', () => {
    const row = judge({
      name: '某某有限公司',
      creditCode: '91370681748978455R',
      registeredCapital: '30万美元',
    });
    expect(row.raw.registeredCapital).toBe('30万美元');
    expect(row.problems.map((p) => p.message.code)).toEqual(['money-currency']);
  });
});

describe('what is wrong with a row', () => {
  test.each([
    [enterprises, { name: '某厂', creditCode: '9137' }, 'credit-code-shape'],
    [enterprises, { name: '某厂', creditCode: '9.13707E+17' }, 'number-scientific'],
    [enterprises, { name: '某厂', registrationNumber: '370681228007714' }, 'registration-number-check'],
    [
      enterprises,
      { name: '某厂', creditCode: '91370681748978455R', organisationCode: '16942006X' },
      'organisation-code-differs',
    ],
    [
      enterprises,
      { name: '某厂', creditCode: '91370681748978455R', statusText: '存疑' },
      'holder-status-unknown',
    ],
    [
      enterprises,
      { name: '某厂', creditCode: '91370681748978455R', established: '2027-01-01' },
      'date-future',
    ],
    [communities, { code: '37010400', name: '某街道' }, 'division-code'],
    [communities, { code: '370104001', name: '-' }, 'required'],
    [niceGroups, { class: '46', group: '0101', item: '氨' }, 'mark-class'],
    [niceGroups, { class: '1', group: '4601', item: '氨' }, 'nice-group'],
    [niceGroups, { class: '2', group: '0101', item: '氨' }, 'nice-class-group'],
  ] as const)('%# is said in both languages', (kind, cells, code) => {
    const codes = judgeRow(kind, cells, TODAY).problems.map((p) => p.message.code);
    for (const one of codes) expect(ROW_PROBLEMS).toHaveProperty(one);
    expect(codes).toContain(code);
  });
});

test('codes of streets and counties are completed to twelve digits', () => {
  const facts = (code: string) => judgeRow(communities, { code, name: '某处' }, TODAY).records[0]?.facts;
  expect(facts('370104001')).toMatchObject({
    code: '370104001000',
    level: 'street',
    street: '370104001000',
    county: '370104',
  });
  expect(facts('370104001002')).toMatchObject({ level: 'community', street: '370104001000' });
  expect(facts('370104')).toMatchObject({ code: '370104000000', level: 'county' });
});
