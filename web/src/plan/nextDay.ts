import { makeDate, type PlainDate, toDayNumber } from '@sophora/domain/basics/plainDate';

export interface NextDay {
  readonly on: PlainDate;
  /** 0: today. */
  readonly inDays: number;
}

/** When a day of the year comes round next, from a day on, that day included. */
export function nextDay(month: number, day: number, today: PlainDate): NextDay | undefined {
  const year = Number(today.slice(0, 4));
  // 29 February may be up to eight years away (1896–1904, 2096–2104).
  for (let y = year; y <= year + 8; y++) {
    const on = makeDate(y, month, day);
    if (on && on >= today) return { on, inDays: toDayNumber(on) - toDayNumber(today) };
  }
  return undefined;
}
