import type { Message } from '../basics/message.ts';
import { date, type PlainDate } from '../basics/plainDate.ts';
import { isDocumented, workingDayFrom } from './calendar.ts';
import { type DayNumber, dayText, monthsLater, toDay } from './civil.ts';
import type { Roll } from './period.ts';
import { type LegalRule, type RuleReference, ruleOn, ruleReference, ruleStep } from './rule.ts';

/**
 * 续展注册: 商标法(2019) 第三十九条、第四十条, 商标法(2026) 第四十三条、第四十四条; 实施条例 第十二条第二款. Ten years that end the day before the
 * anniversary and are not moved for a holiday; renewal within the twelve months before, or with a surcharge within the six
 * months (宽展期) after, whose last day is moved.
 */
export interface RenewalParams {
  readonly years: number;
  readonly windowMonths: number;
  readonly graceMonths: number;
}

export interface RenewalExample {
  readonly registered: PlainDate;
  readonly validTo: PlainDate;
  readonly opens: PlainDate;
  readonly graceEnd: PlainDate;
}

const params = { years: 10, windowMonths: 12, graceMonths: 6 };
const label = { zh: '商标续展', en: 'Renewal of a mark' };

export const RENEWAL_RULES: readonly LegalRule<RenewalParams, RenewalExample>[] = [
  {
    id: 'mark-renewal',
    validFrom: date('2014-05-01'),
    validTo: date('2027-01-01'),
    source: {
      document: '商标法(2019);商标法实施条例(2014)',
      article: '第三十九条、第四十条;第十二条',
      certainty: 'official',
    },
    label,
    params,
    examples: [
      {
        registered: date('2016-11-23'),
        validTo: date('2026-11-22'),
        opens: date('2025-11-23'),
        graceEnd: date('2027-05-24'),
      },
    ],
  },
  {
    id: 'mark-renewal',
    validFrom: date('2027-01-01'),
    validTo: null,
    source: { document: '商标法(2026)', article: '第四十三条、第四十四条', certainty: 'official' },
    label,
    params,
    examples: [
      {
        registered: date('2017-03-01'),
        validTo: date('2027-02-28'),
        opens: date('2026-03-01'),
        graceEnd: date('2027-08-30'),
      },
    ],
  },
];

export interface RenewalFeeParams {
  readonly renewalFen: number;
  readonly lateFen: number;
}

/** 续展费, for each class, on paper. */
export const RENEWAL_FEES: readonly LegalRule<RenewalFeeParams, never>[] = [
  {
    id: 'mark-renewal-fee',
    validFrom: date('2019-07-01'),
    validTo: null,
    source: { document: '国家知识产权局公告第316号', certainty: 'unverified' },
    label: { zh: '商标续展费', en: 'Renewal fee of a mark' },
    params: { renewalFen: 50_000, lateFen: 25_000 },
    examples: [],
  },
];

export interface Renewal {
  /** Last day of the term (有效期至), never moved. */
  readonly validTo: PlainDate;
  readonly opens: PlainDate;
  /** Last day of the six months of grace. */
  readonly graceEnd: PlainDate;
  readonly feeFen: number;
  readonly lateFeeFen: number;
  readonly provisional: boolean;
  readonly rule: RuleReference;
  readonly steps: readonly Message[];
}

/**
 * Last day of the term that runs from registration or from the last renewal: the day before the same day ten years on, or,
 * where that month has no such day, its last day (条例 第十二条第二款): from 2016-02-29 to 2026-02-28.
 */
export function markTermEnd(from: PlainDate): PlainDate {
  const anniversary = monthsLater(toDay(from), 120);
  return dayText(dayText(anniversary).slice(8) === from.slice(8) ? anniversary - 1 : anniversary);
}

export function renewal(validTo: PlainDate, roll: Roll = 'end'): Renewal | undefined {
  const rule = ruleOn(RENEWAL_RULES, 'mark-renewal', validTo);
  const fees = ruleOn(RENEWAL_FEES, 'mark-renewal-fee', validTo);
  if (rule === undefined || fees === undefined) return undefined;
  const last = toDay(validTo);
  const { windowMonths, graceMonths } = rule.params;
  const opens = dayText(windowStart(last, windowMonths));
  const graceUnrolled = graceOf(last, graceMonths);
  const grace = roll === 'end' ? workingDayFrom(graceUnrolled, false) : graceUnrolled;
  const graceEnd = dayText(grace);
  return {
    validTo,
    opens,
    graceEnd,
    feeFen: fees.params.renewalFen,
    lateFeeFen: fees.params.renewalFen + fees.params.lateFen,
    provisional: roll === 'end' && !isDocumented(grace),
    rule: ruleReference(rule),
    steps: [
      ruleStep(rule),
      { code: 'renewal-term', params: { date: validTo } },
      { code: 'renewal-window', params: { from: opens, to: validTo } },
      { code: 'renewal-grace', params: { date: graceEnd } },
      ruleStep(fees),
    ],
  };
}

/** The day after the one twelve months back: with it the window is twelve months to the day. */
function windowStart(last: DayNumber, months: number): DayNumber {
  return monthsLater(last + 1, -months);
}

export function graceOf(last: DayNumber, months: number): DayNumber {
  return monthsLater(last, months);
}
