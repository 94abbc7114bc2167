import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, date, type PlainDate } from '../../basics/plainDate.ts';
import { COMPARATORS } from '../../plan/planTypes.ts';
import { LIGHT_RULES } from '../lightRules.ts';
import { isMet } from '../target.ts';
import type { Evaluation } from './evaluation.ts';
import { evaluateFlow } from './flow.ts';
import { evaluateMilestone } from './milestone.ts';
import { EVALUATION_NOTES } from './notes.ts';
import { evaluateRank, placing } from './rank.ts';
import { evaluateRate, sampledRate } from './rate.ts';
import { evaluateStock } from './stock.ts';

const FROM = date('2022-01-01');
const DUE = date('2025-12-31');
const stock = (value: number | null, asOf: PlainDate, more: object = {}) =>
  evaluateStock({ comparator: 'gte', value, target: 100, from: FROM, due: DUE, asOf, ...more });

/** Every message an evaluation holds has words in both languages, with all parameters given. */
function wellSaid(e: Evaluation): void {
  const texts: Readonly<Record<string, { zh: string; en: string }>> = { ...LIGHT_RULES, ...EVALUATION_NOTES };
  for (const m of [e.rule, ...(e.undecided ? [e.undecided] : []), ...e.notes]) {
    expect(texts).toHaveProperty([m.code]);
    for (const [, name] of texts[m.code]!.zh.matchAll(/\{(\w+)\}/g)) expect(m.params).toHaveProperty([name!]);
  }
}

const day = fc.integer({ min: -500, max: 2500 }).map((n) => addDays(FROM, n));
const amount = fc.oneof(
  fc.constantFrom(0, -1, 1, 100, 1e12),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);

describe('a stock', () => {
  it('never breaks, whatever base, target and day, and a gap of nothing is the same as being met', () => {
    const input = fc.record({
      comparator: fc.constantFrom(...COMPARATORS),
      value: fc.option(amount),
      target: fc.option(amount),
      asOf: day,
      baseline: fc.option(amount, { nil: undefined }),
    });
    fc.assert(
      fc.property(input, ({ baseline, ...given }) => {
        const e = evaluateStock({
          ...given,
          from: FROM,
          due: DUE,
          ...(baseline === undefined ? {} : { baseline }),
        });
        wellSaid(e);
        for (const n of [e.gap, e.perMonth]) if (n !== null) expect(Number.isFinite(n) && n >= 0).toBe(true);
        if (e.goal !== null && e.value !== null)
          expect(e.gap === 0).toBe(isMet(given.comparator, e.value, e.goal));
        else expect(e.undecided).toBeDefined();
      }),
    );
  });

  it('of base 0 and target 0 is met at once', () => {
    expect(stock(0, FROM, { target: 0, baseline: 0 })).toMatchObject({
      light: 'green',
      gap: 0,
      perMonth: null,
    });
    expect(stock(0, addDays(DUE, 1), { target: 0 })).toMatchObject({ light: 'done', gap: 0 });
  });

  it('needs one more than 突破 names, and as much as 达到 names', () => {
    expect(stock(80_000, FROM, { comparator: 'gt', target: 80_000 }).gap).toBe(1);
    expect(stock(80_001, FROM, { comparator: 'gt', target: 80_000 }).gap).toBe(0);
    expect(stock(79_990, FROM, { comparator: 'gte', target: 80_000 }).gap).toBe(10);
    expect(stock(13.99, FROM, { target: 14, step: 0.01 }).gap).toBeCloseTo(0.01);
  });

  it('spreads the gap over the months left, of which there is at least one, and over none when the time is up', () => {
    expect(stock(40, date('2025-06-30')).perMonth).toBeCloseTo(60 / ((184 * 12) / 365.25));
    expect(stock(40, date('2025-12-30')).perMonth).toBe(60);
    expect(stock(40, DUE).perMonth).toBeNull();
    expect(stock(40, addDays(DUE, 1)).perMonth).toBeNull();
    expect(stock(100, FROM).perMonth).toBeNull();
  });

  it('judges a target changed on the way by the new one, with the value it has', () => {
    expect(stock(90, date('2025-06-30'), { target: 90 }).light).toBe('green');
    expect(stock(90, date('2025-06-30'), { target: 110 })).toMatchObject({ light: 'yellow', gap: 20 });
  });

  it('moves with a restated denominator, and so does its gap', () => {
    const before = stock((9_800 * 10_000) / 7_000_000, DUE, { target: 14, step: 0.01 });
    const after = stock((9_800 * 10_000) / 7_021_000, DUE, { target: 14, step: 0.01 });
    expect([before.gap, after.gap! > 0]).toEqual([0, true]);
  });
});

describe('a flow', () => {
  const flow = (value: number | null, asOf: PlainDate, more: object = {}) =>
    evaluateFlow({
      comparator: 'gte',
      value,
      target: 100,
      due: DUE,
      asOf,
      window: { from: FROM, to: DUE },
      ...more,
    });
  const years = (...totals: number[]) => totals.map((total, i) => ({ year: 2021 + i, total, over: true }));
  const rise = (list: { year: number; total: number; over: boolean }[]) =>
    flow(10, DUE, { rising: [{ indicator: 'pledge-count', years: list }] }).notes[0]!.code;

  it('owes nothing before its window begins', () => {
    expect(flow(0, date('2020-01-01'))).toMatchObject({ light: 'green', gap: 100 });
  });

  it('rises every year only if each year lies above the one before: equal is no rise', () => {
    expect(rise(years(1, 2, 3))).toBe('rises-each-year');
    expect(rise(years(1, 2, 2))).toBe('rise-broken');
    expect(rise(years(5, 5))).toBe('rise-broken');
    expect(rise(years(0, 0))).toBe('rise-broken');
    expect(rise(years(0, 1))).toBe('rises-each-year');
  });

  it('does not call a year broken that is not over, and one year alone says nothing', () => {
    expect(rise([...years(1, 2), { year: 2023, total: 0, over: false }])).toBe('rises-so-far');
    expect(rise(years(3))).toBe('rise-too-early');
    expect(rise([])).toBe('rise-too-early');
  });

  it('says that a condition the document does not define cannot be judged', () => {
    const e = flow(1, DUE, { rising: [{ indicator: 'pledge-quality', years: [], undefined: true }] });
    expect(e.notes.map((n) => n.code)).toEqual(['rise-undefined']);
    wellSaid(e);
  });
});

describe('a rate from a sample', () => {
  const one = (satisfied: number, others: number, frame: number | null = 1000) => ({
    group: 'holder',
    frame,
    issued: 500,
    answers: [0, 0, others, 0, satisfied] as const,
  });
  const rate = (satisfied: number, others: number, asOf: PlainDate = DUE, floor: number | null = 385) =>
    evaluateRate({
      sample: sampledRate([one(satisfied, others)]),
      survey: '2025',
      target: 90,
      comparator: 'gte',
      asOf,
      due: DUE,
      floor,
    });

  it('weighs groups by their size, not by how many answered', () => {
    const found = sampledRate([
      { group: 'holder', frame: 100, issued: 100, answers: [0, 0, 0, 0, 90] },
      { group: 'public', frame: 900, issued: 100, answers: [0, 0, 5, 0, 5] },
    ])!;
    expect(found.rate).toBeCloseTo(10 + 45);
    expect(found.weighted).toBe(true);
  });

  it('is a share, not a score: all “neutral” is 0 % and 60 points', () => {
    const found = sampledRate([{ group: 'public', frame: 10, issued: null, answers: [0, 0, 8, 0, 0] }])!;
    expect([found.rate, found.score, found.responseRate]).toEqual([0, 60, null]);
  });

  it('is not certain of anything when all agree, and never leaves 0–100', () => {
    const counts = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50));
    fc.assert(
      fc.property(
        fc.array(fc.record({ answers: counts, frame: fc.option(fc.nat(9999)) }), { maxLength: 4 }),
        (list) => {
          const found = sampledRate(list.map((s, i) => ({ ...s, group: String(i), issued: 10 })));
          if (!found) return;
          expect(found.low).toBeLessThan(found.high);
          expect(found.low >= 0 && found.high <= 100 && found.rate <= 100 + 1e-9).toBe(true);
          expect(found.score >= 20 - 1e-9 && found.score <= 100 + 1e-9).toBe(true);
        },
      ),
    );
  });

  it('refuses “reached” where few answered and the interval crosses the target, on both sides of the floor', () => {
    expect(rate(350, 34)).toMatchObject({ light: 'yellow', undecided: { code: 'undecided-too-few' } });
    expect(rate(350, 34, addDays(DUE, 1)).light).toBe('grey');
    expect(rate(351, 34)).toMatchObject({ light: 'green', gap: 0 });
    expect(rate(10, 0)).toMatchObject({ light: 'yellow', undecided: { code: 'undecided-too-few' } });
    expect(rate(40, 4, DUE, null).light).toBe('green');
  });

  it('reaches the target at 90 % exactly and misses it below', () => {
    expect(rate(900, 100).light).toBe('green');
    expect(rate(899, 101).light).toBe('yellow');
    expect(rate(899, 101, addDays(DUE, 1)).light).toBe('missed');
    expect(rate(500, 500).light).toBe('red');
  });

  it('without answers, without a number, and with unheard or unweighted groups says so', () => {
    expect(sampledRate([one(0, 0)])).toBeUndefined();
    const none = evaluateRate({
      sample: undefined,
      target: 90,
      comparator: 'gte',
      asOf: DUE,
      due: DUE,
      floor: 385,
    });
    expect(none.undecided?.code).toBe('undecided-no-data');
    const part = evaluateRate({
      sample: sampledRate([one(5, 5, null), { ...one(0, 0, 700), group: 'public' }]),
      target: null,
      comparator: 'gte',
      asOf: DUE,
      due: DUE,
      floor: 385,
    });
    expect(part.notes.map((n) => n.code)).toEqual([
      'sample',
      'response',
      'score',
      'unweighted',
      'group-unheard',
    ]);
    expect(part.undecided?.code).toBe('undecided-no-number');
    for (const e of [none, part, rate(900, 100), rate(350, 34), rate(1, 99)]) wellSaid(e);
  });
});

describe('a rank', () => {
  const peer = (name: string, value: number | null, more: object = {}) => ({
    name,
    own: name === 'us',
    value,
    rank: null,
    households: null,
    ...more,
  });
  const judged = (peers: ReturnType<typeof peer>[], target: number | null, asOf: PlainDate = DUE) =>
    evaluateRank({
      placing: placing(peers, 'count'),
      document: '通报',
      tableOf: DUE,
      target,
      asOf,
      from: FROM,
      due: DUE,
    });

  it('shares places and skips the next: 1, 2, 2, 4', () => {
    const found = placing([peer('a', 9), peer('us', 5), peer('b', 5), peer('c', 1)], 'count')!;
    expect(found).toMatchObject({ place: 2, of: 4, ties: 1 });
    expect(found.values.map((v) => v.place)).toEqual([1, 2, 2, 4]);
  });

  it('where all are equal everybody is first', () => {
    expect(placing([peer('a', 0), peer('us', 0)], 'count')).toMatchObject({ place: 1, ties: 1 });
  });

  it('takes the stated place where values are missing, and says so where both are there and differ', () => {
    expect(placing([peer('a', null), peer('us', 5, { rank: 2 })], 'count')).toMatchObject({
      place: 2,
      of: 2,
    });
    expect(placing([peer('a', 9), peer('us', 5, { rank: 1 })], 'count')).toMatchObject({
      place: 2,
      stated: 1,
    });
    expect(placing([peer('a', 9)], 'count')).toBeUndefined();
    expect(placing([peer('us', 9)], 'perHouseholds')).toBeUndefined();
  });

  it('per 10,000 entities turns the order', () => {
    const peers = [peer('a', 9, { households: 90_000 }), peer('us', 5, { households: 10_000 })];
    expect(placing(peers, 'perHouseholds')).toMatchObject({ place: 1 });
  });

  it('is judged only against a place that was set', () => {
    const peers = [peer('a', 9), peer('us', 5), peer('b', 1)];
    expect(judged(peers, null)).toMatchObject({
      light: 'grey',
      value: 2,
      undecided: { code: 'undecided-no-rank' },
    });
    expect(judged(peers, 2)).toMatchObject({ light: 'green', gap: 0 });
    expect(judged(peers, 1)).toMatchObject({ light: 'yellow', gap: 1 });
    expect(judged(peers, 1, addDays(DUE, 1)).light).toBe('missed');
    expect(judged([], 1).undecided?.code).toBe('undecided-no-table');
    for (const e of [judged(peers, null), judged(peers, 2), judged([], 3)]) wellSaid(e);
  });
});

describe('a milestone', () => {
  const milestone = (value: number | null, target: number | null, asOf: PlainDate, begun = 0) =>
    evaluateMilestone({ comparator: 'first', value, target, from: FROM, due: DUE, asOf, begun });

  it('is open until its day, done when there, missed after', () => {
    expect(milestone(0, 1, date('2024-01-01'))).toMatchObject({ light: 'green', gap: 1, perMonth: null });
    expect(milestone(0, 1, date('2025-12-20')).light).toBe('yellow');
    expect(milestone(1, 1, date('2024-01-01')).light).toBe('done');
    expect(milestone(0, 1, addDays(DUE, 1)).light).toBe('missed');
    expect(milestone(1, 1, addDays(DUE, 1)).light).toBe('done');
  });

  it('says what is begun, and without a number is undecided', () => {
    expect(milestone(0, 1, FROM, 2).notes[0]).toMatchObject({
      code: 'milestone-begun',
      params: { count: 2 },
    });
    expect(milestone(2, null, FROM).undecided?.code).toBe('undecided-no-number');
    for (const e of [milestone(0, 1, FROM, 2), milestone(null, null, DUE), milestone(null, 1, DUE)])
      wellSaid(e);
  });
});
