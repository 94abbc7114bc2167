import { LUNAR_FEASTS, type LunarFeasts } from './lunarFeasts.ts';

/**
 * 全国年节及纪念日放假办法, 第二条: the holidays of all citizens (全体公民放假的节日), which alone, beside the weekly rest days, are
 * 法定休假日 in the sense of the patent guideline. Editions: 1949-12-23 (元旦 1, 春节 3, 劳动节 1, 国庆 2), 1999-09-18 (劳动节 and
 * 国庆 3 each), 2008-01-01 (春节 from the eve; 清明, 端午, 中秋 added; 劳动节 1), 2014-01-01 (春节 from the first day), 2025-01-01
 * (春节 4 from the eve, 劳动节 2). The edition of 2024 was read; the earlier ones are from memory, and those of 2007 and 2013
 * agree with every notice of their years.
 */
export function statutoryHolidays(year: number): number[] {
  const days = [101];
  const feasts = LUNAR_FEASTS.get(year);
  if (feasts) addSpringFestival(days, year, feasts);
  if (year >= 2008) days.push(qingming(year), 501);
  else days.push(501, ...(year >= 2000 ? [502, 503] : []));
  if (year >= 2025) days.push(502);
  if (year >= 2008 && feasts) days.push(feasts.dragonBoat, feasts.midAutumn);
  days.push(1001, 1002, ...(year >= 1999 ? [1003] : []));
  return days;
}

function addSpringFestival(days: number[], year: number, { springFestival }: LunarFeasts): void {
  const eve = year >= 2025 || (year >= 2008 && year < 2014);
  const last = year >= 2008 && year < 2014 ? 1 : 2;
  for (let offset = eve ? -1 : 0; offset <= last; offset += 1) days.push(shift(springFestival, offset));
}

/** 清明: the day the sun reaches 15° of ecliptic longitude, by the usual formula for 2000 to 2099. */
function qingming(year: number): number {
  const y = year % 100;
  return 400 + Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4);
}

/** The new year of the lunar calendar falls on 01-21 … 02-20, so only the end of January can be crossed. */
function shift(monthDay: number, days: number): number {
  const day = (monthDay % 100) + days;
  if (monthDay < 200) return day > 31 ? 200 + day - 31 : 100 + day;
  return day < 1 ? 131 + day : 200 + day;
}
