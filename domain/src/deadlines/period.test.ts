import { describe, expect, test } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { isWorkingDay, kindOf } from './calendar.ts';
import { dayText, monthsLater, toDay, weekdayOf } from './civil.ts';
import { HOLIDAY_NOTICES } from './holidays/notices.ts';
import { period } from './period.ts';
import { PERIOD_RULES } from './periodRules.ts';

describe('the worked examples of the rules', () => {
  const examples = PERIOD_RULES.flatMap((rule) => rule.examples.map((e) => ({ ...e, rule })));
  test.each(examples)('$rule.id from $from: $end', ({ rule, from, span, roll, end }) => {
    const law = rule.id.slice('period-'.length) as Parameters<typeof period>[2];
    const result = period(from, span, law, roll);
    expect(result?.end).toBe(end);
    expect(result?.rule.validFrom).toBe(rule.validFrom);
  });
});

test('a swapped Sunday after a holiday: Monday for a patent, the Sunday itself for a mark', () => {
  const from = date('2023-12-12');
  expect(period(from, { months: 2 }, 'patent', 'end')?.end).toBe('2024-02-19');
  expect(period(from, { months: 2 }, 'trademark', 'end')?.end).toBe('2024-02-18');
  expect(isWorkingDay(toDay(date('2024-02-18')))).toBe(true);
});

/** The day whose period of a month ends, before it is moved, on the given day; 28 days into any month there is one. */
function monthBefore(n: number) {
  const from = monthsLater(n, -1);
  return monthsLater(from, 1) === n ? dayText(from) : undefined;
}

test.each(HOLIDAY_NOTICES.filter((n) => n.year >= 2011))(
  '$year: on every day without work a patent limit moves to an ordinary working day, a mark limit to the first day of work',
  ({ year }) => {
    for (let n = toDay(date(`${year}-01-01`)); n <= toDay(date(`${year}-12-20`)); n += 1) {
      const from = monthBefore(n);
      if (from === undefined || isWorkingDay(n)) continue;
      const patent = toDay(period(from, { months: 1 }, 'patent', 'end')!.end);
      const mark = toDay(period(from, { months: 1 }, 'trademark', 'end')!.end);
      expect(weekdayOf(patent), dayText(n)).toBeLessThan(6);
      expect(kindOf(patent), dayText(n)).toBe('work');
      for (let between = n; between < mark; between += 1) expect(isWorkingDay(between)).toBe(false);
      expect(isWorkingDay(mark)).toBe(true);
      expect(mark <= patent).toBe(true);
      if (mark < patent) expect(kindOf(mark)).toBe('swap-work');
    }
  },
);

test('a last day that is itself a swapped Saturday stays, as the earlier of two readings', () => {
  const result = period(date('2026-08-10'), { months: 2 }, 'patent', 'end');
  expect(result?.end).toBe('2026-10-10');
  expect(result?.steps.at(-1)?.code).toBe('roll-swapped-last-day');
});

test('an end in a year without a notice is provisional and says so, unless it is not moved at all', () => {
  const from = date('2026-11-22');
  expect(period(from, { months: 2 }, 'patent', 'end')).toMatchObject({
    end: '2027-01-22',
    provisional: true,
  });
  expect(period(from, { months: 2 }, 'patent', 'none')).toMatchObject({ provisional: false });
  expect(period(from, { months: 1 }, 'patent', 'end')).toMatchObject({ provisional: false });
});

test('leap days: a month before and after, a year on', () => {
  expect(period(date('2024-01-31'), { months: 1 }, 'patent', 'none')?.end).toBe('2024-02-29');
  expect(period(date('2024-02-29'), { months: 1 }, 'patent', 'none')?.end).toBe('2024-03-29');
  expect(period(date('2024-02-29'), { years: 1 }, 'patent', 'none')?.end).toBe('2025-02-28');
  expect(period(date('2024-02-29'), { years: 4 }, 'patent', 'none')?.end).toBe('2028-02-29');
});

test('no rule for a day before the law', () => {
  expect(period(date('1985-03-31'), { months: 1 }, 'patent', 'end')).toBeUndefined();
});
