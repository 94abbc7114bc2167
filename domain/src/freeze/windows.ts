import type { Label } from '../basics/message.ts';
import { addDays, addYears, maxDate, minDate, type PlainDate } from '../basics/plainDate.ts';
import type { Period } from './period.ts';

/** The days a frozen value is of. A stock has one day, a flow a first and a last; `since` is null for a stock. */
export interface FrozenWindow {
  readonly id: WindowId;
  readonly since: PlainDate | null;
  readonly until: PlainDate;
}

export const WINDOW_NAMES = {
  now: { zh: '期末', en: 'at the end' },
  before: { zh: '上期末', en: 'at the end of the period before' },
  sameDay: { zh: '上年同日', en: 'same day of the last year' },
  lastEnd: { zh: '上年末', en: 'end of the last year' },
  period: { zh: '本期', en: 'this period' },
  thisYear: { zh: '本年', en: 'this year' },
  samePeriod: { zh: '上年同期', en: 'same days of the last year' },
  lastYear: { zh: '上年', en: 'last year' },
  plan: { zh: '方案期内累计', en: 'since the plan began' },
} as const satisfies Record<string, Label>;
export type WindowId = keyof typeof WINDOW_NAMES;

/** What a report says of a figure: of a stock now and before, of a flow this period, this year, last year, since the plan began. */
export function frozenWindows(
  over: 'stock' | 'flow' | 'rate',
  period: Period,
  plan: { readonly from: PlainDate; readonly to: PlainDate } | null,
): FrozenWindow[] {
  const { from, to } = period;
  const year = `${to.slice(0, 4)}-01-01` as PlainDate;
  const lastEnd = addDays(year, -1);
  const lastYear = `${lastEnd.slice(0, 4)}-01-01` as PlainDate;
  if (over === 'rate') return [{ id: 'now', since: null, until: to }];
  if (over === 'stock')
    return [
      { id: 'now', since: null, until: to },
      { id: 'before', since: null, until: addDays(from, -1) },
      { id: 'sameDay', since: null, until: addYears(to, -1) },
      { id: 'lastEnd', since: null, until: lastEnd },
    ];
  const windows: FrozenWindow[] = [
    { id: 'period', since: from, until: to },
    { id: 'thisYear', since: year, until: to },
    { id: 'samePeriod', since: lastYear, until: addYears(to, -1) },
    { id: 'lastYear', since: lastYear, until: lastEnd },
  ];
  if (plan && plan.from <= to)
    windows.push({ id: 'plan', since: plan.from, until: maxDate(plan.from, minDate(plan.to, to)) });
  return windows;
}

/** The window a figure's breakdowns and list of records are of. */
export function mainWindow(over: 'stock' | 'flow' | 'rate'): WindowId {
  return over === 'flow' ? 'thisYear' : 'now';
}
