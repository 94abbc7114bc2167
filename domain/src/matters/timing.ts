import type { PlainDate } from '../basics/plainDate.ts';
import { minDate } from '../basics/plainDate.ts';
import { isWorkingDay, workingDaysLater } from '../deadlines/calendar.ts';
import { dayText, toDay } from '../deadlines/civil.ts';
import { period } from '../deadlines/period.ts';
import { dayOf, numberOf } from './facts.ts';
import type { Matter } from './fold.ts';
import type { Facts, Limit, Procedure } from './procedure.ts';

/**
 * 办理时限: by when the next step is due, from when it is yellow, and the light of a day. A matter has a day of its own
 * (`due`, set when it is opened) and its states may have limits in working days, set beside it; the earlier one counts.
 * 黄灯 before the limit, 红灯 after it (宜昌、西安 practice); how many working days before is a fact of the matter.
 */
export interface Timing {
  /** The day of the whole matter. */
  readonly due: PlainDate | null;
  /** The last day of the present step. */
  readonly stepDue: PlainDate | null;
  /** The earlier of the two; nothing is late before it is over. */
  readonly limit: PlainDate | null;
  /** First day of the yellow light. */
  readonly warnFrom: PlainDate | null;
}

/** What is set when a matter opens unless the office says otherwise: our own choice, no rule of law. */
export const USUAL_WORKING_DAYS = { warnDays: 3, auditDays: 3, signDays: 2, reviewDays: 3 } as const;

export type MatterLight = 'green' | 'yellow' | 'red' | 'done' | 'grey';

const NO_TIMING: Timing = { due: null, stepDue: null, limit: null, warnFrom: null };

export function timingOf(procedure: Procedure, matter: Matter): Timing {
  const state = procedure.states[matter.state]!;
  const due = dayOf(matter.facts, 'due');
  if (state.final) return { ...NO_TIMING, due };
  const stepDue = state.limit ? stepEnd(state.limit, matter) : null;
  // Whoever answered in time is not made late by those who review.
  const running = state.delivered ? null : due;
  const limit = running && stepDue ? minDate(running, stepDue) : (running ?? stepDue);
  if (!limit || !procedure.lit) return { due, stepDue, limit, warnFrom: null };
  const ownWarning = running && workingDaysBefore(running, numberOf(matter.facts, 'warnDays'));
  // A step of a few days is yellow on its last one.
  const warnFrom = ownWarning && stepDue ? minDate(ownWarning, stepDue) : (ownWarning ?? stepDue);
  return { due, stepDue, limit, warnFrom };
}

function stepEnd(limit: Limit, matter: Matter): PlainDate | null {
  if ('set' in limit) {
    const days = numberOf(matter.facts, limit.set);
    return days > 0 ? workingDaysAfter(matter.since, days) : null;
  }
  const from = limit.since === undefined ? matter.since : matter.last[limit.since]?.on;
  return (from && period(from, limit.span, limit.law, 'end')?.end) ?? null;
}

/** The light of a day. Grey: nothing is late here, or nobody may be shown to be. */
export function lightOn(
  procedure: Pick<Procedure, 'lit'>,
  timing: Pick<Timing, 'limit' | 'warnFrom'> & { readonly closed: boolean },
  today: PlainDate,
): MatterLight {
  if (timing.closed) return 'done';
  if (!procedure.lit || timing.limit === null) return 'grey';
  if (today > timing.limit) return 'red';
  return timing.warnFrom !== null && today >= timing.warnFrom ? 'yellow' : 'green';
}

export function workingDaysAfter(day: PlainDate, count: number): PlainDate {
  return dayText(workingDaysLater(toDay(day), count));
}

/** The day that many working days before; the day itself is not counted. */
export function workingDaysBefore(day: PlainDate, count: number): PlainDate {
  let n = toDay(day);
  for (let left = count; left > 0; ) {
    n -= 1;
    if (isWorkingDay(n)) left -= 1;
  }
  return dayText(n);
}

/** Days of the limits that a matter carries, for the opening form. */
export function usualDays(facts: Facts): Facts {
  return { ...USUAL_WORKING_DAYS, ...facts };
}
