import type { Evaluator } from './planTypes.ts';

/**
 * 目标分解: goal → indicator → year value → unit. A parent is never stored beside its parts: it is reproduced from them by
 * the way its figure adds up, so that the two cannot drift apart unseen.
 */
export type Aggregation = 'sum' | 'last' | 'max' | 'min' | 'share';

export interface Part {
  /** Order of the parts: a year, a place in a list. */
  readonly at: number;
  readonly value: number;
  /** What a share is a share of (respondents, cases); without it a share is bounded only from below. */
  readonly weight?: number | undefined;
}

/** How the years of a target make its value: what flows adds up, what stands is what stands at the end. */
export const OVER_YEARS = {
  stock: 'last',
  flow: 'sum',
  rate: 'last',
  rank: 'last',
  milestone: 'max',
} as const satisfies Record<Evaluator, Aggregation>;

/** How units make the district's value; a place among peers is not made of places of units. */
export const OVER_UNITS = {
  stock: 'sum',
  flow: 'sum',
  rate: 'share',
  rank: null,
  milestone: 'sum',
} as const satisfies Record<Evaluator, Aggregation | null>;

/** The parent that parts make; `undefined` of none. A share without all weights is at least the smallest part. */
export function aggregate(how: Aggregation, parts: readonly Part[]): number | undefined {
  if (parts.length === 0) return undefined;
  const values = parts.map((part) => part.value);
  switch (how) {
    case 'sum':
      return values.reduce((a, b) => a + b, 0);
    case 'last':
      return parts.reduce((a, b) => (b.at >= a.at ? b : a)).value;
    case 'max':
      return values.reduce((a, b) => Math.max(a, b));
    case 'min':
      return values.reduce((a, b) => Math.min(a, b));
    case 'share': {
      const total = parts.reduce((sum, part) => sum + (part.weight ?? Number.NaN), 0);
      if (!(total > 0)) return aggregate('min', parts);
      return parts.reduce((sum, part) => sum + part.value * part.weight!, 0) / total;
    }
  }
}

/** How far what the parts make is from what the parent says; small differences of decimals are none. */
export function shortfall(parent: number | null, reproduced: number | undefined): number | null {
  if (parent === null || reproduced === undefined) return null;
  const gap = parent - reproduced;
  return Math.abs(gap) < 1e-9 * Math.max(1, Math.abs(parent)) ? 0 : gap;
}
