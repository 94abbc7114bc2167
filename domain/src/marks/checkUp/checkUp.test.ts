import { describe, expect, it } from 'vitest';
import { date } from '../../basics/plainDate.ts';
import { checkUp, type FirmFacts, type FirmMark } from './checkUp.ts';
import { usualClasses } from './industryClasses.ts';

const TODAY = date('2026-11-23');
const mark = (more: Partial<FirmMark>): FirmMark => ({
  id: 'm1',
  name: '槐香居',
  niceClass: 30,
  number: '12000001',
  status: 'registered',
  registered: date('2025-01-07'),
  validUntil: date('2035-01-06'),
  ...more,
});
const firm = (more: Partial<FirmFacts>): FirmFacts => ({
  today: TODAY,
  name: '济南槐香食品有限公司',
  tradeName: '槐香',
  usual: [30, 29, 35],
  marks: [mark({}), mark({ id: 'm2', niceClass: 29 }), mark({ id: 'm3', niceClass: 35 })],
  madrid: 1,
  near: [],
  ...more,
});
const kinds = (facts: Partial<FirmFacts>) => checkUp(firm(facts)).map((f) => f.kind);

describe('the check-up of a firm’s marks', () => {
  it('says nothing of a firm whose marks are in order', () => {
    expect(checkUp(firm({}))).toEqual([]);
  });

  it.each([
    ['2027-11-24', []],
    ['2027-11-23', []],
    ['2027-11-22', ['renewalDue']],
    ['2026-11-23', ['renewalDue']],
    ['2026-11-22', ['renewalGrace']],
    ['2026-05-23', ['renewalGrace']],
    ['2026-05-20', ['renewalMissed']],
  ])('a term that ends on %s gives %j', (validUntil, expected) => {
    const marks = [
      mark({ validUntil: date(validUntil) }),
      mark({ id: 'm2', niceClass: 29 }),
      mark({ id: 'm3', niceClass: 35 }),
    ];
    expect(kinds({ marks })).toEqual(expected);
  });

  it('names the fee of the period and the first day of several', () => {
    const marks = [
      mark({ validUntil: date('2026-10-01') }),
      mark({ id: 'm2', niceClass: 29, validUntil: date('2026-09-01') }),
      mark({ id: 'm3', niceClass: 35 }),
    ];
    expect(checkUp(firm({ marks }))[0]).toMatchObject({
      kind: 'renewalGrace',
      level: 'act',
      on: '2027-03-01',
      params: { count: 2, yuan: 750 },
      law: { document: '商标法(2019)', article: '第四十条' },
    });
  });

  it.each([
    ['2023-11-24', false],
    ['2023-11-23', true],
    ['2023-11-22', true],
  ])('a mark registered on %s is three years old: %s', (registered, old) => {
    const marks = [
      mark({ registered: date(registered) }),
      mark({ id: 'm2', niceClass: 29 }),
      mark({ id: 'm3', niceClass: 35 }),
    ];
    expect(kinds({ marks }).includes('nonUse')).toBe(old);
  });

  it('cites the law that is in force on the day', () => {
    const facts = firm({
      today: date('2027-01-01'),
      marks: [mark({ registered: date('2020-01-01') })],
      usual: [],
    });
    expect(checkUp(facts).find((f) => f.kind === 'nonUse')).toMatchObject({
      law: { document: '商标法(2026)', article: '第五十七条' },
      params: { exOfficio: 1 },
    });
  });

  it('names the usual classes it lacks, the core one apart, and nothing where the trade is not known', () => {
    const marks = [mark({ niceClass: 35 })];
    expect(checkUp(firm({ marks })).find((f) => f.kind === 'coreUncovered')!.params).toEqual({
      classes: '30,29',
      core: 1,
    });
    expect(kinds({ marks, usual: [] })).not.toContain('coreUncovered');
  });

  it('sees the trade name in a longer mark, in traditional writing, and in one applied for', () => {
    expect(kinds({ tradeName: '槐香' })).not.toContain('tradeNameFree');
    expect(kinds({ tradeName: '锦绣' })).toContain('tradeNameFree');
    expect(
      kinds({
        tradeName: '锦绣',
        marks: [...firm({}).marks, mark({ id: 'p', name: '錦繡川', status: 'pending' })],
      }),
    ).not.toContain('tradeNameFree');
    expect(kinds({ tradeName: null })).not.toContain('tradeNameFree');
  });

  it('puts the first day to oppose beside new publications, and days that run before all else', () => {
    const found = checkUp(
      firm({
        madrid: 0,
        near: [
          { mark: 'm1', name: '槐乡居', due: date('2026-12-28') },
          { mark: 'm1', name: '槐香局', due: date('2026-12-14') },
          { mark: 'm2', name: '早已期满', due: date('2026-01-01') },
        ],
      }),
    );
    expect(found.map((f) => f.kind)).toEqual(['nearPublications', 'noneAbroad']);
    expect(found[0]).toMatchObject({ on: '2026-12-14', params: { count: 3 }, marks: ['m1', 'm2'] });
  });

  it('says of a firm without marks only that, and its trade name', () => {
    expect(kinds({ marks: [] })).toEqual(['tradeNameFree', 'noMarks']);
  });
});

it.each([
  ['食品制造业', '某某有限公司', [30, 29, 35]],
  ['', '济南某某火锅店', [43, 30, 35]],
  ['零售业', '某某', [35]],
  ['', '某某有限公司', []],
])('classes usual for %s %s', (industry, name, classes) => {
  expect(usualClasses(industry, name)).toEqual(classes);
});
