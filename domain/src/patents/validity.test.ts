import { describe, expect, it } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { patentEvents, statusOn } from './events.ts';
import { termEnd } from './term.ts';
import { patentValidity } from './validity.ts';

const base = { type: 'invention', filed: '2010-03-15', granted: '2013-06-05' };
const span = (facts: Record<string, string | boolean>) => {
  const v = patentValidity(facts);
  return v.is === 'valid' ? [v.from, v.to] : v.is === 'unclear' ? [v.gap, v.to] : 'never';
};
const codes = (facts: Record<string, string | boolean>) => {
  const v = patentValidity(facts);
  return v.is === 'never' ? [] : v.reasons.map((r) => r.code);
};

describe('the term of a patent', () => {
  it.each([
    ['invention', '2010-03-15', '2030-03-15'],
    ['invention', '2000-02-29', '2020-02-29'],
    ['invention', '2004-02-29', '2024-02-29'],
    ['utilityModel', '1999-09-06', '2009-09-06'],
    ['utilityModel', '2012-02-29', '2022-02-28'],
    ['design', '2021-05-31', '2031-05-31'],
    ['design', '2021-06-01', '2036-06-01'],
    ['design', '2021-06-02', '2036-06-02'],
  ] as const)('of kind %s filed on %s ends on %s', (type, filed, end) =>
    expect(termEnd(type, date(filed))).toBe(end),
  );
});

describe('the span in which a patent was in force', () => {
  it('runs from grant to the end of the term', () => {
    expect(span({ ...base, status: 'valid' })).toEqual(['2013-06-05', '2030-03-15']);
  });

  it('runs from the statement where no grant date is known, and says so', () => {
    const facts = { type: 'invention', filed: '2010-03-15', status: 'valid', statusAsOf: '2022-12-31' };
    expect(span(facts)).toEqual(['2022-12-31', '2030-03-15']);
    expect(codes(facts)).toContain('valid-since-statement');
  });

  it('runs from the earliest statement, whatever was stated later', () => {
    const facts = {
      type: 'invention',
      filed: '2010-03-15',
      status: 'valid',
      statusAsOf: '2024-12-31',
      'validOn@2024-12-31': true,
      'validOn@2022-12-31': true,
    };
    expect(span(facts)).toEqual(['2022-12-31', '2030-03-15']);
    expect(span({ ...facts, status: 'lapsed', statusAsOf: '2025-06-01' })).toEqual([
      '2022-12-31',
      '2025-06-01',
    ]);
  });

  it('uses the day of the data where the status has none of its own', () => {
    expect(span({ type: 'invention', filed: '2010-03-15', status: 'valid', seenOn: '2023-01-01' })).toEqual([
      '2023-01-01',
      '2030-03-15',
    ]);
  });

  it('has no known end where the filing date is missing', () => {
    const facts = { type: 'invention', granted: '2013-06-05', status: 'valid' };
    expect(span(facts)).toEqual(['2013-06-05', null]);
    expect(codes(facts)).toContain('term-unknown');
  });

  it('ends on the stated day of ending, not when the register showed it', () => {
    const facts = { ...base, status: 'lapsed', endedOn: '2020-03-15', statusAsOf: '2020-11-20' };
    expect(span(facts)).toEqual(['2013-06-05', '2020-03-15']);
  });

  it('ends with the statement where the day of ending is not known', () => {
    const facts = { ...base, status: 'lapsed', statusAsOf: '2020-11-20' };
    expect(span(facts)).toEqual(['2013-06-05', '2020-11-20']);
    expect(codes(facts)).toContain('ended-by-statement');
  });

  it('of an expired one ends with its term', () => {
    expect(span({ ...base, filed: '2000-03-15', status: 'expired', statusAsOf: '2021-01-01' })).toEqual([
      '2013-06-05',
      '2020-03-15',
    ]);
  });

  it('is empty when the term was over before the statement', () => {
    expect(span({ type: 'invention', filed: '1999-03-15', status: 'valid', statusAsOf: '2022-12-31' })).toBe(
      'never',
    );
  });

  it.each(['pending', 'withdrawn', 'rejected', 'invalidated'])('does not exist for status %s', (status) =>
    expect(span({ ...base, status })).toBe('never'),
  );

  it('is not guessed from a grant date alone', () => {
    expect(span(base)).toEqual(['?status-unknown', null]);
    expect(span({ ...base, status: 'unknown', statusText: '大概有效' })).toEqual(['?status-unknown', null]);
  });

  it('cannot be told for a valid one without any day, or an ended one without', () => {
    expect(span({ type: 'invention', status: 'valid' })).toEqual(['?no-grant-date', null]);
    expect(span({ ...base, status: 'lapsed' })).toEqual(['?no-end-date', null]);
    expect(span({ type: 'invention', status: 'lapsed', endedOn: '2020-03-15' })).toEqual([
      '?no-grant-date',
      '2020-03-15',
    ]);
  });
});

describe('the status on a day', () => {
  const lapsed = { ...base, status: 'lapsed', endedOn: '2020-03-15' };
  it.each([
    ['2010-03-14', 'unknown'],
    ['2010-03-15', 'pending'],
    ['2013-06-04', 'pending'],
    ['2013-06-05', 'valid'],
    ['2020-03-14', 'valid'],
    ['2020-03-15', 'lapsed'],
    ['2026-01-01', 'lapsed'],
  ])('%s is %s', (day, status) => expect(statusOn(lapsed, date(day))).toBe(status));

  it('after the term of one last seen in force is expired', () => {
    expect(statusOn({ ...base, status: 'valid' }, date('2030-03-14'))).toBe('valid');
    expect(statusOn({ ...base, status: 'valid' }, date('2030-03-15'))).toBe('expired');
  });

  it('before a first statement is unknown', () => {
    const facts = { type: 'invention', filed: '2010-03-15', status: 'valid', statusAsOf: '2022-12-31' };
    expect(statusOn(facts, date('2022-12-30'))).toBe('unknown');
    expect(statusOn(facts, date('2022-12-31'))).toBe('valid');
  });
});

describe('the events of a patent', () => {
  it('come in order, with what others say of it', () => {
    const events = patentEvents(
      { ...base, published: '2011-09-15', status: 'valid', 'validOn@2022-12-31': true },
      {
        pledges: [{ registrationNumber: 'Y2020', registered: '2020-01-02', released: '2021-01-02' }],
        awards: [{ award: '中国专利优秀奖', awardedOn: '2019-07-01' }],
        families: [{ office: 'US', granted: '2014-05-06' }],
      },
    );
    expect(events.map((e) => `${e.on} ${e.type}`)).toEqual([
      '2010-03-15 filed',
      '2011-09-15 published',
      '2013-06-05 granted',
      '2014-05-06 grantedAbroad',
      '2019-07-01 awarded',
      '2020-01-02 pledged',
      '2021-01-02 released',
      '2022-12-31 stated',
      '2030-03-15 termEnd',
    ]);
  });

  it('name the ending in place of the term', () => {
    const events = patentEvents({ ...base, status: 'lapsed', endedOn: '2020-03-15', statusText: '未缴年费' });
    expect(events.at(-1)).toEqual({ on: '2020-03-15', type: 'ended', detail: '未缴年费' });
  });
});
