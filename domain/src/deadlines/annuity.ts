import type { Message } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';
import type { RightType } from '../patents/applicationNumber.ts';
import { termYears } from '../patents/term.ts';
import { annuityPrice, type Price, type Reduction } from './annuityPrice.ts';
import {
  ANNUITY_FEES,
  ANNUITY_REDUCTION,
  ANNUITY_SURCHARGE,
  OPEN_LICENCE,
  RESTORATION,
} from './annuityRules.ts';
import { isDocumented, workingDayFrom } from './calendar.ts';
import { type DayNumber, dayText, LAST_DAY, monthsLater, toDay, yearOf } from './civil.ts';
import { anniversaryOf, patentYear } from './patentYear.ts';
import { period, type Roll, rollSteps } from './period.ts';
import { type RuleReference, ruleOn, ruleReference, ruleStep } from './rule.ts';

/**
 * 年费 of one patent year: when it is due, what it costs on a day, and what lateness does to it. 实施细则(2023) 第一百一十四条、
 * 第一百一十五条; 专利审查指南 第五部分第九章 4.2.1. The patent year runs from filing, never from priority or grant; the annuity of year n
 * is due on the anniversary that begins the year, that of the year of grant with the registration formalities.
 */
export interface AnnuityFacts {
  readonly type: RightType;
  readonly filed: PlainDate;
  /** Day of the announcement of grant (授权公告日). */
  readonly granted: PlainDate;
  readonly year: number;
  readonly reduction?: Reduction | undefined;
  readonly openLicence?: boolean | undefined;
  readonly paid?: PlainDate | undefined;
  /** The day to price an unpaid annuity for. */
  readonly asOf?: PlainDate | undefined;
  readonly roll?: Roll | undefined;
  /** Service of the notice to register (办理登记手续通知书), for the year of grant only. */
  readonly registrationNotice?: PlainDate | undefined;
  /** Years by which a compensation (PTA, PTE) lengthened the term, part-years counted as one. */
  readonly extraYears?: number | undefined;
}

export type Band = '0%' | '5%' | '10%' | '15%' | '20%' | '25%' | 'lapsed';

export interface BandSpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly percent: number;
}

export interface Annuity {
  readonly year: number;
  readonly anniversary: PlainDate;
  readonly due: PlainDate;
  readonly fullFen: number;
  readonly baseFen: number;
  /** `null` once the right has lapsed: paying alone no longer helps, see `restoration`. */
  readonly surchargeFen: number | null;
  readonly totalFen: number | null;
  readonly band: Band;
  readonly bands: readonly BandSpan[];
  /** Last day on which the annuity can be paid with a surcharge. */
  readonly lapsesAfter: PlainDate;
  /** What restoring would cost after that day: annuity, surcharge and request fee. */
  readonly restorationFen: number;
  /** The rule of the date: when it is due and what lateness adds. */
  readonly rule: RuleReference;
  /** The rules of the amount. */
  readonly amountRules: readonly RuleReference[];
  readonly steps: readonly Message[];
  readonly provisional: boolean;
}

export type AnnuityResult =
  | { readonly ok: true; readonly value: Annuity }
  | { readonly ok: false; readonly problem: Message };

export function annuity(facts: AnnuityFacts): AnnuityResult {
  const refused = impossible(facts);
  if (refused !== undefined) return { ok: false, problem: refused };
  const { type, filed, granted, year, reduction, openLicence = false, roll = 'end' } = facts;
  const grantYear = patentYear(filed, granted);
  if (year === grantYear) return grantYearAnnuity(facts, grantYear);
  const anniversary = anniversaryOf(toDay(filed), year);
  const day = dayText(anniversary);
  const price = annuityPrice(type, year, grantYear, day, reduction, openLicence);
  const surcharge = ruleOn(ANNUITY_SURCHARGE, 'annuity-surcharge', day);
  const restoration = ruleOn(RESTORATION, 'annuity-restoration', day);
  if (price === undefined || surcharge === undefined || restoration === undefined)
    return { ok: false, problem: { code: 'annuity-no-rule', params: { date: day } } };
  const rolled = (n: DayNumber): DayNumber => (roll === 'end' ? workingDayFrom(n, true) : n);
  const due = rolled(anniversary);
  const bands = bandSpans(anniversary, surcharge.params.percents, rolled);
  const last = bands.at(-1)!;
  const payDay = facts.paid ?? facts.asOf ?? dayText(due);
  const found = payDay <= day ? bands[0] : bands.find((b) => payDay <= b.to);
  const surchargeFen = found === undefined ? null : (price.fullFen * found.percent) / 100;
  const totalFen = surchargeFen === null ? null : price.baseFen + surchargeFen;
  const restorationFen =
    price.baseFen + (price.fullFen * restoration.params.surchargePercent) / 100 + restoration.params.feeFen;
  const provisional = roll === 'end' && !(isDocumented(due) && isDocumented(toDay(last.to)));
  const amounts = amountRules(day, price.percentOff > 0 && reduction !== undefined, openLicence);
  const steps = [
    ruleStep(surcharge),
    ...annuitySteps(facts, grantYear, anniversary, due, price, found, last.to, payDay),
    ...amounts.map(ruleStep),
  ];
  return {
    ok: true,
    value: {
      year,
      anniversary: day,
      due: dayText(due),
      fullFen: price.fullFen,
      baseFen: price.baseFen,
      surchargeFen,
      totalFen,
      band: found === undefined ? 'lapsed' : (`${found.percent}%` as Band),
      bands,
      lapsesAfter: last.to,
      restorationFen,
      rule: ruleReference(surcharge),
      amountRules: amounts.map(ruleReference),
      steps: provisional ? [...steps, { code: 'period-provisional', params: { year: yearOf(due) } }] : steps,
      provisional,
    },
  };
}

function bandSpans(
  anniversary: DayNumber,
  percents: readonly number[],
  rolled: (n: DayNumber) => DayNumber,
): BandSpan[] {
  let from = anniversary;
  return percents.map((percent, i) => {
    const to = rolled(monthsLater(anniversary, i + 1));
    const span = { from: dayText(from), to: dayText(to), percent };
    from = to + 1;
    return span;
  });
}

function impossible({ type, filed, granted, year, extraYears = 0 }: AnnuityFacts): Message | undefined {
  if (toDay(granted) > LAST_DAY) return { code: 'annuity-no-rule', params: { date: granted } };
  if (granted < filed) return { code: 'annuity-granted-before-filed', params: { filed, granted } };
  const last = termYears(type, filed) + extraYears;
  if (!Number.isInteger(year) || year < 1 || year > last)
    return { code: 'annuity-year-outside-term', params: { year, last } };
  const grantYear = patentYear(filed, granted);
  if (grantYear > last) return { code: 'annuity-granted-after-term', params: { granted, last } };
  return year < grantYear ? { code: 'annuity-before-grant', params: { year, grantYear } } : undefined;
}

/** 第一百一十四条: due with the registration formalities, two months from service of the notice; no bands, no surcharge. */
function grantYearAnnuity(facts: AnnuityFacts, grantYear: number): AnnuityResult {
  const { type, filed, year, reduction, openLicence = false, roll = 'end', registrationNotice } = facts;
  if (registrationNotice === undefined)
    return { ok: false, problem: { code: 'annuity-grant-year', params: { year } } };
  const limit = period(registrationNotice, { months: 2 }, 'patent', roll);
  const day = dayText(anniversaryOf(toDay(filed), year));
  const restoration = limit && ruleOn(RESTORATION, 'annuity-restoration', limit.unrolled);
  const price = limit && annuityPrice(type, year, grantYear, limit.unrolled, reduction, openLicence);
  if (limit === undefined || price === undefined || restoration === undefined)
    return { ok: false, problem: { code: 'annuity-no-rule', params: { date: registrationNotice } } };
  const late = (facts.paid ?? facts.asOf ?? limit.end) > limit.end;
  return {
    ok: true,
    value: {
      year,
      anniversary: day,
      due: limit.end,
      fullFen: price.fullFen,
      baseFen: price.baseFen,
      surchargeFen: late ? null : 0,
      totalFen: late ? null : price.baseFen,
      band: late ? 'lapsed' : '0%',
      bands: [{ from: registrationNotice, to: limit.end, percent: 0 }],
      lapsesAfter: limit.end,
      restorationFen: price.baseFen + restoration.params.feeFen,
      rule: limit.rule,
      amountRules: amountRules(limit.unrolled, price.percentOff > 0, openLicence).map(ruleReference),
      steps: [{ code: 'annuity-with-registration', params: { year } }, ...limit.steps],
      provisional: limit.provisional,
    },
  };
}

function annuitySteps(
  facts: AnnuityFacts,
  grantYear: number,
  anniversary: DayNumber,
  due: DayNumber,
  price: Price,
  found: BandSpan | undefined,
  last: PlainDate,
  payDay: PlainDate,
): Message[] {
  const { year, filed, granted, reduction, openLicence } = facts;
  const steps: Message[] = [
    { code: 'annuity-grant-year-is', params: { filed, granted, year: grantYear } },
    { code: 'annuity-anniversary', params: { filed, year, date: dayText(anniversary) } },
    ...rollSteps(anniversary, due, facts.roll ?? 'end', true),
    { code: 'annuity-full-fee', params: { year, yuan: price.fullFen / 100 } },
  ];
  const yuan = price.baseFen / 100;
  if (price.percentOff > 0)
    steps.push({
      code: price.percentOff === reduction ? 'annuity-reduced' : 'annuity-open-licence',
      params: { percent: price.percentOff, yuan },
    });
  else if (reduction !== undefined)
    steps.push({ code: 'annuity-reduction-over', params: { year, grantYear } });
  else if (openLicence)
    steps.push({ code: 'annuity-open-licence-not-yet', params: { date: dayText(anniversary) } });
  if (found === undefined)
    steps.push({ code: 'annuity-lapsed', params: { last, date: dayText(anniversary) } });
  else if (found.percent === 0)
    steps.push({ code: 'annuity-no-surcharge', params: { date: payDay, to: found.to } });
  else
    steps.push({
      code: 'annuity-surcharge',
      params: {
        date: payDay,
        from: found.from,
        to: found.to,
        percent: found.percent,
        yuan: (price.fullFen * found.percent) / 10_000,
      },
    });
  return steps;
}

function amountRules(day: PlainDate, reduced: boolean, openLicence: boolean) {
  return [
    ruleOn(ANNUITY_FEES, 'annuity-fee', day),
    reduced ? ruleOn(ANNUITY_REDUCTION, 'annuity-reduction', day) : undefined,
    openLicence ? ruleOn(OPEN_LICENCE, 'annuity-open-licence', day) : undefined,
  ].filter((r) => r !== undefined);
}

/**
 * 补缴: a payment that was short is judged by the day it is completed (指南 5-9 §4.2.1.3): what is still to be paid on that
 * day, given what came in before. `null`: the right has lapsed.
 */
export function stillToPay(
  facts: AnnuityFacts,
  alreadyPaidFen: number,
  completedOn: PlainDate,
): number | null {
  const result = annuity({ ...facts, paid: completedOn });
  if (!result.ok || result.value.totalFen === null) return null;
  return Math.max(0, result.value.totalFen - alreadyPaidFen);
}
