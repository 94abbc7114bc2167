import { addMonths, type PlainDate } from '../basics/plainDate.ts';

/**
 * Since when a file is owed (应收未收): the day after the first period that is over and has not come. Periods are named by
 * their last month, as `2026-09`.
 */
export function owedSince(missingPeriods: readonly string[]): PlainDate | undefined {
  const first = missingPeriods[0];
  return first === undefined ? undefined : addMonths(`${first}-01` as PlainDate, 1);
}
