import { expect, test } from 'vitest';
import { addDays, addMonths, date, dateParts, toDayNumber, weekday } from '../basics/plainDate.ts';
import { isDocumented, isWorkingDay, kindOf, workingDayFrom, workingDaysLater } from './calendar.ts';
import { dayNumber, dayText, monthsLater, toDay, weekdayOf } from './civil.ts';
import { LUNAR_FEASTS } from './holidays/lunarFeasts.ts';
import { statutoryHolidays } from './holidays/measure.ts';
import { HOLIDAY_NOTICES } from './holidays/notices.ts';

const kind = (day: string) => kindOf(toDay(date(day)));

function* offDays({ year, off }: (typeof HOLIDAY_NOTICES)[number]): Generator<string> {
  for (const part of off.split(' ')) {
    const [from = '', to = from] = part.split('/');
    for (let d = date(`${year}-${from}`); d <= `${year}-${to}`; d = addDays(d, 1)) yield d;
  }
}

test('day numbers and months are those of PlainDate on every day from 1985 to 2080', () => {
  const wrong: string[] = [];
  for (let d = date('1985-01-01'); d < '2081-01-01'; d = addDays(d, 1)) {
    const n = toDay(d);
    const { year, month, day } = dateParts(d);
    if (n !== toDayNumber(d) || n !== dayNumber(year, month, day) || dayText(n) !== d) wrong.push(d);
    if (weekdayOf(n) !== weekday(d)) wrong.push(d);
    for (const months of [1, 6, 12, -1])
      if (dayText(monthsLater(n, months)) !== addMonths(d, months)) wrong.push(d);
  }
  expect(wrong).toEqual([]);
});

test('the notices of 2007 to 2026 are there, each once', () => {
  expect(HOLIDAY_NOTICES.map((n) => n.year)).toEqual(Array.from({ length: 20 }, (_, i) => 2007 + i));
});

test.each(HOLIDAY_NOTICES)(
  '$year: no day off is a working day, and only Saturdays and Sundays are swapped for work',
  (notice) => {
    for (const day of offDays(notice)) expect(isWorkingDay(toDay(date(day))), day).toBe(false);
    for (const md of notice.work.split(' ')) {
      const day = date(`${notice.year}-${md}`);
      expect(kind(day), day).toBe('swap-work');
      expect(weekday(day), day).toBeGreaterThanOrEqual(6);
    }
  },
);

test.each(HOLIDAY_NOTICES)(
  '$year: every holiday the measure gives to all is among the days off of the notice',
  (notice) => {
    const off = new Set(offDays(notice));
    const days = statutoryHolidays(notice.year).map(
      (md) =>
        `${notice.year}-${String(Math.floor(md / 100)).padStart(2, '0')}-${String(md % 100).padStart(2, '0')}`,
    );
    // A holiday that falls on a weekend without a longer break is not always named
    expect(days.filter((d) => !off.has(d) && weekday(date(d)) < 6)).toEqual([]);
  },
);

test.each(HOLIDAY_NOTICES)(
  '$year: as many weekdays are given off as the holidays and the swapped weekends make up for',
  (notice) => {
    const swapped = notice.work.split(' ').length;
    const weekdaysOff = [...offDays(notice)].filter((d) => weekday(date(d)) < 6).length;
    const holidays = statutoryHolidays(notice.year).length;
    // Days at the turn of the year are booked in the year before, and 2015, 2019 and 2020 had a notice of their own
    expect(Math.abs(weekdaysOff - swapped - holidays)).toBeLessThanOrEqual(3);
  },
);

test('the kinds of day in October 2026', () => {
  expect(kind('2026-10-01')).toBe('holiday');
  expect(kind('2026-10-05')).toBe('swap-rest');
  expect(kind('2026-10-04')).toBe('weekend');
  expect(kind('2026-10-08')).toBe('work');
  expect(kind('2026-10-10')).toBe('swap-work');
  expect(kind('2026-10-11')).toBe('weekend');
});

test('the longer 春节 of 2020 and the commemoration of 2015 are days off', () => {
  expect(kind('2020-01-31')).toBe('swap-rest');
  expect(kind('2020-02-03')).toBe('work');
  expect(kind('2015-09-03')).toBe('swap-rest');
});

test('a year without a notice says so and knows the days of the measure: 除夕 and 2 May since 2025', () => {
  expect(isDocumented(toDay(date('2026-12-31')))).toBe(true);
  expect(isDocumented(toDay(date('2027-01-01')))).toBe(false);
  expect(kind('2027-02-05')).toBe('holiday');
  expect(kind('2027-02-08')).toBe('holiday');
  expect(kind('2027-02-09')).toBe('work');
  expect(kind('2028-05-02')).toBe('holiday');
});

test('before May 1995 a Saturday is a working day, from then on it is not', () => {
  expect(kind('1995-04-29')).toBe('work');
  expect(kind('1995-05-06')).toBe('weekend');
});

test('the first working day on or after, with swapped weekends taken or passed over', () => {
  const from = toDay(date('2026-01-01'));
  expect(dayText(workingDayFrom(from, false))).toBe('2026-01-04');
  expect(dayText(workingDayFrom(from, true))).toBe('2026-01-05');
  expect(dayText(workingDayFrom(toDay(date('2026-01-05')), true))).toBe('2026-01-05');
});

test('five working days from the Monday before the national holiday of 2026 end on the swapped Saturday', () => {
  expect(dayText(workingDaysLater(toDay(date('2026-09-28')), 5))).toBe('2026-10-10');
});

test('the lunar feasts are known from 1985 to 2060', () => {
  expect(LUNAR_FEASTS.size).toBe(76);
  expect(LUNAR_FEASTS.get(2026)).toEqual({ springFestival: 217, dragonBoat: 619, midAutumn: 925 });
});
