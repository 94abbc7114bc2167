import type { Label } from '../basics/message.ts';
import { addDays, endOfMonth, type PlainDate, parseDate } from '../basics/plainDate.ts';

/**
 * 统计期 a frozen set is of: a day, a month, a quarter or a year, as offices report. Its id is what the set is filed under:
 * `2026-09-30`, `2026-09`, `2026-Q3`, `2026`.
 */
export interface Period {
  readonly id: string;
  readonly from: PlainDate;
  /** The day the figures are of. */
  readonly to: PlainDate;
}

export function parsePeriod(id: string): Period | undefined {
  const [year, rest] = [id.slice(0, 4), id.slice(5)];
  if (!/^(19|20)\d\d(-(Q[1-4]|\d\d|\d\d-\d\d))?$/.test(id)) return undefined;
  if (rest === '') return { id, from: `${year}-01-01` as PlainDate, to: `${year}-12-31` as PlainDate };
  if (rest.startsWith('Q')) {
    const last = Number(rest[1]) * 3;
    const month = (n: number) => `${year}-${String(n).padStart(2, '0')}-01` as PlainDate;
    return { id, from: month(last - 2), to: endOfMonth(month(last)) };
  }
  const day = parseDate(rest.length === 2 ? `${id}-01` : id);
  if (!day) return undefined;
  return rest.length === 2 ? { id, from: day, to: endOfMonth(day) } : { id, from: day, to: day };
}

/** 2026年第三季度 */
export function periodLabel(id: string): Label {
  const [year = '', part, day] = id.split('-');
  if (part === undefined) return { zh: `${year}年`, en: year };
  if (part.startsWith('Q'))
    return { zh: `${year}年第${'一二三四'[Number(part[1]) - 1]}季度`, en: `Q${part[1]} ${year}` };
  if (day === undefined) return { zh: `${year}年${Number(part)}月`, en: `${year}-${part}` };
  return { zh: `${year}年${Number(part)}月${Number(day)}日`, en: id };
}

/** The quarters, months and years that are over on a day, the latest first: what is usually frozen. */
export function recentPeriods(today: PlainDate, count: number): Period[] {
  const periods: Period[] = [];
  for (let last = addDays(`${today.slice(0, 7)}-01` as PlainDate, -1); periods.length < count; ) {
    const [year, month] = [last.slice(0, 4), Number(last.slice(5, 7))];
    if (month === 12) periods.push(parsePeriod(year)!);
    if (month % 3 === 0) periods.push(parsePeriod(`${year}-Q${month / 3}`)!);
    periods.push(parsePeriod(last.slice(0, 7))!);
    last = addDays(`${last.slice(0, 7)}-01` as PlainDate, -1);
  }
  return periods.slice(0, count);
}
