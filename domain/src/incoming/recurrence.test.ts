import { describe, expect, it } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { nextDue } from './recurrence.ts';

const next = (due: string, every: Parameters<typeof nextDue>[1], today: string) =>
  nextDue(date(due), every, date(today));

describe('the next day of a request that recurs', () => {
  it.each([
    ['2026-11-25', 'month', '2026-11-23', '2026-12-25'],
    ['2026-12-05', 'quarter', '2026-12-01', '2027-03-05'],
    ['2026-06-30', 'half', '2026-06-29', '2026-12-31'],
    ['2024-02-29', 'year', '2024-02-28', '2025-02-28'],
  ] as const)('%s %s, handed in on %s, is %s', (due, every, today, expected) => {
    expect(next(due, every, today)).toBe(expected);
  });

  it('the last day of a short month is followed by the last day of a long one', () => {
    expect(next('2026-02-28', 'month', '2026-02-20')).toBe('2026-03-31');
    expect(next('2026-01-31', 'month', '2026-01-20')).toBe('2026-02-28');
  });

  it('what is handed in months late goes on with the first day that is still ahead', () => {
    expect(next('2026-06-25', 'month', '2026-11-24')).toBe('2026-11-25');
    expect(next('2026-06-25', 'month', '2026-11-25')).toBe('2026-12-25');
  });
});
