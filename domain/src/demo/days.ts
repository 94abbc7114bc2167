import { fromDayNumber, type PlainDate, toDayNumber } from '../basics/plainDate.ts';

/** Days as the generator uses them: by number, their text made once. Millions of rows share some twenty thousand days. */
const known = new Map<number, PlainDate>();

export function dayText(n: number): PlainDate {
  const text = known.get(n);
  if (text !== undefined) return text;
  const made = fromDayNumber(n);
  known.set(n, made);
  return made;
}

export function plusDays(day: PlainDate, days: number): PlainDate {
  return dayText(toDayNumber(day) + days);
}

/** Monday = 1 … Sunday = 7. */
export function weekdayOf(n: number): number {
  return ((((n + 3) % 7) + 7) % 7) + 1;
}
