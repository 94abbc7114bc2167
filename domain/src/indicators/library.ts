import type { Indicator } from './dossier.ts';
import { highValueInventions } from './highValueInventions.ts';
import { pledgeCount, pledgeFinance, pledgeOutstanding } from './pledgeFinance.ts';
import { validInventions } from './validInventions.ts';
import { validMarks } from './validMarks.ts';

/** All indicators of the house. A new one is a file that exports an `Indicator` and a line here. */
export const INDICATORS: readonly Indicator[] = [
  highValueInventions,
  validInventions,
  validMarks,
  pledgeFinance,
  pledgeCount,
  pledgeOutstanding,
];

const BY_ID: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((i) => [i.id, i]));

export function indicatorById(id: string): Indicator | undefined {
  return BY_ID.get(id);
}
