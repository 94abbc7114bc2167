import type { Filing } from '../filing.ts';
import { isDivisionalOf, isOneFamily } from './family.ts';
import { isOtherDayPair, isSameDayPair } from './sameDayPair.ts';

/** Why two filings with related texts are no lead; the order is the order of asking. */
export const LAWFUL_REASONS = [
  'sameApplication',
  'sameDayPair',
  'divisional',
  'family',
  'otherDayPair',
  'designBoilerplate',
  'series',
  'relatedOwn',
] as const;
export type LawfulReason = (typeof LAWFUL_REASONS)[number];

export function lawfulReason(a: Filing, b: Filing): LawfulReason | undefined {
  if (a.number === b.number) return 'sameApplication';
  if (isSameDayPair(a, b)) return 'sameDayPair';
  if (isDivisionalOf(a, b)) return 'divisional';
  if (isOneFamily(a, b)) return 'family';
  if (isOtherDayPair(a, b)) return 'otherDayPair';
  return undefined;
}
