import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, date } from '../basics/plainDate.ts';
import { monthEnds, monthlyFlow, monthlyStock } from './trend.ts';

const delta = (day: string, amount: number) => ({ day: date(day), amount });

test('months end on their last day, the last one on the day asked for', () => {
  expect(monthEnds(date('2023-12-15'), date('2024-03-10'))).toEqual([
    '2023-12-31',
    '2024-01-31',
    '2024-02-29',
    '2024-03-10',
  ]);
  expect(monthEnds(date('2024-02-29'), date('2024-02-29'))).toEqual(['2024-02-29']);
  expect(monthEnds(date('2024-03-01'), date('2024-02-29'))).toEqual([]);
});

test('a stock carries what came before and counts the last day of a month in it', () => {
  const deltas = [
    delta('2024-02-01', 1),
    delta('2020-01-01', 5),
    delta('2024-01-31', 2),
    delta('2024-02-29', -3),
  ];
  expect(monthlyStock(deltas, date('2024-01-01'), date('2024-02-29')).map((p) => p.value)).toEqual([7, 5]);
});

test('a flow starts from nothing on the first day of its window', () => {
  const deltas = [delta('2021-12-31', 5), delta('2022-01-01', 2), delta('2022-02-01', 1)];
  expect(monthlyFlow(deltas, date('2022-01-01'), date('2022-02-28')).map((p) => p.value)).toEqual([2, 3]);
});

test('every point is the sum of all changes up to its day', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays(date('2022-01-01'), n));
  fc.assert(
    fc.property(
      fc.array(fc.record({ day, amount: fc.integer({ min: -5, max: 5 }) })),
      day,
      day,
      (deltas, from, to) => {
        for (const { month, value } of monthlyStock(deltas, from, to))
          expect(value).toBe(deltas.filter((d) => d.day <= month).reduce((n, d) => n + d.amount, 0));
      },
    ),
  );
});
