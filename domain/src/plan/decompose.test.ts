import { expect, test } from 'vitest';
import { aggregate, OVER_UNITS, OVER_YEARS, shortfall } from './decompose.ts';

const years = [
  { at: 2023, value: 3 },
  { at: 2025, value: 14 },
  { at: 2024, value: 9 },
];

test('what flows adds up over the years, what stands is what stands in the last one, whatever their order', () => {
  expect(aggregate(OVER_YEARS.flow, years)).toBe(26);
  expect(aggregate(OVER_YEARS.stock, years)).toBe(14);
  expect(
    aggregate(OVER_YEARS.milestone, [
      { at: 2023, value: 0 },
      { at: 2024, value: 1 },
    ]),
  ).toBe(1);
  expect(aggregate('min', years)).toBe(3);
});

test('units add up; a share is weighted, and without weights it is at least the smallest', () => {
  expect(aggregate(OVER_UNITS.stock!, years)).toBe(26);
  const parts = [
    { at: 1, value: 90, weight: 300 },
    { at: 2, value: 70, weight: 100 },
  ];
  expect(aggregate('share', parts)).toBe(85);
  expect(aggregate('share', [...parts, { at: 3, value: 80 }])).toBe(70);
  expect(OVER_UNITS.rank).toBeNull();
});

test('no parts make no parent, and nothing is short of an open goal', () => {
  expect(aggregate('sum', [])).toBeUndefined();
  expect(shortfall(14, undefined)).toBeNull();
  expect(shortfall(null, 3)).toBeNull();
});

test('a shortfall is what is missing; decimals that differ by rounding are no difference', () => {
  expect(shortfall(14, 13)).toBe(1);
  expect(shortfall(14, 15)).toBe(-1);
  expect(
    shortfall(
      0.3,
      aggregate('sum', [
        { at: 1, value: 0.1 },
        { at: 2, value: 0.2 },
      ]),
    ),
  ).toBe(0);
});
