import {
  type DayNumber,
  dayNumber,
  FIRST_DAY,
  FIRST_YEAR,
  LAST_DAY,
  LAST_YEAR,
  weekdayOf,
  yearOf,
} from './civil.ts';
import { statutoryHolidays } from './holidays/measure.ts';
import { HOLIDAY_NOTICES } from './holidays/notices.ts';

/**
 * 工作日历: what each day is for a time limit. A year of which the State Council's notice is documented follows the notice;
 * any other year is computed from the holiday measure and the weekly rest days alone, without swapped days, and what rests
 * on it is provisional. 国务院关于职工工作时间的规定 (1995-05-01) 第七条: Saturday and Sunday are the weekly rest days; before that
 * day only Sunday (from memory).
 */
export const DAY_KINDS = ['work', 'weekend', 'holiday', 'swap-rest', 'swap-work'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

const [WORK, WEEKEND, HOLIDAY, SWAP_REST, SWAP_WORK] = [0, 1, 2, 3, 4];
const SATURDAYS_FREE_FROM = dayNumber(1995, 5, 1);

const NOTICED: ReadonlySet<number> = new Set(HOLIDAY_NOTICES.map((n) => n.year));

/** Whether the State Council's notice for the year of this day is documented. */
export function isDocumented(n: DayNumber): boolean {
  return NOTICED.has(yearOf(n));
}

let kinds: Uint8Array | undefined;

function table(): Uint8Array {
  kinds ??= build();
  return kinds;
}

function build(): Uint8Array {
  const days = new Uint8Array(LAST_DAY - FIRST_DAY + 1);
  for (let i = 0; i < days.length; i += 1) days[i] = weeklyKind(FIRST_DAY + i);
  for (const { year, off, work } of HOLIDAY_NOTICES) {
    for (const n of spans(year, off)) if (days[n - FIRST_DAY] === WORK) days[n - FIRST_DAY] = SWAP_REST!;
    for (const n of spans(year, work)) days[n - FIRST_DAY] = SWAP_WORK!;
  }
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1)
    for (const md of statutoryHolidays(year))
      days[dayNumber(year, Math.floor(md / 100), md % 100) - FIRST_DAY] = HOLIDAY!;
  return days;
}

function weeklyKind(n: DayNumber): number {
  const weekday = weekdayOf(n);
  return weekday === 7 || (weekday === 6 && n >= SATURDAYS_FREE_FROM) ? WEEKEND! : WORK!;
}

function* spans(year: number, text: string): Generator<DayNumber> {
  for (const part of text.split(' ').filter((p) => p !== '')) {
    const [from = '', to = from] = part.split('/');
    const first = dayNumber(year, Number(from.slice(0, 2)), Number(from.slice(3)));
    const last = dayNumber(year, Number(to.slice(0, 2)), Number(to.slice(3)));
    for (let n = first; n <= last; n += 1) yield n;
  }
}

function kindCode(n: DayNumber): number {
  return n >= FIRST_DAY && n <= LAST_DAY ? table()[n - FIRST_DAY]! : weeklyKind(n);
}

export function kindOf(day: DayNumber): DayKind {
  return DAY_KINDS[kindCode(day)]!;
}

/** A day on which offices work: a weekday that is free of holiday and swap, or a swapped Saturday or Sunday. */
export function isWorkingDay(n: DayNumber): boolean {
  const code = kindCode(n);
  return code === WORK || code === SWAP_WORK;
}

/** The first working day on or after the day. With `monday`, a swapped Saturday or Sunday that is come upon does not do. */
export function workingDayFrom(n: DayNumber, monday: boolean): DayNumber {
  if (isWorkingDay(n)) return n;
  let day = n + 1;
  while (!(monday ? kindCode(day) === WORK : isWorkingDay(day))) day += 1;
  return day;
}

/** The day that many working days after; the day itself is not counted. */
export function workingDaysLater(n: DayNumber, count: number): DayNumber {
  let day = n;
  for (let left = count; left > 0; ) {
    day += 1;
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
