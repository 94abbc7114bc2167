import type { Comparator } from '../plan/planTypes.ts';

/** How each comparator reads in front of its number: 达到 ≥, 突破 >, 不超过 ≤, 居前 ≤. */
export const SIGNS: Readonly<Record<Comparator, string>> = {
  gte: '≥ ',
  gt: '> ',
  lte: '≤ ',
  eq: '= ',
  rank: '≤ ',
  first: '≥ ',
  newCount: '≥ ',
  growth: '≥ ',
  multiple: '≥ ',
};

/**
 * The value to be reached. 增长 N% and 翻番 speak of a base: undefined without one, or on a base of nothing, of which no
 * growth can be told.
 */
export function goalValue(comparator: Comparator, target: number, baseline?: number): number | undefined {
  if (comparator !== 'growth' && comparator !== 'multiple') return target;
  if (baseline === undefined || baseline <= 0) return undefined;
  return comparator === 'growth' ? (baseline * (100 + target)) / 100 : baseline * target;
}

/** Whether a value meets its goal: 突破8万 is strictly more than 80,000, 达到14 is 14 or more, 前3 is place 3 or better. */
export function isMet(comparator: Comparator, value: number, goal: number): boolean {
  switch (comparator) {
    case 'gt':
      return value > goal;
    case 'lte':
    case 'rank':
      return value <= goal;
    case 'eq':
      return value === goal;
    default:
      return value >= goal;
  }
}
