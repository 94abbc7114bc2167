import { date } from '@sophora/domain/basics/plainDate';
import { expect, test } from 'vitest';
import { nextDay } from './nextDay.ts';

test('a day of the year that is today is today, the day after it is a year away', () => {
  expect(nextDay(12, 4, date('2026-12-03'))).toEqual({ on: '2026-12-04', inDays: 1 });
  expect(nextDay(12, 4, date('2026-12-04'))).toEqual({ on: '2026-12-04', inDays: 0 });
  expect(nextDay(12, 4, date('2026-12-05'))).toEqual({ on: '2027-12-04', inDays: 364 });
});

test('29 February waits for a leap year', () => {
  expect(nextDay(2, 29, date('2097-01-01'))?.on).toBe('2104-02-29');
});

test('a day that no year has never comes', () => {
  expect(nextDay(2, 30, date('2026-01-01'))).toBeUndefined();
});
