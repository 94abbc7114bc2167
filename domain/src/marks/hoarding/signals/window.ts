import { toDayNumber } from '../../../basics/plainDate.ts';
import type { FiledMarkFacts } from '../facts.ts';

/** Most filings within so many days, and where they begin. */
export function fullestWindow(
  marks: readonly FiledMarkFacts[],
  days: number,
): { readonly count: number; readonly of: readonly FiledMarkFacts[] } {
  const sorted = marks.map((mark) => ({ mark, day: toDayNumber(mark.filed) })).sort((a, b) => a.day - b.day);
  let best = 0;
  let at = 0;
  for (let from = 0, to = 0; to < sorted.length; to++) {
    while (sorted[to]!.day - sorted[from]!.day >= days) from++;
    if (to - from + 1 > best) {
      best = to - from + 1;
      at = from;
    }
  }
  return { count: best, of: sorted.slice(at, at + best).map(({ mark }) => mark) };
}
