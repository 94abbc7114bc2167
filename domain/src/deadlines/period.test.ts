import { describe, expect, test } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { isWorkingDay } from './calendar.ts';
import { toDay } from './civil.ts';
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
