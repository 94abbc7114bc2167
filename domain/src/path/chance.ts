/**
 * How sure a step is. `certain`: done, it moves the figure. `ifTrue`: only if the fact is so. `likely`: as often as it happened in
 * this district so far. `unknown`: too few cases to say.
 */
export type Chance =
  | { readonly is: 'certain' }
  | { readonly is: 'ifTrue' }
  | { readonly is: 'likely'; readonly percent: number; readonly of: number }
  | { readonly is: 'unknown' };

export const CERTAIN: Chance = { is: 'certain' };
export const IF_TRUE: Chance = { is: 'ifTrue' };
const UNKNOWN: Chance = { is: 'unknown' };

/** Fewer cases than this say nothing. */
const ENOUGH = 10;

export interface ExaminationHistory {
  /** Days from filing to grant of the applications that were granted, ascending. */
  readonly delays: readonly number[];
  /** Of applications filed long enough ago to be decided. */
  readonly granted: number;
  readonly refused: number;
}

/**
 * That an application which has waited so many days is granted within the days ahead: of those granted here that took longer,
 * the share granted within them, times the share that was granted at all. Days of refusals are rarely on record; they are
 * taken to come as late as grants.
 */
export function grantChance(history: ExaminationHistory, waited: number, ahead: number): Chance {
  const { delays, granted, refused } = history;
  const from = countUpTo(delays, waited);
  const still = delays.length - from;
  if (still < ENOUGH || granted + refused < ENOUGH) return UNKNOWN;
  const soon = countUpTo(delays, waited + ahead) - from;
  return {
    is: 'likely',
    percent: Math.round((100 * soon * granted) / (still * (granted + refused))),
    of: still,
  };
}

/** How many of the ascending numbers are not above the limit. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A share counted on the district's own past cases; too few say nothing. */
export function shareOf(happened: number, cases: number): Chance {
  return cases < ENOUGH
    ? UNKNOWN
    : { is: 'likely', percent: Math.round((100 * happened) / cases), of: cases };
}

/** The order of sureness: certain, more likely than not, true or not, the rest. */
export function sureness(chance: Chance): 0 | 1 | 2 | 3 {
  if (chance.is === 'certain') return 0;
  if (chance.is === 'likely') return chance.percent >= 50 ? 1 : 3;
  return chance.is === 'ifTrue' ? 2 : 3;
}
