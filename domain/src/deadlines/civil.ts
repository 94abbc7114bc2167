import type { PlainDate } from '../basics/plainDate.ts';

/**
 * Calendar days as whole numbers (days since 1970-01-01), for work over a million rights: no text is cut and no object
 * made on the way. The same calendar as `PlainDate`; a test compares them over the whole span.
 */
export type DayNumber = number;

/** The span in which texts and kinds of days are kept ready: 1985 (the first patents) to 2080. */
export const FIRST_YEAR = 1985;
export const LAST_YEAR = 2080;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : MONTH_LENGTHS[month - 1]!;
}

/** Days since 1970-01-01 of a day of the Gregorian calendar, counting years from March so that the leap day comes last. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export const FIRST_DAY: DayNumber = dayNumber(FIRST_YEAR, 1, 1);
export const LAST_DAY: DayNumber = dayNumber(LAST_YEAR, 12, 31);

let packedDays: Int32Array | undefined;

/** `YYYYMMDD` as a number: the parts of a day without an object. */
function packed(n: DayNumber): number {
  if (n < FIRST_DAY || n > LAST_DAY) return packDay(n);
  packedDays ??= Int32Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, i) => packDay(FIRST_DAY + i));
  return packedDays[n - FIRST_DAY]!;
}

function packDay(n: DayNumber): number {
  const z = n + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return (yoe + era * 400 + (month <= 2 ? 1 : 0)) * 10_000 + month * 100 + day;
}

export function yearOf(n: DayNumber): number {
  return Math.floor(packed(n) / 10_000);
}

export function toDay(d: PlainDate): DayNumber {
  return dayNumber(digits(d, 0, 4), digits(d, 5, 7), digits(d, 8, 10));
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

const texts: (PlainDate | undefined)[] = [];

/** The day as text; kept, since a docket names the same few thousand days over and over. */
export function dayText(n: DayNumber): PlainDate {
  if (n < FIRST_DAY || n > LAST_DAY) return textOf(n);
  texts[n - FIRST_DAY] ??= textOf(n);
  return texts[n - FIRST_DAY]!;
}

function textOf(n: DayNumber): PlainDate {
  const p = packed(n);
  const text = String(p).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` as PlainDate;
}

/** Same day number in the month that many months on, or that month's last day (细则5). */
export function monthsLater(n: DayNumber, months: number): DayNumber {
  const p = packed(n);
  const index = Math.floor(p / 10_000) * 12 + (Math.floor(p / 100) % 100) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayNumber(year, month, Math.min(p % 100, monthLength(year, month)));
}

/** Monday = 1 … Sunday = 7. 1970-01-01 was a Thursday. */
export function weekdayOf(n: DayNumber): number {
  return ((((n + 3) % 7) + 7) % 7) + 1;
}
