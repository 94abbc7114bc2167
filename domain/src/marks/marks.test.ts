import { describe, expect, it } from 'vitest';
import { parseMarkClasses, parseMarkNumber } from './markNumber.ts';
import { markStatus } from './markStatus.ts';
import { markValidity } from './validity.ts';

const span = (facts: Record<string, string | boolean>, grace = false) => {
  const v = markValidity(facts, grace);
  return v.is === 'valid' ? [v.from, v.to] : v.is === 'unclear' ? [v.gap, v.to] : 'never';
};

describe('a mark number', () => {
  it.each([
    ['12345678', '12345678'],
    ['第1234567号', '1234567'],
    ['12345678A', '12345678A'],
    ['G1234567', 'G1234567'],
    ['００１２３４５', '12345'],
    ['注册号：1234567', '1234567'],
  ])('%s → %s', (raw, number) => expect(parseMarkNumber(raw)).toBe(number));
  it.each(['', 'TM123', '123456789', '12345678AB', '1.2'])('%j is none', (raw) =>
    expect(parseMarkNumber(raw)).toBeUndefined(),
  );
});

describe('classes of a mark', () => {
  it.each([
    ['9', [9]],
    ['第9类', [9]],
    ['35;09；42', [9, 35, 42]],
    ['9、9', [9]],
    ['45', [45]],
  ])('%s', (raw, classes) => expect(parseMarkClasses(raw)).toEqual(classes));
  it.each(['0', '46', 'A', '', '9;46'])('%j holds none or a wrong one', (raw) =>
    expect(parseMarkClasses(raw)).toBeUndefined(),
  );
});

describe('mark status words', () => {
  it.each([
    ['注册', 'registered'],
    ['已注册', 'registered'],
    ['等待实质审查', 'pending'],
    ['期满未续展', 'expired'],
    ['撤销/无效宣告', 'unknown'],
    ['无效', 'ended'],
  ])('%s is %s', (words, status) => expect(markStatus(words)).toBe(status));
});

describe('the span in which a mark was in force', () => {
  it('ends after the last day of its term', () => {
    expect(span({ status: 'registered', registered: '2016-11-23', validUntil: '2026-11-22' })).toEqual([
      '2016-11-23',
      '2026-11-23',
    ]);
  });
  it('may by setting include the six months of grace', () => {
    expect(span({ status: 'registered', registered: '2016-11-23', validUntil: '2026-11-22' }, true)).toEqual([
      '2016-11-23',
      '2027-05-23',
    ]);
  });
  it('is computed by terms of ten years where no end is stated', () => {
    expect(span({ status: 'registered', registered: '2016-11-23' })).toEqual(['2016-11-23', '2026-11-23']);
    expect(span({ status: 'registered', registered: '2016-11-23', statusAsOf: '2026-11-22' })).toEqual([
      '2016-11-23',
      '2026-11-23',
    ]);
    expect(span({ status: 'registered', registered: '2016-11-23', statusAsOf: '2026-11-23' })).toEqual([
      '2016-11-23',
      '2036-11-23',
    ]);
  });
  it('from a 29 February ends on the 28th of a common year, and the next term on the day before its own anniversary', () => {
    const leap = { status: 'registered', registered: '2016-02-29' };
    expect(span(leap)).toEqual(['2016-02-29', '2026-03-01']);
    expect(span({ ...leap, statusAsOf: '2026-02-28' })).toEqual(['2016-02-29', '2026-03-01']);
    expect(span({ ...leap, statusAsOf: '2026-03-01' })).toEqual(['2016-02-29', '2036-03-01']);
  });
  it('starts with the statement where no registration date is known', () => {
    expect(span({ status: 'registered', statusAsOf: '2024-12-31' })).toEqual(['2024-12-31', null]);
    expect(span({ status: 'registered', statusAsOf: '2024-12-31', 'validOn@2022-12-31': true })).toEqual([
      '2022-12-31',
      null,
    ]);
  });
  it('of one that was cancelled ends on that day', () => {
    expect(span({ status: 'cancelled', registered: '2016-11-23', endedOn: '2020-01-02' })).toEqual([
      '2016-11-23',
      '2020-01-02',
    ]);
    expect(span({ status: 'cancelled', registered: '2016-11-23', statusAsOf: '2020-05-01' })).toEqual([
      '2016-11-23',
      '2020-05-01',
    ]);
    expect(
      span({
        status: 'expired',
        registered: '2006-11-23',
        validUntil: '2016-11-22',
        statusAsOf: '2020-05-01',
      }),
    ).toEqual(['2006-11-23', '2016-11-23']);
  });
  it('does not exist for an application, a refused or an invalidated mark', () => {
    for (const status of ['pending', 'refused', 'invalidated'])
      expect(span({ status, registered: '2016-11-23' })).toBe('never');
  });
  it('is not guessed', () => {
    expect(span({ registered: '2016-11-23', validUntil: '2026-11-22' })).toEqual(['?status-unknown', null]);
    expect(span({ status: 'registered' })).toEqual(['?no-registration-date', null]);
    expect(span({ status: 'cancelled', registered: '2016-11-23' })).toEqual(['?no-end-date', null]);
  });
});
