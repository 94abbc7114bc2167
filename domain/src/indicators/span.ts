import { maxDate, type PlainDate } from '../basics/plainDate.ts';

/** Days from `from` on, up to but without `to`; `null`: no end known. */
export interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** The days two spans share; undefined where there are none. */
export function intersect(a: Span, b: Span): Span | undefined {
  const from = maxDate(a.from, b.from);
  const to = a.to === null ? b.to : b.to === null || a.to < b.to ? a.to : b.to;
  return to !== null && to <= from ? undefined : { from, to };
}

/** Spans joined where they touch or overlap, in order. */
export function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = joined.at(-1);
    if (!last || (last.to !== null && last.to < span.from)) joined.push(span);
    else if (last.to !== null && (span.to === null || span.to > last.to))
      joined[joined.length - 1] = { from: last.from, to: span.to };
  }
  return joined;
}

/** What is left of a span without the given ones, which are in order and do not overlap. */
export function subtract(span: Span, taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = span.from;
  for (const t of taken) {
    if (t.to !== null && t.to <= from) continue;
    if (span.to !== null && t.from >= span.to) break;
    if (t.from > from) left.push({ from, to: t.from });
    if (t.to === null) return left;
    from = t.to;
  }
  if (span.to === null || from < span.to) left.push({ from, to: span.to });
  return left;
}
