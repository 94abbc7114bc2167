import {
  addDays,
  addMonths,
  addYears,
  dateParts,
  daysInMonth,
  makeDate,
  type PlainDate,
} from '../basics/plainDate.ts';
import type { FigureValue, FormWindow } from './binding.ts';
import type { FormSpan, Period } from './form.ts';

/** Words for how long a number looks back (本月、累计、上年同期), the most telling first. */
const BEFORE: readonly (readonly [RegExp, FormWindow])[] = [
  [/历年累计|累计总|自.{2,8}以来|累计至今/, 'all'],
  [/(?:上年|去年|上年度)(?:同期|同月|同季)|同期数|^同期$|同期值/, 'sameForm'],
  [
    /(?:上年|去年|上一年)(?:末|底|年末|年底|度?数|全年|度?$|度?实际|度?完成)|年初数?$|\d{4}年[末底]|12月31日/,
    'yearEnd',
  ],
  [/上月|上个月/, 'lastMonth'],
  [/上期|上季/, 'lastForm'],
  [
    /(?:本年|今年|全年|年度|累计|年内).{0,4}(?:新增|净增)|(?:新增|净增).{0,3}累计|较(?:上年末|年初)/,
    'newYear',
  ],
  [/新增|净增/, 'newForm'],
  [/累计|1\s*[-—–~～至]\s*(?:\d+|[×xX*]+)\s*月|至本月|年初至今|本年|今年|当年|全年|年度数/, 'year'],
  [/本季|当季|季度数/, 'quarter'],
  [/本月|当月|月度数|月数|^\d{1,2}月份?$/, 'month'],
  [/本期|报告期|期末|当期|现有|目前|截至|截止|总数|总量/, 'form'],
];

/** Words for what is made of it (同比、完成率). */
const MADE: readonly (readonly [RegExp, FigureValue])[] = [
  [/目标任务完成率|完成率|完成比例|完成进度|达标率|完成(?:目标|任务)?的?[%％]|占目标/, 'done'],
  [/尚差|差额|差距|缺口|还需|未完成量/, 'gap'],
  [/目标|任务数|任务量|计划数|指标值|考核值|标准值/, 'target'],
  [/环比/, 'chain'],
  [
    /同比增减(?!率|幅|\s*[（(]?[%％])|同比增减量|同比增加|同比净增|增减数|增减量|增减件|增加数|增量|同比±/,
    'change',
  ],
  [/同比|增长率|增速|增幅|增减率|增减[（(]?[%％]|比上年同期(?:增|±)|较上年同期|增长[（(]?[%％]/, 'growth'],
  [/增减/, 'change'],
  [/通报值|公布值|官方|上级认定/, 'official'],
];

export function windowSaid(text: string): FormWindow | undefined {
  return BEFORE.find(([pattern]) => pattern.test(text))?.[1];
}

export function valueSaid(text: string): FigureValue | undefined {
  if (/完成(?:值|数|情况|量)|实际|现状值/.test(text)) return undefined;
  return MADE.find(([pattern]) => pattern.test(text))?.[1];
}

/** 月报、季报、半年报、年报 by the form's title; undefined where it does not say. */
export function spanSaid(title: string): FormSpan | undefined {
  if (/月报|月度|每月|[\d×xX_＿\s]月份?(?!日|\d)/.test(title)) return 'month';
  if (/季报|季度/.test(title)) return 'quarter';
  if (/半年/.test(title)) return 'half';
  if (/年报|年度|全年/.test(title)) return 'year';
  return undefined;
}

/** Where the title is silent, the shortest period that a header speaks of. */
export function spanOfHeaders(headers: string): FormSpan | undefined {
  if (/本月|当月/.test(headers)) return 'month';
  return /本季|当季/.test(headers) ? 'quarter' : undefined;
}

/** The last period of the kind that is over on a day: what a form that arrives that day asks for. */
export function lastPeriod(span: FormSpan, today: PlainDate): Period {
  const { year, month } = dateParts(today);
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[span];
  const begun = Math.floor((month - 1) / months) * months + 1;
  return { span, asOf: addDays(makeDate(year, begun, 1)!, -1) };
}

/** The days a window covers: a flow adds up over them, a stock is read at the last one. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const FIRST = makeDate(1985, 4, 1)!;

export function periodStart({ span, asOf }: Period): PlainDate {
  const { year, month } = dateParts(asOf);
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[span];
  return makeDate(year, Math.floor((month - 1) / months) * months + 1, 1)!;
}

/** The window of a period, counted in days. `new…` of a stock is the window itself: its end less the day before it. */
export function windowDays(window: FormWindow, period: Period): Days {
  const { asOf } = period;
  const { year, month } = dateParts(asOf);
  const of = (span: FormSpan): Days => ({ from: periodStart({ span, asOf }), to: asOf });
  switch (window) {
    case 'form':
    case 'newForm':
      return of(period.span);
    case 'month':
      return of('month');
    case 'quarter':
      return of('quarter');
    case 'year':
    case 'newYear':
      return of('year');
    case 'all':
      return { from: FIRST, to: asOf };
    case 'lastMonth':
      return before(of('month'), 1);
    case 'lastForm':
      return before(of(period.span), { month: 1, quarter: 3, half: 6, year: 12 }[period.span]);
    case 'sameForm':
      return yearBefore(of(period.span));
    case 'sameMonth':
      return yearBefore(of('month'));
    case 'sameYear':
      return yearBefore(of('year'));
    case 'yearEnd':
      return { from: makeDate(year - 1, 1, 1)!, to: makeDate(year - 1, 12, 31)! };
    default:
      return { from: makeDate(year, month, 1)!, to: asOf };
  }
}

/** The same stretch a year earlier; the end of a month stays the end of a month. */
export function yearBefore({ from, to }: Days): Days {
  const { year, month, day } = dateParts(to);
  const end =
    day === daysInMonth(year, month)
      ? makeDate(year - 1, month, daysInMonth(year - 1, month))!
      : addYears(to, -1);
  return { from: addYears(from, -1), to: end };
}

/** The stretch right before, as many months long. */
export function before({ from }: Days, months: number): Days {
  return { from: addMonths(from, -months), to: addDays(from, -1) };
}
