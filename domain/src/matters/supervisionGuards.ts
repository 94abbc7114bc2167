import { dayOf, listOf, numberOf, textOf } from './facts.ts';
import type { Guard, Refused } from './procedure.ts';

/** Conditions of 督查督办. Where the input is not there yet (what might be done?), a guard about it holds its tongue. */

/** 法院、检察院不是督办对象: the whole chain must be subordinate to the government. */
export const onlySubordinates: Guard = ({ facts, input, surroundings }) => {
  const units = [
    textOf(input, 'lead') || textOf(facts, 'lead'),
    ...('support' in input ? listOf(input, 'support') : listOf(facts, 'support')),
  ].filter((unit) => unit !== '');
  const outside = units.find((unit) => surroundings.relation(unit) !== 'subordinate');
  return outside === undefined ? undefined : { code: 'matter-coordination' };
};

export const dueAhead: Guard = ({ input, on }) => {
  const due = dayOf(input, 'due');
  return due !== null && due < on ? { code: 'matter-day-past', params: { day: due } } : undefined;
};

/** 延期须在到期前提出: the due day itself is still in time. */
export const beforeDue: Guard = ({ facts, on }) => {
  const due = dayOf(facts, 'due');
  return due !== null && on > due ? { code: 'matter-overdue', params: { due } } : undefined;
};

export const laterThanDue: Guard = ({ facts, input }) => {
  const due = dayOf(facts, 'due');
  const until = dayOf(input, 'until');
  return until !== null && due !== null && until <= due
    ? { code: 'matter-day-not-later', params: { day: due } }
    : undefined;
};

export const laterThanToday: Guard = ({ input, on }) => {
  const until = dayOf(input, 'until');
  return until !== null && until <= on ? { code: 'matter-day-not-later', params: { day: on } } : undefined;
};

export const noExtensionAsked: Guard = ({ facts }) => {
  const until = dayOf(facts, 'askedUntil');
  return until === null ? undefined : { code: 'matter-extension-open', params: { until } };
};

export const extensionAsked: Guard = ({ facts }) =>
  dayOf(facts, 'askedUntil') === null ? { code: 'matter-no-extension' } : undefined;

export const overdue: Guard = ({ facts, on }) => {
  const due = dayOf(facts, 'due');
  return due !== null && on <= due ? { code: 'matter-not-yet-due', params: { due } } : undefined;
};

/** 提醒 → 催办 → 督办单 → 通报: one rung at a time, each on a day of its own. */
export function afterRung(level: number, action: string): Guard {
  return ({ facts, on }): Refused | undefined => {
    if (numberOf(facts, 'level') < level)
      return { code: 'matter-escalation-order', params: { matterAction: `supervision.${action}` } };
    return dayOf(facts, 'escalatedOn') === on
      ? { code: 'matter-escalated-today', params: { day: on } }
      : undefined;
  };
}

/** 条例第十五条: no second order to a unit while another one waits for its answer. */
export const onlyEscalation: Guard = ({ surroundings }) =>
  surroundings.escalationsOpen > 0
    ? { code: 'matter-escalation-open', params: { count: surroundings.escalationsOpen } }
    : undefined;

export const withEvidence: Guard = ({ facts }) =>
  listOf(facts, 'evidence').length === 0 ? { code: 'matter-no-evidence' } : undefined;

/** 分解件未办结，母件不得销号. */
export const partsClosed: Guard = ({ surroundings }) =>
  surroundings.partsOpen > 0
    ? { code: 'matter-parts-open', params: { count: surroundings.partsOpen } }
    : undefined;
