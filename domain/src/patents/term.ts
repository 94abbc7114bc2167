import { addYears, date, type PlainDate } from '../basics/plainDate.ts';
import type { RightType } from './applicationNumber.ts';

/**
 * 专利权期限: 专利法(2020) 第四十二条, in force 2021-06-01: invention 20 years, utility model 10, design 15, from filing. A
 * design filed before that day keeps the 10 years of the law of 2008. 专利审查指南 第五部分第九章: a term from 1999-09-06
 * runs to 2009-09-05, the right ends on 2009-09-06; the day is not moved for a holiday.
 */
const DESIGN_15_YEARS_FROM = date('2021-06-01');

export function termYears(type: RightType, filed: PlainDate): number {
  if (type === 'invention') return 20;
  return type === 'design' && filed >= DESIGN_15_YEARS_FROM ? 15 : 10;
}

/** First day after the term: the day the right ends (专利权期满终止日). */
export function termEnd(type: RightType, filed: PlainDate): PlainDate {
  return addYears(filed, termYears(type, filed));
}
