import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, date } from '../basics/plainDate.ts';
import { COMPARATORS } from '../plan/planTypes.ts';
import { amountText, LIGHT_DEFAULTS, type LightInput, light } from './light.ts';
import { LIGHT_RULES } from './lightRules.ts';
import { goalValue, isMet } from './target.ts';

/** 100 days, so that the planned value of a target of 100 is the number of days gone. */
const FROM = date('2025-01-01');
const DUE = addDays(FROM, 100);
const at = (day: number, value: number | null, more: Partial<LightInput> = {}) =>
  light({ comparator: 'gte', value, target: 100, from: FROM, due: DUE, asOf: addDays(FROM, day), ...more });
const colour = (...args: Parameters<typeof at>) => at(...args).light;

describe('on the way', () => {
  test('green from the planned value, yellow from 90 %, red below', () => {
    expect([colour(50, 51), colour(50, 50), colour(50, 49.99)]).toEqual(['green', 'green', 'yellow']);
    expect([colour(50, 45.01), colour(50, 45), colour(50, 44.99)]).toEqual(['yellow', 'yellow', 'red']);
  });

  test('the path starts at the base', () => {
    expect([
      colour(50, 90, { baseline: 80 }),
      colour(50, 89, { baseline: 80 }),
      colour(50, 80, { baseline: 80 }),
    ]).toEqual(['green', 'yellow', 'red']);
  });

  test('nothing is owed on the first day with a base of 0', () => {
    expect(colour(0, 0)).toBe('green');
    expect(colour(1, 0)).toBe('red');
  });

  test('within 15 days of the end an unreached target is at most yellow', () => {
    expect(colour(84, 99)).toBe('green');
    expect(at(85, 99)).toMatchObject({ light: 'yellow', rule: { code: 'light-near-due' } });
    expect(colour(85, 100)).toBe('green');
    expect(colour(85, 10)).toBe('red');
  });

  test('says the rule with its numbers', () => {
    expect(at(50, 47).rule).toEqual({
      code: 'light-behind',
      params: { value: '47', planned: '50', percent: 94, green: 100, yellow: 90 },
    });
  });

  test('thresholds are settings', () => {
    const input = {
      comparator: 'gte',
      value: 47,
      target: 100,
      from: FROM,
      due: DUE,
      asOf: addDays(FROM, 50),
    } as const;
    expect(light(input, { ...LIGHT_DEFAULTS, yellowFrom: 95 }).light).toBe('red');
    expect(light(input, { ...LIGHT_DEFAULTS, greenFrom: 94 }).light).toBe('green');
  });

  test('no data and data too old are grey', () => {
    expect(at(50, null)).toEqual({ light: 'grey', rule: { code: 'light-no-data' } });
    const old = {
      comparator: 'gte',
      value: 90,
      target: 100,
      from: FROM,
      due: DUE,
      asOf: addDays(FROM, 50),
      dataTo: FROM,
    } as const;
    expect(light(old, { ...LIGHT_DEFAULTS, staleAfterDays: 49 }).rule.code).toBe('light-stale');
    expect(light(old, { ...LIGHT_DEFAULTS, staleAfterDays: 50 }).light).toBe('green');
  });
});

describe('when the period is over', () => {
  test('the due day itself still belongs to it', () => {
    expect(colour(100, 99)).toBe('yellow');
    expect(colour(101, 99)).toBe('missed');
  });

  test.each([
    ['gte', 99.99, 'missed'],
    ['gte', 100, 'done'],
    ['gt', 100, 'missed'],
    ['gt', 100.01, 'done'],
    ['lte', 100, 'done'],
    ['lte', 101, 'missed'],
    ['eq', 100, 'done'],
    ['eq', 99, 'missed'],
    ['rank', 3, 'done'],
  ] as const)('%s with %d: %s', (comparator, value, expected) => {
    expect(colour(101, value, { comparator })).toBe(expected);
  });

  test('without a value of the due day it cannot be judged', () => {
    expect(at(200, null)).toEqual({
      light: 'grey',
      rule: { code: 'light-final-no-data', params: { due: DUE } },
    });
  });
});

describe('other comparisons', () => {
  test('more than 80,000 is not 80,000', () => {
    const marks = (value: number) => colour(101, value, { comparator: 'gt', target: 80_000 });
    expect([marks(79_999), marks(80_000), marks(80_001)]).toEqual(['missed', 'missed', 'done']);
  });

  test('a milestone is done at once, open until near the end', () => {
    const first = { comparator: 'first', target: 1 } as const;
    expect([colour(10, 1, first), colour(10, 0, first), colour(90, 0, first), colour(101, 0, first)]).toEqual(
      ['done', 'green', 'yellow', 'missed'],
    );
  });

  test('a rank counts from the top', () => {
    const rank = { comparator: 'rank', target: 3 } as const;
    expect([colour(50, 3, rank), colour(50, 4, rank), colour(50, 5, rank)]).toEqual([
      'green',
      'yellow',
      'red',
    ]);
  });

  test('growth speaks of a base: none, or a base of nothing, gives no light', () => {
    const growth = { comparator: 'growth', target: 20 } as const;
    expect(colour(101, 120, { ...growth, baseline: 100 })).toBe('done');
    expect(colour(101, 119, { ...growth, baseline: 100 })).toBe('missed');
    expect(at(50, 5, growth).rule.code).toBe('light-no-base');
    expect(at(50, 5, { ...growth, baseline: 0 }).rule.code).toBe('light-no-base');
    expect(goalValue('multiple', 2, 50)).toBe(100);
  });

  test('a document without number has no light', () => {
    expect(at(50, 5, { target: null })).toEqual({ light: 'grey', rule: { code: 'light-no-number' } });
  });

  test('a target of 0 is met by nothing', () => {
    expect(colour(50, 0, { comparator: 'lte', target: 0 })).toBe('green');
    expect(colour(50, 1, { comparator: 'lte', target: 0 })).toBe('red');
    expect(colour(50, 0, { target: 0 })).toBe('green');
  });
});

test('money is shown in yuan, shares with their sign', () => {
  expect(amountText(20_000_000_000, 'fen')).toBe('20,000 万元');
  expect(amountText(150_000, 'fen')).toBe('1,500 元');
  expect(amountText(93.456, '%')).toBe('93.46%');
  expect(amountText(-1234.5)).toBe('-1,234.5');
});

const amount = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.double({ min: 0, max: 1_000, noNaN: true }),
);
const inputs = fc.record({
  comparator: fc.constantFrom(...COMPARATORS),
  value: fc.option(amount),
  target: fc.option(amount),
  day: fc.integer({ min: -50, max: 400 }),
  length: fc.integer({ min: -5, max: 300 }),
  baseline: fc.option(amount, { nil: undefined }),
});

test('whatever comes in, there is one light with a rule in both languages, and no bad number in it', () => {
  fc.assert(
    fc.property(inputs, ({ comparator, value, target, day, length, baseline }) => {
      const verdict = light({
        comparator,
        value,
        target,
        from: FROM,
        due: addDays(FROM, length),
        asOf: addDays(FROM, day),
        ...(baseline === undefined ? {} : { baseline }),
      });
      expect(LIGHT_RULES).toHaveProperty(verdict.rule.code);
      const rule = LIGHT_RULES[verdict.rule.code as keyof typeof LIGHT_RULES];
      for (const sentence of [rule.zh, rule.en])
        for (const [, name] of sentence.matchAll(/\{(\w+)\}/g))
          expect(verdict.rule.params).toHaveProperty(name!);
      expect(JSON.stringify(verdict)).not.toMatch(/NaN|Infinity|undefined/);
      if (day > length) expect(['done', 'missed', 'grey']).toContain(verdict.light);
    }),
  );
});

test('more never makes the light worse where more is better', () => {
  const order = ['missed', 'red', 'yellow', 'green', 'done'];
  fc.assert(
    fc.property(
      fc.constantFrom('gte', 'gt', 'newCount', 'first'),
      amount,
      amount,
      amount,
      fc.integer({ min: 0, max: 120 }),
      (comparator, a, b, target, day) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const of = (value: number) => order.indexOf(colour(day, value, { comparator, target }));
        expect(of(more)).toBeGreaterThanOrEqual(of(less));
      },
    ),
  );
});

test('after the end the light is the comparison and nothing else', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('gte', 'gt', 'lte', 'eq', 'rank'),
      amount,
      amount,
      (comparator, value, target) => {
        expect(colour(101, value, { comparator, target })).toBe(
          isMet(comparator, value, target) ? 'done' : 'missed',
        );
      },
    ),
  );
});
