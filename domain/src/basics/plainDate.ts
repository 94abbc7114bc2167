/** A calendar day as `YYYY-MM-DD`: no time, no zone. Sorts as text. */
export type PlainDate = string & { readonly __plainDate: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in the month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function makeDate(year: number, month: number, day: number): PlainDate | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;
}

export function parseDate(text: string): PlainDate | undefined {
  const m = SHAPE.exec(text);
  return m ? makeDate(Number(m[1]), Number(m[2]), Number(m[3])) : undefined;
}

/** For literals in code and tests. Throws on anything that is not a real day. */
export function date(text: string): PlainDate {
  const d = parseDate(text);
  if (!d) throw new RangeError(`not a calendar day: ${text}`);
  return d;
}

export function dateParts(d: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(d.slice(0, 4)), month: Number(d.slice(5, 7)), day: Number(d.slice(8, 10)) };
}

/** Days since 1970-01-01. */
export function toDayNumber(d: PlainDate): number {
  const { year, month, day } = dateParts(d);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

export function fromDayNumber(n: number): PlainDate {
  return new Date(n * 86_400_000).toISOString().slice(0, 10) as PlainDate;
}

export function addDays(d: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(d) + days);
}

/** Same day number in the month that many months on, or that month's last day (细则5, 指南 5-7 §2). */
export function addMonths(d: PlainDate, months: number): PlainDate {
  const { year, month, day } = dateParts(d);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  return makeDate(y, m, Math.min(day, daysInMonth(y, m)))!;
}

export function addYears(d: PlainDate, years: number): PlainDate {
  return addMonths(d, years * 12);
}

/** Monday = 1 … Sunday = 7. */
export function weekday(d: PlainDate): number {
  return ((((toDayNumber(d) + 3) % 7) + 7) % 7) + 1;
}

export function endOfMonth(d: PlainDate): PlainDate {
  const { year, month } = dateParts(d);
  return makeDate(year, month, daysInMonth(year, month))!;
}

export function minDate(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

export function maxDate(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
