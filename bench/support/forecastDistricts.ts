import { label, Random } from '@sophora/domain/demo/random';

/**
 * Made districts for scoring the forecast: monthly changes of a stock (rights that begin less rights that end) over fifteen years, with
 * what a model does not know: subsidies that end, campaigns, a large holder that leaves, a wave of lapses. Written to
 * `bench/truth/forecast.json` before the model was made; of the last ten nothing was looked at while it was made.
 */
export interface ForecastDistrict {
  readonly seed: number;
  /** Stock before the first month. */
  readonly start: number;
  /** January 2010 first. */
  readonly changes: readonly number[];
}

const MONTHS = 180;
const BIRTHS = label('forecast births');
const BREAKS = label('forecast breaks');
/** Offices grant and firms file unevenly over the year; thousandths. */
const SEASON = [820, 640, 1010, 980, 990, 1120, 960, 940, 1040, 860, 1180, 1460];

export function forecastDistrict(seed: number): ForecastDistrict {
  const breaks = new Random(seed, BREAKS, 0);
  const start = breaks.between(80, 2500);
  // Thousandths of the stock that begin and end in a month, and how that drifts over the years.
  const birth = breaks.between(9, 26);
  const lapse = breaks.between(3, 9);
  const drift = breaks.between(-4, 9);
  const seasonal = breaks.permille(750);
  const subsidyEnds = breaks.permille(600) ? breaks.between(50, 160) : MONTHS;
  const kept = breaks.between(450, 850);
  const campaign = breaks.permille(500) ? breaks.between(40, 165) : MONTHS;
  const leaves = breaks.permille(400) ? breaks.between(50, 170) : MONTHS;
  const leaving = breaks.between(25, 70);
  const wave = breaks.permille(400) ? breaks.between(50, 165) : MONTHS;
  let stock = start;
  const changes: number[] = [];
  for (let m = 0; m < MONTHS; m++) {
    const random = new Random(seed, BIRTHS, m);
    let rate = (birth * (1000 + (drift * m) / 2)) / 1000;
    if (m >= subsidyEnds) rate = (rate * kept) / 1000;
    if (m >= campaign && m < campaign + 6) rate *= 1.8;
    if (seasonal) rate = (rate * SEASON[m % 12]!) / 1000;
    const ends = m >= wave && m < wave + 4 ? lapse * 3 : lapse;
    let change = draw(random, (stock * Math.max(0, rate)) / 1000) - draw(random, (stock * ends) / 1000);
    if (m === leaves) change -= Math.round((stock * leaving) / 1000);
    stock += change;
    changes.push(change);
  }
  return { seed, start, changes };
}

/** About Poisson: the sum of uniforms for large means, by counting for small ones. */
function draw(random: Random, mean: number): number {
  if (mean > 30) {
    let sum = 0;
    for (let i = 0; i < 12; i++) sum += random.int(10_001) / 10_000;
    return Math.max(0, Math.round(mean + (sum - 6) * Math.sqrt(mean * 1.4)));
  }
  const left = Math.exp(-mean);
  let count = 0;
  for (let p = random.int(1_000_001) / 1_000_000; p > left && count < 200; count++)
    p *= random.int(1_000_001) / 1_000_000;
  return count;
}
