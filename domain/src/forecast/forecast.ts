/**
 * 预测: what monthly changes of a figure come to some months on, with a band that is meant to hold the truth four times out of
 * five. No law behind it and no causes in it: a level with a damped trend and the seasons of the last years. The band is taken
 * from how far the same method was off at this distance on the figure's own past, so a figure that breaks often has a wide one.
 */
export interface Forecast {
  /** Cumulated change after 1, 2 … months. */
  readonly mid: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Months without which nothing is said: two full years, so that seasons are not taken for a trend. */
export const LEAST_MONTHS = 24;
/** A month weighs half of one a year later. */
const HALF_LIFE = 12;
const SEASON_YEARS = 5;
/** A trend fades to half in this many months: districts do not grow at one pace for years. */
const TREND_HALF_LIFE = 12;
/** Share of the past errors the band must hold. */
const HELD = 0.8;
const PAST_ORIGINS = 60;

/** `changes` month by month, `firstMonth` (1–12) that of the first; `undefined` with less than two years of them. */
export function forecast(
  changes: readonly number[],
  firstMonth: number,
  horizon: number,
): Forecast | undefined {
  if (changes.length < LEAST_MONTHS || horizon < 1) return undefined;
  const mid = path(changes, firstMonth, horizon);
  const widths = bandWidths(changes, firstMonth, horizon);
  return {
    mid,
    low: mid.map((m, i) => m - widths[i]!),
    high: mid.map((m, i) => m + widths[i]!),
  };
}

/** The middle path: level and trend without seasons, the seasons put on again. */
export function path(changes: readonly number[], firstMonth: number, horizon: number): number[] {
  const seasons = seasonFactors(changes, firstMonth);
  const n = changes.length;
  const plain = changes.map((c, i) => c / seasons[monthIndex(firstMonth, i)]!);
  const level = weightedMean(plain.slice(-36));
  const recent = mean(plain.slice(-12));
  const earlier = mean(plain.slice(-24, -12));
  // Half of what is seen: the other half is chance.
  const slope = (recent - earlier) / 24;
  const fade = 0.5 ** (1 / TREND_HALF_LIFE);
  const cumulated: number[] = [];
  let sum = 0;
  let rise = 0;
  let step = slope;
  for (let h = 0; h < horizon; h++) {
    rise += step;
    step *= fade;
    sum += (level + rise) * seasons[monthIndex(firstMonth, n + h)]!;
    cumulated.push(sum);
  }
  return cumulated;
}

/** Month by month against the mean of the last years, drawn towards 1 by how few years there are; 1 where there is no level. */
function seasonFactors(changes: readonly number[], firstMonth: number): number[] {
  const years = Math.min(SEASON_YEARS, Math.floor(changes.length / 12));
  const from = changes.length - years * 12;
  const last = changes.slice(from);
  const all = mean(last);
  const spread = Math.sqrt(mean(last.map((c) => (c - all) ** 2)));
  if (years < 2 || all <= spread * 0.5) return Array(12).fill(1);
  const trust = years / (years + 2);
  const factors: number[] = Array(12).fill(1);
  for (let m = 0; m < 12; m++) {
    const own = last.filter((_, i) => monthIndex(firstMonth, from + i) === m);
    factors[m] = Math.max(0.2, 1 + trust * (mean(own) / all - 1));
  }
  return factors;
}

function bandWidths(changes: readonly number[], firstMonth: number, horizon: number): number[] {
  const n = changes.length;
  const errors: { at: number; error: number }[] = [];
  for (let origin = Math.max(LEAST_MONTHS, n - PAST_ORIGINS); origin < n; origin++) {
    const steps = Math.min(horizon, n - origin);
    const known = changes.slice(0, origin);
    const mid = path(known, firstMonth, steps);
    const grown = size(changes) / size(known);
    let actual = 0;
    for (let h = 0; h < steps; h++) {
      actual += changes[origin + h]!;
      errors.push({ at: h + 1, error: Math.abs(actual - mid[h]!) * grown });
    }
  }
  const chance = Math.sqrt(mean(changes.slice(-36).map((c, _, list) => (c - mean(list)) ** 2)) + 0.25);
  const widths: number[] = [];
  for (let h = 1; h <= horizon; h++) {
    const near = errors
      .filter((e) => e.at >= h / 1.6 && e.at <= h * 1.6)
      .map((e) => e.error * (h / e.at) ** 0.8)
      .sort((a, b) => a - b);
    // Errors of neighbouring origins are nearly the same one: as many count as fit side by side.
    const apart = Math.max(1, (Math.min(PAST_ORIGINS, n - LEAST_MONTHS) - h) / h);
    const seen = near.length === 0 ? 0 : near[Math.min(near.length - 1, Math.floor(near.length * HELD))]!;
    const least = 1.28 * chance * Math.sqrt(h);
    widths.push(Math.max(widths.at(-1) ?? 0, least, seen * (1 + 0.5 / Math.sqrt(apart))));
  }
  return widths;
}

/** How much changes in a month at all: errors grow with it. */
function size(changes: readonly number[]): number {
  return mean(changes.slice(-24).map(Math.abs)) + 0.5;
}

function monthIndex(firstMonth: number, i: number): number {
  return (firstMonth - 1 + i) % 12;
}

function mean(list: readonly number[]): number {
  return list.length === 0 ? 0 : list.reduce((a, b) => a + b, 0) / list.length;
}

function weightedMean(list: readonly number[]): number {
  let sum = 0;
  let weights = 0;
  for (const [i, value] of list.entries()) {
    const weight = 0.5 ** ((list.length - 1 - i) / HALF_LIFE);
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}
