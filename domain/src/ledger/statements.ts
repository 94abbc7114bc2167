import type { PlainDate } from '../basics/plainDate.ts';
import type { Facts } from './kind.ts';

/**
 * Statements that a right was in force on a day (某日有效的陈述). Each day is a fact of its own, so that a later statement
 * adds to an earlier one: with one field for all, the list of this year would erase what last year's list proved.
 */
const PREFIX = 'validOn@';

export function validOn(day: string): Facts {
  return { [PREFIX + day]: true };
}

/** First day on which some source stated the right to be in force. */
export function earliestValidOn(facts: Facts): PlainDate | undefined {
  let earliest: string | undefined;
  for (const field in facts) {
    if (!field.startsWith(PREFIX)) continue;
    const day = field.slice(PREFIX.length);
    if (earliest === undefined || day < earliest) earliest = day;
  }
  return earliest as PlainDate | undefined;
}

/** The day of such a fact; undefined for any other field. */
export function statementDay(field: string): PlainDate | undefined {
  return field.startsWith(PREFIX) ? (field.slice(PREFIX.length) as PlainDate) : undefined;
}
