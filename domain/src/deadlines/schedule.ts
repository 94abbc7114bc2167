import type { PlainDate } from '../basics/plainDate.ts';
import { termYears } from '../patents/term.ts';
import { type Annuity, annuity } from './annuity.ts';
import type { PatentRight } from './docket.ts';
import { patentYear } from './patentYear.ts';
import type { Roll } from './period.ts';

/**
 * 年费缴纳计划: the annuities of a patent from the year after grant to the last year of its term, each at its price if paid when
 * due. A compensated term adds a year for every full one (公告594号: part-years are free).
 */
export function schedule(right: PatentRight, roll: Roll = 'end'): Annuity[] {
  const extraYears = Math.floor((right.extraDays ?? 0) / 365);
  const last = termYears(right.type, right.filed) + extraYears;
  const all: Annuity[] = [];
  for (let year = patentYear(right.filed, right.granted) + 1; year <= last; year += 1) {
    const result = annuity({ ...right, year, roll, extraYears });
    if (result.ok) all.push(result.value);
  }
  return all;
}

/** What falls due from a day to another, both included: the costs of the coming year. */
export function dueBetween(right: PatentRight, from: PlainDate, to: PlainDate): Annuity[] {
  return schedule(right).filter((a) => a.due >= from && a.due <= to);
}
