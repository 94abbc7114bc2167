import type { PlainDate } from '../basics/plainDate.ts';
import { type DayNumber, dayText, monthsLater, toDay } from './civil.ts';

/**
 * 专利权期限补偿: 专利法(2020) 第四十二条第二款、第三款, 实施细则(2023) 第七十七条至第八十三条. Both functions give what the law allows; the office
 * decides. Patents only of the type invention.
 */
export interface AdjustmentFacts {
  readonly filed: PlainDate;
  readonly examinationRequested: PlainDate;
  readonly granted: PlainDate;
  /** 合理延迟的天数. */
  readonly reasonableDelayDays: number;
  /** 由申请人引起的不合理延迟的天数. */
  readonly applicantDelayDays: number;
  /** A utility model was filed on the same day for the same invention (细则 第七十八条第四款): no adjustment. */
  readonly sameDayUtilityModel: boolean;
}

/**
 * PTA: from the day on which both four years from filing and three years from the request for examination are full to the
 * announcement of grant, less the reasonable delay and the applicant's own. Days, never below zero.
 */
export function termAdjustmentDays(facts: AdjustmentFacts): number {
  if (facts.sameDayUtilityModel) return 0;
  const start = Math.max(
    monthsLater(toDay(facts.filed), 48),
    monthsLater(toDay(facts.examinationRequested), 36),
  );
  const days = toDay(facts.granted) - start - facts.reasonableDelayDays - facts.applicantDelayDays;
  return Math.max(0, days);
}

/**
 * PTE: from filing to the approval of the medicine less five years, at most five years, and at most fourteen years of
 * protection after the approval. `termEnd` is the day the right would end without it (adjusted by a PTA where there is one).
 */
export function termExtensionDays(filed: PlainDate, approved: PlainDate, termEnd: PlainDate): number {
  const approval = toDay(approved);
  const end = toDay(termEnd);
  const delay = approval - yearsLater(toDay(filed), 5);
  const byFiveYears = yearsLater(end, 5) - end;
  const byFourteenYears = yearsLater(approval, 14) - end;
  return Math.max(0, Math.min(delay, byFiveYears, byFourteenYears));
}

/** The day the right ends (期满终止日) once days are added to its term; never moved for a holiday. */
export function compensatedEnd(termEnd: PlainDate, days: number): PlainDate {
  return dayText(toDay(termEnd) + days);
}

function yearsLater(n: DayNumber, years: number): DayNumber {
  return monthsLater(n, 12 * years);
}
