import { describe, expect, it } from 'vitest';
import { date } from '../basics/plainDate.ts';
import {
  CERTAIN,
  type Chance,
  type ExaminationHistory,
  grantChance,
  IF_TRUE,
  shareOf,
  sureness,
} from './chance.ts';
import type { PathRow } from './lever.ts';
import { enough, ifNothingIsDone, leverTotals, ranked, sumWith } from './rank.ts';

const row = (recordId: string, more: Partial<PathRow> = {}): PathRow => ({
  lever: 'owed',
  kind: 'patents',
  recordId,
  title: recordId,
  holder: '某公司',
  street: '370104001000',
  effect: 1,
  held: true,
  chance: CERTAIN,
  costFen: 90_000,
  by: date('2026-12-31'),
  why: [],
  todo: { code: 'path-pay' },
  ...more,
});
const likely = (percent: number): Chance => ({ is: 'likely', percent, of: 40 });

describe('the order of the path', () => {
  it('puts the surer first, then the cheaper, then what runs out first, and what would be lost last', () => {
    const rows = [
      row('leaving', { lever: 'leaving', effect: -1, chance: CERTAIN, costFen: 0 }),
      row('unlikely', { chance: likely(49), costFen: 0 }),
      row('true', { chance: IF_TRUE, costFen: 0 }),
      row('likely', { chance: likely(50), costFen: 0 }),
      row('dear'),
      row('later', { costFen: 60_000, by: null }),
      row('cheap', { costFen: 60_000 }),
      row('unpriced', { costFen: null }),
    ];
    expect(ranked(rows).map((r) => r.recordId)).toEqual([
      'cheap',
      'later',
      'dear',
      'unpriced',
      'likely',
      'true',
      'unlikely',
      'leaving',
    ]);
  });

  it('weighs the cost by what it moves: one large loan before two small fees', () => {
    const rows = [row('small', { costFen: 100 }), row('large', { effect: 1000, costFen: 50_000 })];
    expect(ranked(rows)[0]!.recordId).toBe('large');
  });
});

describe('what the figure would be', () => {
  const rows = [
    row('a'),
    row('b', { lever: 'tenYears' }),
    row('c', { lever: 'address', held: false, chance: IF_TRUE, costFen: 20_000 }),
    row('d', { lever: 'pending', held: false, chance: likely(40), costFen: 0 }),
    row('e', { lever: 'pending', held: false, chance: { is: 'unknown' }, costFen: 0 }),
    row('f', { lever: 'leaving', effect: -1, chance: IF_TRUE, costFen: null }),
  ];
  const totals = leverTotals(rows);

  it('falls by all that is kept only by doing something', () => {
    expect(ifNothingIsDone(100, totals)).toBe(98);
  });

  it('is as registered once all of that is done, and counts no row twice', () => {
    expect(sumWith(98, totals, new Set(['owed', 'tenYears']), [])).toBe(100);
    expect(sumWith(98, totals, new Set(['owed', 'tenYears']), [rows[0]!, rows[2]!])).toBe(101);
    expect(sumWith(98, totals, new Set(['leaving']), [])).toBe(97);
  });

  it('says what history lets expect, and of how many rows it tells nothing', () => {
    expect(totals.find((t) => t.lever === 'pending')).toMatchObject({ effect: 2, expected: 0, untold: 1 });
    expect(totals.find((t) => t.lever === 'address')).toMatchObject({ expected: null, untold: 1 });
    expect(totals.find((t) => t.lever === 'leaving')).toMatchObject({ effect: -1, held: 0, costKnown: 0 });
  });

  it('names how many rows of the list are enough, none, or that all are not', () => {
    const order = ranked(rows);
    expect(enough(order, 98, (n) => n >= 98)).toBe(0);
    expect(enough(order, 98, (n) => n >= 101)).toBe(3);
    expect(enough(order, 98, (n) => n >= 104)).toBeUndefined();
  });
});

describe('how likely a grant is', () => {
  const history: ExaminationHistory = {
    delays: Array.from({ length: 40 }, (_, i) => (i + 1) * 30),
    granted: 30,
    refused: 10,
  };

  it('counts those that took longer, and of them those granted in the days ahead', () => {
    // 20 of the 40 took more than 600 days, 10 of them 900 at most; three of four are granted at all.
    expect(grantChance(history, 600, 300)).toEqual({ is: 'likely', percent: 38, of: 20 });
    expect(grantChance(history, 600, 0)).toEqual({ is: 'likely', percent: 0, of: 20 });
  });

  it('says nothing from fewer than ten cases', () => {
    expect(grantChance(history, 900, 300)).toMatchObject({ of: 10 });
    expect(grantChance(history, 901, 300)).toMatchObject({ of: 10 });
    expect(grantChance(history, 930, 300)).toEqual({ is: 'unknown' });
    expect([shareOf(3, 9).is, shareOf(3, 10).is]).toEqual(['unknown', 'likely']);
  });

  it('ranks even chances with the likely ones', () => {
    expect([CERTAIN, likely(50), IF_TRUE, likely(49), shareOf(0, 0)].map(sureness)).toEqual([0, 1, 2, 3, 3]);
  });
});
