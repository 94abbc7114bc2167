import { addDays, endOfMonth, minDate, type PlainDate } from '../basics/plainDate.ts';

/** What changed on one day: the amounts that begin to count less those that cease to. */
export interface DayDelta {
  readonly day: PlainDate;
  readonly amount: number;
}

export interface MonthPoint {
  /** Last day of the month, or the last day asked for. */
  readonly month: PlainDate;
  readonly value: number;
}

/** The last day of every month from that of `from` to that of `to`; the last one is `to` itself. */
export function monthEnds(from: PlainDate, to: PlainDate): PlainDate[] {
  const ends: PlainDate[] = [];
  for (let day = from; day <= to; ) {
    const end = endOfMonth(day);
    ends.push(minDate(end, to));
    if (end >= '9999-12-31') break;
    day = addDays(end, 1);
  }
  return ends;
}

/**
 * 月度趋势 of a stock: the running sum of all changes up to and with each month's end (decision 8). Changes before `from`
 * are in the first point already; the order of the changes is of no consequence.
 */
export function monthlyStock(deltas: readonly DayDelta[], from: PlainDate, to: PlainDate): MonthPoint[] {
  const sorted = [...deltas].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  let sum = 0;
  let next = 0;
  return monthEnds(from, to).map((month) => {
    for (; next < sorted.length && sorted[next]!.day <= month; next++) sum += sorted[next]!.amount;
    return { month, value: sum };
  });
}

/** 累计 of a flow: as `monthlyStock`, with nothing from before the window. */
export function monthlyFlow(deltas: readonly DayDelta[], from: PlainDate, to: PlainDate): MonthPoint[] {
  return monthlyStock(
    deltas.filter((d) => d.day >= from),
    from,
    to,
  );
}
