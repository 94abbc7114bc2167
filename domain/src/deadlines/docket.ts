import type { PlainDate } from '../basics/plainDate.ts';
import type { RightType } from '../patents/applicationNumber.ts';
import { termYears } from '../patents/term.ts';
import { annuityPrice, type Reduction } from './annuityPrice.ts';
import { ANNUITY_FEES, ANNUITY_SURCHARGE, RESTORATION } from './annuityRules.ts';
import { isDocumented, workingDayFrom } from './calendar.ts';
import { type DayNumber, dayText, monthsLater, toDay } from './civil.ts';
import { graceOf, RENEWAL_FEES, RENEWAL_RULES } from './markRenewal.ts';
import { anniversaryOf, patentYearOf } from './patentYear.ts';
import { type LegalRule, ruleOn } from './rule.ts';

/**
 * 期限台账: what is due next for one right on a day, what it costs on that day and after each band, and what happens if it is
 * missed. Made for a district of a million rights: codes and numbers only; `annuity()` and `renewal()` explain one of them.
 */
export interface Deadline {
  readonly kind: 'annuity' | 'termEnd' | 'renewal';
  /** Patent year of an annuity, else 0. */
  readonly year: number;
  readonly state: RightState;
  /** The day it is due (an annuity: moved to a working day; a mark's term: never moved). */
  readonly due: PlainDate;
  /** The last day on which the right can be kept without restoration. */
  readonly lastDay: PlainDate;
  /** 待恢复 until this day; `null` where nothing can be restored. */
  readonly restoreTo: PlainDate | null;
  /** What it costs if done today; `null` where it can no longer be done or nothing is to be paid. */
  readonly nowFen: number | null;
  /** What it costs up to and including each day, dearer step by step. */
  readonly costs: readonly Cost[];
  readonly ifMissed: 'lapses' | 'expires' | 'cancelled' | 'lost';
  /** Whether the payments are on record; without them the next annuity after today is shown and an earlier one may be open. */
  readonly paymentsKnown: boolean;
  /** Its last day lies in a year whose holiday notice is not on record: it may move by some days. */
  readonly provisional: boolean;
  /** A rule it rests on is from memory and not yet compared with the text. */
  readonly unverified: boolean;
}

export interface Cost {
  readonly to: PlainDate;
  readonly fen: number;
}

/**
 * 正常 · 滞纳期(宽展期) · 待恢复 · 终止 · 届满. Restorable: the grace is over; restoration may be asked for until two months after
 * the notice of termination, or, where none is on record, two months after the earliest day it can have gone out.
 */
export type RightState = 'normal' | 'grace' | 'restorable' | 'ended' | 'expired';

export const RIGHT_STATES = {
  normal: { zh: '正常', en: 'in order' },
  grace: { zh: '滞纳期', en: 'in grace, with surcharge' },
  restorable: { zh: '待恢复', en: 'lapsed, can be restored' },
  ended: { zh: '终止', en: 'ended' },
  expired: { zh: '期限届满', en: 'expired' },
} as const;

export interface PatentRight {
  readonly type: RightType;
  readonly filed: PlainDate;
  readonly granted: PlainDate;
  readonly reduction?: Reduction | undefined;
  readonly openLicence?: boolean | undefined;
  /** The last patent year whose annuity is paid in full; that of grant is paid with the registration. Absent: not known. */
  readonly paidThroughYear?: number | undefined;
  /** Service of the notice of termination (专利权终止通知书). */
  readonly terminationNotice?: PlainDate | undefined;
  /** Compensated days (PTA, PTE) by which the term is longer. */
  readonly extraDays?: number | undefined;
}

/** The next deadline of a patent on a day; always one, since the end of the term is one too. */
export function patentDeadline(right: PatentRight, asOf: PlainDate): Deadline {
  const filed = toDay(right.filed);
  const today = toDay(asOf);
  const end = termOf(right);
  const grantYear = patentYearOf(filed, toDay(right.granted));
  const year = nextYear(right, filed, today, grantYear);
  const anniversary = anniversaryOf(filed, year);
  if (anniversary >= end || (today >= end && right.paidThroughYear === undefined))
    return termDeadline(right, end, today);
  return annuityDeadline(right, year, grantYear, anniversary, today);
}

/** The day the right ends by its term (期满终止日). */
function termOf({ type, filed, extraDays = 0 }: PatentRight): DayNumber {
  return monthsLater(toDay(filed), 12 * termYears(type, filed)) + extraDays;
}

/** The year after the last one paid; where payments are not known, the first that falls due on or after today. */
function nextYear(right: PatentRight, filed: DayNumber, today: DayNumber, grantYear: number): number {
  if (right.paidThroughYear !== undefined) return Math.max(right.paidThroughYear, grantYear) + 1;
  let year = Math.max(grantYear + 1, patentYearOf(filed, Math.max(today, filed)));
  while (workingDayFrom(anniversaryOf(filed, year), true) < today) year += 1;
  return year;
}

function termDeadline(right: PatentRight, end: DayNumber, today: DayNumber): Deadline {
  const last = dayText(end - 1);
  return {
    kind: 'termEnd',
    year: 0,
    state: today >= end ? 'expired' : 'normal',
    due: last,
    lastDay: last,
    restoreTo: null,
    nowFen: null,
    costs: [],
    ifMissed: 'expires',
    paymentsKnown: right.paidThroughYear !== undefined,
    provisional: false,
    unverified: false,
  };
}

function annuityDeadline(
  right: PatentRight,
  year: number,
  grantYear: number,
  anniversary: DayNumber,
  today: DayNumber,
): Deadline {
  const day = dayText(anniversary);
  const price = annuityPrice(right.type, year, grantYear, day, right.reduction, right.openLicence === true);
  const surcharge = ruleOn(ANNUITY_SURCHARGE, 'annuity-surcharge', day);
  const percents = surcharge?.params.percents ?? [];
  const due = workingDayFrom(anniversary, true);
  const costs: Cost[] = [];
  let lastDay = due;
  let nowFen: number | null = null;
  for (let i = 0; i < percents.length; i += 1) {
    lastDay = workingDayFrom(monthsLater(anniversary, i + 1), true);
    if (price === undefined) continue;
    const fen = price.baseFen + (price.fullFen * percents[i]!) / 100;
    costs.push({ to: dayText(lastDay), fen });
    if (nowFen === null && today <= lastDay) nowFen = fen;
  }
  const restoreTo = restorableUntil(right, anniversary, lastDay);
  const state = annuityState(due, lastDay, restoreTo, today);
  return {
    kind: 'annuity',
    year,
    state,
    due: dayText(due),
    lastDay: dayText(lastDay),
    restoreTo: dayText(restoreTo),
    nowFen,
    costs,
    ifMissed: state === 'restorable' || state === 'ended' ? 'lost' : 'lapses',
    paymentsKnown: right.paidThroughYear !== undefined,
    provisional: !(isDocumented(due) && isDocumented(lastDay)),
    unverified: isUnverified(surcharge) || isUnverified(ruleOn(ANNUITY_FEES, 'annuity-fee', day)),
  };
}

function isUnverified(rule: LegalRule<unknown, unknown> | undefined): boolean {
  return rule?.source.certainty === 'unverified';
}

function annuityState(
  due: DayNumber,
  lastDay: DayNumber,
  restoreTo: DayNumber,
  today: DayNumber,
): RightState {
  if (today <= due) return 'normal';
  if (today <= lastDay) return 'grace';
  return today <= restoreTo ? 'restorable' : 'ended';
}

function restorableUntil(right: PatentRight, anniversary: DayNumber, lastDay: DayNumber): DayNumber {
  const rule = ruleOn(RESTORATION, 'annuity-restoration', dayText(anniversary));
  const { months = 0, noticeAfterMonths = 0 } = rule?.params ?? {};
  const notice =
    right.terminationNotice === undefined
      ? monthsLater(lastDay, noticeAfterMonths)
      : toDay(right.terminationNotice);
  return workingDayFrom(monthsLater(notice, months), true);
}

/** The next annuity, if there is one, and the end of the term behind it. */
export function patentDeadlines(right: PatentRight, asOf: PlainDate): Deadline[] {
  const next = patentDeadline(right, asOf);
  return next.kind === 'annuity' ? [next, termDeadline(right, termOf(right), toDay(asOf))] : [next];
}

/**
 * The state of a patent on a day, as known on another (bitemporal): a lapse works back to the day the annuity was due
 * (细则115), so a day that looked like 滞纳期 then is 终止 as known later.
 */
export function patentState(right: PatentRight, day: PlainDate, knownOn: PlainDate = day): RightState {
  const then = patentDeadline(right, day);
  if (knownOn <= day || right.paidThroughYear === undefined) return then.state;
  const later = patentDeadline(right, knownOn);
  const ended = later.state === 'ended' || later.state === 'restorable';
  if (!ended || later.year !== then.year) return then.state;
  return day >= dayText(anniversaryOf(toDay(right.filed), later.year)) ? later.state : then.state;
}

export interface MarkRight {
  /** 专用权期限至. */
  readonly validTo: PlainDate;
}

/** The renewal of a mark: one class of one registration (件). `undefined`: a term before the rules on record. */
export function markDeadline(right: MarkRight, asOf: PlainDate): Deadline | undefined {
  const rule = ruleOn(RENEWAL_RULES, 'mark-renewal', right.validTo);
  const fees = ruleOn(RENEWAL_FEES, 'mark-renewal-fee', right.validTo);
  if (rule === undefined) return undefined;
  const grace = workingDayFrom(graceOf(toDay(right.validTo), rule.params.graceMonths), false);
  const graceEnd = dayText(grace);
  const state: RightState = asOf <= right.validTo ? 'normal' : asOf <= graceEnd ? 'grace' : 'ended';
  const costs: Cost[] =
    fees === undefined
      ? []
      : [
          { to: right.validTo, fen: fees.params.renewalFen },
          { to: graceEnd, fen: fees.params.renewalFen + fees.params.lateFen },
        ];
  return {
    kind: 'renewal',
    year: 0,
    state,
    due: right.validTo,
    lastDay: graceEnd,
    restoreTo: null,
    nowFen: costs.find((c) => asOf <= c.to)?.fen ?? null,
    costs,
    ifMissed: state === 'ended' ? 'lost' : 'cancelled',
    paymentsKnown: true,
    provisional: !isDocumented(grace),
    unverified: isUnverified(rule) || isUnverified(fees),
  };
}

/** The renewal, as a list like a patent's. */
export function markDeadlines(right: MarkRight, asOf: PlainDate): Deadline[] {
  const next = markDeadline(right, asOf);
  return next === undefined ? [] : [next];
}

/** From this day on anyone may ask for cancellation for three years of non-use (撤三, 商标法(2019) 第四十九条). */
export function nonUseOpenFrom(registered: PlainDate): PlainDate {
  return dayText(monthsLater(toDay(registered), 36) + 1);
}

/**
 * 费减备案: the last day to ask for a reduction that is to hold for a fee: two and a half months before the fee is due, two
 * months and fifteen days by the calendar (专利收费减缴办法; how the half month is counted is our reading).
 */
export function reductionRequestBy(due: PlainDate): PlainDate {
  return dayText(monthsLater(toDay(due), -2) - 15);
}
