import type { Message } from '../basics/message.ts';
import { addDays, addYears, type PlainDate } from '../basics/plainDate.ts';
import { markDeadline } from '../deadlines/docket.ts';
import { markTermEnd } from '../deadlines/markRenewal.ts';
import type { Facts } from '../ledger/kind.ts';
import type { DocketEntry } from './entry.ts';

/** Statuses of a mark that can still be renewed or restored by renewal. */
const WATCHED = new Set(['registered', 'expired', 'unknown']);

/** What the docket keeps of a mark: its renewal (续展), and where the stated term is not ten years to the day. */
export function markDocket(facts: Facts): DocketEntry | undefined {
  const { validUntil, registered } = facts;
  if (typeof validUntil !== 'string' || !WATCHED.has(String(facts.status ?? 'unknown'))) return undefined;
  // The price and the days hold whatever the day; only the state moves, and that is not kept.
  const next = markDeadline({ validTo: validUntil as PlainDate }, validUntil as PlainDate);
  if (next === undefined) return undefined;
  const { due, lastDay, restoreTo, costs, paymentsKnown, provisional, unverified } = next;
  return {
    what: 'renewal',
    year: 0,
    rank: 2,
    due,
    lastDay,
    restoreTo,
    costs,
    paymentsKnown,
    provisional,
    unverified,
    differences: typeof registered === 'string' ? termDifference(facts, registered as PlainDate, due) : [],
    holdsTo: null,
  };
}

/**
 * Domestic terms run in tens of years from registration; an international registration (G…) has terms of its own. A mark
 * registered after an opposition has its term from an earlier day (商标法(2019) 第三十六条), so only a longer one is said.
 */
function termDifference(facts: Facts, registered: PlainDate, stated: PlainDate): Message[] {
  if (typeof facts.number === 'string' && facts.number.startsWith('G')) return [];
  let end = markTermEnd(registered);
  while (end < stated && addYears(end, 1) <= stated) end = markTermEnd(addDays(end, 1));
  return stated <= end
    ? []
    : [{ code: 'mark-term-differs', params: { registered, official: stated, ours: end } }];
}
