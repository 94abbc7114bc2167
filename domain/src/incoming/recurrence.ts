import type { Label } from '../basics/message.ts';
import { addMonths, dateParts, daysInMonth, makeDate, type PlainDate } from '../basics/plainDate.ts';

/** 重复报送: how often a superior asks for the same thing again. */
export const EVERY = {
  month: { zh: '每月', en: 'every month' },
  quarter: { zh: '每季度', en: 'every quarter' },
  half: { zh: '每半年', en: 'every half year' },
  year: { zh: '每年', en: 'every year' },
} as const satisfies Record<string, Label>;
export type Every = keyof typeof EVERY;

const MONTHS: Readonly<Record<Every, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

export const isEvery = (text: string): text is Every => Object.hasOwn(EVERY, text);

/**
 * The day the next one is due: the same day of a later month, the last day of a month again the last one (6月30日 → 7月31日).
 * Handed in late, it goes on to the first day that is still ahead.
 */
export function nextDue(due: PlainDate, every: Every, today: PlainDate): PlainDate {
  const { year, month, day } = dateParts(due);
  const last = day === daysInMonth(year, month);
  for (let n = 1; ; n++) {
    const moved = addMonths(due, n * MONTHS[every]);
    const parts = dateParts(moved);
    const next = last ? makeDate(parts.year, parts.month, daysInMonth(parts.year, parts.month))! : moved;
    if (next > today) return next;
  }
}
