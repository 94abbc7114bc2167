import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber, type PlainDate } from '../basics/plainDate.ts';
import { intersect, type Span, subtract, union } from './span.ts';

const DAYS = Array.from({ length: 30 }, (_, i) => fromDayNumber(19_000 + i));
const has = (span: Span, day: PlainDate) => span.from <= day && (span.to === null || day < span.to);
const anySpan = fc
  .tuple(fc.nat(20), fc.option(fc.integer({ min: 1, max: 9 })))
  .map(([from, length]): Span => ({ from: DAYS[from]!, to: length === null ? null : DAYS[from + length]! }));

describe('spans of days', () => {
  it('share exactly the days in both', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        const both = intersect(a, b);
        for (const day of DAYS) expect(both !== undefined && has(both, day)).toBe(has(a, day) && has(b, day));
      }),
    );
  });

  it('joined have exactly the days of any, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 6 }), (spans) => {
        const joined = union(spans);
        for (const day of DAYS) expect(joined.some((s) => has(s, day))).toBe(spans.some((s) => has(s, day)));
        for (const [i, s] of joined.entries()) if (i > 0) expect(joined[i - 1]!.to! < s.from).toBe(true);
      }),
    );
  });

  it('taken away leave exactly the other days', () => {
    fc.assert(
      fc.property(anySpan, fc.array(anySpan, { maxLength: 4 }), (span, spans) => {
        const taken = union(spans);
        const left = subtract(span, taken);
        for (const day of DAYS)
          expect(left.some((s) => has(s, day))).toBe(has(span, day) && !taken.some((s) => has(s, day)));
      }),
    );
  });
});
