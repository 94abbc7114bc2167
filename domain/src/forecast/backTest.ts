import { forecast, LEAST_MONTHS } from './forecast.ts';

/** One look back: standing at a month, was the truth some months later inside the band? */
export interface LookBack {
  /** Months known at that time. */
  readonly known: number;
  readonly horizon: number;
  readonly actual: number;
  readonly mid: number;
  readonly low: number;
  readonly high: number;
  readonly inside: boolean;
}

export interface BackTest {
  readonly looks: number;
  readonly inside: number;
  /** Share inside the band in percent, with its own 95 % interval. */
  readonly coverage: number;
  readonly low: number;
  readonly high: number;
  /** Mean error of the forecast, and of saying that nothing changes. */
  readonly error: number;
  readonly naiveError: number;
}

/** Every `every` months, at each distance: only what was known then is used. */
export function lookBack(
  changes: readonly number[],
  firstMonth: number,
  horizons: readonly number[],
  every = 3,
): LookBack[] {
  const furthest = Math.max(...horizons);
  const looks: LookBack[] = [];
  for (let known = LEAST_MONTHS; known < changes.length; known += every) {
    const made = forecast(changes.slice(0, known), firstMonth, Math.min(furthest, changes.length - known));
    if (!made) continue;
    for (const horizon of horizons) {
      if (known + horizon > changes.length) continue;
      const actual = changes.slice(known, known + horizon).reduce((a, b) => a + b, 0);
      const [mid, low, high] = [made.mid[horizon - 1]!, made.low[horizon - 1]!, made.high[horizon - 1]!];
      looks.push({ known, horizon, actual, mid, low, high, inside: actual >= low && actual <= high });
    }
  }
  return looks;
}

/** Looks that overlap are nearly one look: the interval counts only as many as `independent` says. */
export function summarise(looks: readonly LookBack[], independent = looks.length): BackTest | undefined {
  if (looks.length === 0) return undefined;
  const inside = looks.filter((l) => l.inside).length;
  const p = inside / looks.length;
  const n = Math.max(1, independent);
  const z = 1.96;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const margin = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  const average = (of: (l: LookBack) => number) => looks.reduce((sum, l) => sum + of(l), 0) / looks.length;
  return {
    looks: looks.length,
    inside,
    coverage: p * 100,
    low: (centre - margin) * 100,
    high: (centre + margin) * 100,
    error: average((l) => Math.abs(l.actual - l.mid)),
    naiveError: average((l) => Math.abs(l.actual)),
  };
}
