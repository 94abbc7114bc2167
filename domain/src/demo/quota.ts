/**
 * Exact shares. The demonstration's targets must come out narrowly, so the number of records of each sort is fixed and
 * not drawn: `shares` splits a total, `scatter` spreads the sorts evenly over the indices.
 */

/** Integers in proportion to the weights that sum to the total (largest remainder). */
export function shares(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w) => (sum === 0 ? 0 : (w * total) / sum));
  const counts = exact.map(Math.floor);
  let left = total - counts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((_, i) => i)
    .sort((i, j) => exact[j]! - counts[j]! - (exact[i]! - counts[i]!) || i - j);
  for (const i of byRemainder) {
    if (left <= 0) break;
    if (weights[i]! === 0) continue;
    counts[i] = counts[i]! + 1;
    left--;
  }
  return counts;
}

/** A bijection of 0 … n − 1 that puts neighbours far apart. */
export function scatter(n: number, seed: number): (i: number) => number {
  if (n < 3) return (i) => i;
  let step = Math.floor(n * 0.6180339887) - (seed % 7);
  if (step < 1) step = 1;
  while (gcd(step, n) !== 1) step++;
  const shift = seed % n;
  return (i) => (i * step + shift) % n;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
