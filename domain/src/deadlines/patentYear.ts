import type { PlainDate } from '../basics/plainDate.ts';
import { type DayNumber, monthsLater, toDay, yearOf } from './civil.ts';

/** 专利年度: runs from the day of filing, never from priority, grant or the calendar year (指南 5-9 §4.2.1.1). */

/** The patent year in which a day falls: 1 from filing to the day before the first anniversary. */
export function patentYear(filed: PlainDate, day: PlainDate): number {
  return patentYearOf(toDay(filed), toDay(day));
}

export function patentYearOf(filed: DayNumber, day: DayNumber): number {
  let year = Math.max(1, yearOf(day) - yearOf(filed));
  while (anniversaryOf(filed, year + 1) <= day) year += 1;
  return year;
}

/** The day on which the annuity of a year is due, unmoved: the anniversary that begins the year. */
export function anniversaryOf(filed: DayNumber, year: number): DayNumber {
  return monthsLater(filed, 12 * (year - 1));
}
