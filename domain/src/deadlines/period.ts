import type { Message } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';
import { isDocumented, isWorkingDay, kindOf, workingDayFrom, workingDaysLater } from './calendar.ts';
import { type DayNumber, dayText, LAST_DAY, monthsLater, toDay, weekdayOf, yearOf } from './civil.ts';
import { PERIOD_RULES, type PeriodLaw } from './periodRules.ts';
import { type RuleReference, ruleOn, ruleReference, ruleStep } from './rule.ts';

/**
 * 期限的计算: the last day of a period, with every step. The first day is not counted; months and years end on the same day
 * number of the last month or on that month's last day; a last day without work moves on as the law in question has it.
 */
export type Span =
  | { readonly years: number }
  | { readonly months: number }
  | { readonly days: number }
  | { readonly workingDays: number };

export interface PeriodResult {
  readonly from: PlainDate;
  /** Before it is moved to a working day. */
  readonly unrolled: PlainDate;
  readonly end: PlainDate;
  /** A day it rests on lies in a year whose holiday notice is not documented. */
  readonly provisional: boolean;
  readonly rule: RuleReference;
  readonly steps: readonly Message[];
}

export type Roll = 'none' | 'end';

/** `undefined`: no rule for counting is known for that day, or it lies beyond the calendar (2080). */
export function period(from: PlainDate, span: Span, law: PeriodLaw, roll: Roll): PeriodResult | undefined {
  const rule = ruleOn(PERIOD_RULES, `period-${law}`, from);
  const start = toDay(from);
  if (rule === undefined || start > LAST_DAY) return undefined;
  const last = lastDay(start, span);
  const end = roll === 'end' ? workingDayFrom(last, rule.params.swappedWeekendToMonday) : last;
  const steps: Message[] = [
    ruleStep(rule),
    { code: 'period-start', params: { from, next: dayText(start + 1) } },
    spanStep(span, start, last),
    ...rollSteps(last, end, roll, rule.params.swappedWeekendToMonday),
  ];
  const provisional = restsOnUndocumented('workingDays' in span ? start : last, end, roll, span);
  if (provisional) steps.push({ code: 'period-provisional', params: { year: yearOf(end) } });
  return {
    from,
    unrolled: dayText(last),
    end: dayText(end),
    provisional,
    rule: ruleReference(rule),
    steps,
  };
}

function lastDay(start: DayNumber, span: Span): DayNumber {
  if ('workingDays' in span) return workingDaysLater(start, span.workingDays);
  if ('days' in span) return start + span.days;
  return monthsLater(start, 'years' in span ? span.years * 12 : span.months);
}

function spanStep(span: Span, start: DayNumber, last: DayNumber): Message {
  const date = dayText(last);
  if ('workingDays' in span)
    return { code: 'period-working-days', params: { count: span.workingDays, date } };
  if ('days' in span) return { code: 'period-days', params: { count: span.days, date } };
  const [code, count] = 'years' in span ? ['period-years', span.years] : ['period-months', span.months];
  const noSuchDay = dayText(last).slice(8) !== dayText(start).slice(8);
  return { code: noSuchDay ? `${code}-month-end` : code, params: { count: count as number, date } };
}

export function rollSteps(last: DayNumber, end: DayNumber, roll: Roll, monday: boolean): Message[] {
  const date = dayText(last);
  if (roll === 'none') return [{ code: 'roll-none', params: { date } }];
  if (end !== last) {
    const first = workingDayFrom(last, false);
    const moved: Message = { code: `roll-${kindOf(last)}`, params: { date, to: dayText(first) } };
    return first === end
      ? [moved]
      : [moved, { code: 'roll-monday', params: { date: dayText(first), to: dayText(end) } }];
  }
  const swapped = weekdayOf(last) >= 6 && isWorkingDay(last);
  return [{ code: swapped && monday ? 'roll-swapped-last-day' : 'roll-not-needed', params: { date } }];
}

function restsOnUndocumented(first: DayNumber, end: DayNumber, roll: Roll, span: Span): boolean {
  if (roll === 'none' && !('workingDays' in span)) return false;
  return !isDocumented(first) || !isDocumented(end);
}
