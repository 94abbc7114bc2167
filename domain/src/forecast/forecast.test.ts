import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookBack, summarise } from './backTest.ts';
import { forecast, path } from './forecast.ts';

const changes = fc.array(fc.integer({ min: -500, max: 5000 }), { minLength: 24, maxLength: 90 });

describe('the forecast of monthly changes', () => {
  it('says nothing with less than two years of months', () => {
    expect(forecast(Array(23).fill(5), 1, 12)).toBeUndefined();
    expect(forecast(Array(24).fill(5), 1, 12)).toBeDefined();
    expect(forecast(Array(24).fill(5), 1, 0)).toBeUndefined();
  });

  it('goes on as before where every month was the same, nothing included', () => {
    expect(path(Array(40).fill(5), 3, 3)).toEqual([5, 10, 15].map((n) => expect.closeTo(n, 6)));
    expect(path(Array(40).fill(0), 3, 3)).toEqual([0, 0, 0]);
  });

  it('keeps the middle in the band, finite, and never narrower further on', () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 12 }), (list, month) => {
        const made = forecast(list, month, 24)!;
        let width = 0;
        for (const [i, mid] of made.mid.entries()) {
          expect([mid, made.low[i]!, made.high[i]!].every(Number.isFinite)).toBe(true);
          expect(made.low[i]! < mid && mid < made.high[i]!).toBe(true);
          const now = made.high[i]! - made.low[i]!;
          expect(now).toBeGreaterThanOrEqual(width - 1e-6);
          width = now;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('puts a season on again that five years have shown', () => {
    const seasons = Array.from({ length: 60 }, (_, i) => (i % 12 === 11 ? 30 : 10));
    const [, november, december] = [9, 10, 11].map((h) => path(seasons, 1, 12)[h]!);
    const monthly = path(seasons, 1, 12).map((v, i, all) => v - (all[i - 1] ?? 0));
    expect(monthly[11]!).toBeGreaterThan(monthly[10]! * 1.8);
    expect(december! - november!).toBeCloseTo(monthly[11]!);
  });

  it('has a wider band after a past that broke', () => {
    const calm = Array.from({ length: 72 }, (_, i) => 20 + (i % 3));
    const broken = calm.map((c, i) => (i >= 48 ? c - 14 : c));
    const width = (list: number[]) => forecast(list, 1, 12)!.high[11]! - forecast(list, 1, 12)!.low[11]!;
    expect(width(broken)).toBeGreaterThan(width(calm) * 2);
  });
});

describe('the look back', () => {
  it('uses only what was known at the time', () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: -9999, max: 9999 }), (list, later) => {
        const before = lookBack(list, 1, [3]).map(({ known, mid }) => [known, mid]);
        const after = lookBack([...list, later], 1, [3]).map(({ known, mid }) => [known, mid]);
        expect(after.slice(0, before.length)).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('is of nothing where the past is too short, and counts what was inside', () => {
    expect(summarise(lookBack(Array(24).fill(1), 1, [3]))).toBeUndefined();
    const found = summarise(lookBack(Array(60).fill(4), 1, [3, 12]))!;
    expect(found).toMatchObject({ coverage: 100, inside: found.looks });
    expect(found.error).toBeCloseTo(0);
    expect(found.naiveError).toBeGreaterThan(10);
    expect(found.low).toBeLessThan(100);
  });
});
