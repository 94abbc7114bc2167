import { HOLIDAY_NOTICES } from '@sophora/domain/deadlines/holidays/notices';

/**
 * The legal clock a second time, as short as it goes, for tests that must not ask the clock what it should say: days as
 * counts since 1970, the feasts of years without a notice from the almanac, every number written out from
 * the law. It knows no prices.
 */
export type Day = number;

export interface Due {
  readonly what: 'annuity' | 'renewal' | 'termEnd';
  readonly due: Day;
  readonly lastDay: Day;
  readonly restoreTo: Day | undefined;
  /** Whether anybody can know that it was not met. */
  readonly known: boolean;
  /** The days on which it is the right's next one. */
  readonly from: Day;
  readonly to: Day;
}

export const FOREVER: Day = 999_999;

export const dayOf = (text: string): Day => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
export const textOf = (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The same day of another month, or that month's last. */
export function plusMonths(day: Day, months: number): Day {
  const at = new Date(day * 86_400_000);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0));
  const same = Math.min(at.getUTCDate(), last.getUTCDate());
  return Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), same) / 86_400_000;
}

/** 春节, 端午 and 中秋 by the almanac. The platform's Chinese calendar is a day off in 2027 and 2030. */
const FEASTS = [
  '2027-02-06 2027-06-09 2027-09-15 2028-01-26 2028-05-28 2028-10-03 2029-02-13 2029-06-16 2029-09-22',
  '2030-02-03 2030-06-05 2030-09-12 2031-01-23 2031-06-24 2031-10-01 2032-02-11 2032-06-12 2032-09-19',
  '2033-01-31 2033-06-01 2033-09-08 2034-02-19 2034-06-20 2034-09-27 2035-02-08 2035-06-10 2035-09-16',
  '2036-01-28 2036-05-30 2036-10-04 2037-02-15 2037-06-18 2037-09-24',
].flatMap((line) => line.split(' '));
/** 除夕 to 初三, and the day of each of the others. */
const FREE = new Set(
  FEASTS.flatMap((text) => (text.slice(5) < '03' ? [-1, 0, 1, 2] : [0]).map((days) => dayOf(text) + days)),
);
const noticed = new Map(HOLIDAY_NOTICES.map((n) => [n.year, n]));
const known = new Map<Day, 'off' | 'swapped' | 'work'>();

function kindOf(day: Day): 'off' | 'swapped' | 'work' {
  let kind = known.get(day);
  if (kind === undefined) {
    kind = lookUp(day);
    known.set(day, kind);
  }
  return kind;
}

function lookUp(day: Day): 'off' | 'swapped' | 'work' {
  const text = textOf(day);
  const monthDay = text.slice(5);
  const notice = noticed.get(Number(text.slice(0, 4)));
  if (notice?.work.split(' ').includes(monthDay)) return 'swapped';
  const weekday = (day + 4) % 7;
  if (weekday === 0 || weekday === 6) return 'off';
  if (notice === undefined) return isFeast(day, text) ? 'off' : 'work';
  const off = notice.off.split(' ').some((part) => {
    const [from = '', to = from] = part.split('/');
    return from <= monthDay && monthDay <= to;
  });
  return off ? 'off' : 'work';
}

/** 全国年节及纪念日放假办法 (2024-11-10): 元旦1 春节4 清明1 劳动节2 端午1 中秋1 国庆3. */
function isFeast(day: Day, text: string): boolean {
  const year = Number(text.slice(2, 4));
  const clearAndBright = Math.floor(year * 0.2422 + 4.81) - Math.floor(year / 4);
  const fixed = ['01-01', `04-0${clearAndBright}`, '05-01', '05-02', '10-01', '10-02', '10-03'];
  return fixed.includes(text.slice(5)) || FREE.has(day);
}

/** A patent's limit passes over swapped Saturdays and Sundays it comes upon, a mark's takes them. */
function moved(day: Day, passing: boolean): Day {
  if (kindOf(day) !== 'off') return day;
  let next = day + 1;
  while (passing ? kindOf(next) !== 'work' : kindOf(next) === 'off') next++;
  return next;
}

/** 商标法 第四十条: six months of grace behind a term that is never moved. */
export function renewalDue(validUntil: string): Due[] {
  const due = dayOf(validUntil);
  const lastDay = moved(plusMonths(due, 6), false);
  return [{ what: 'renewal', due, lastDay, restoreTo: undefined, known: true, from: 0, to: FOREVER }];
}

export interface GrantedPatent {
  readonly type: 'invention' | 'utilityModel' | 'design';
  readonly filed: string;
  readonly granted: string;
  /** The last patent year that is settled; undefined: nobody sent the payments. */
  readonly paidThrough: number | undefined;
}

/**
 * 细则 第一百一十四条、第一百一十五条, 第六条: the annuity of year n falls due n − 1 years after filing; six months of grace;
 * two months to ask for restoration, from a notice a month after that. Without payments each year is shown up to its day.
 */
export function patentDues({ type, filed, granted, paidThrough }: GrantedPatent): Due[] {
  const start = dayOf(filed);
  const years = type === 'invention' ? 20 : type === 'design' && filed >= '2021-06-01' ? 15 : 10;
  const end = plusMonths(start, 12 * years);
  let grantYear = 1;
  while (plusMonths(start, 12 * grantYear) <= dayOf(granted)) grantYear++;
  const all: Due[] = [];
  let from = 0;
  for (let year = Math.max(grantYear, paidThrough ?? 0) + 1; year <= years; year++) {
    const anniversary = plusMonths(start, 12 * (year - 1));
    const due = moved(anniversary, true);
    const lastDay = moved(plusMonths(anniversary, 6), true);
    const restoreTo = moved(plusMonths(plusMonths(lastDay, 1), 2), true);
    const stays = paidThrough !== undefined;
    all.push({ what: 'annuity', due, lastDay, restoreTo, known: stays, from, to: stays ? FOREVER : due });
    if (stays) return all;
    from = due + 1;
  }
  const term = { what: 'termEnd', due: end - 1, lastDay: end - 1, restoreTo: undefined } as const;
  return [...all, { ...term, known: paidThrough !== undefined, from, to: FOREVER }];
}

/** When somebody is told of it, by name, in the order of days: 90, 60, 30 and 7 days before, in every month of the grace … */
function tellings(due: Due): [name: string, day: Day][] {
  const before = due.what === 'termEnd' ? [90, 30] : [90, 60, 30, 7];
  const told: [string, Day][] = before.map((days) => [`before-${days}`, due.due - days]);
  if (due.what === 'termEnd' || !due.known) return told;
  for (let month = 1; month <= 6; month++) {
    const day = plusMonths(due.due, month - 1) + 1;
    if (day <= due.lastDay) told.push([`grace-${month}`, day]);
  }
  told.push(['last-7', due.lastDay - 7]);
  if (due.restoreTo !== undefined)
    told.push(['restorable', due.lastDay + 1], ['restore-7', due.restoreTo - 7]);
  return told.sort((a, b) => a[1] - b[1]);
}

/** The names of what somebody who looks every day from `first` to `last` is told: who comes late hears the present only. */
export function toldBetween(due: Due, first: Day, last: Day): string[] {
  const whileOpen = due.what === 'termEnd' || !due.known ? due.due : (due.restoreTo ?? due.lastDay);
  const told = tellings(due);
  return told
    .filter(([, day], i) => {
      const begins = Math.max(day, due.from, first);
      const ends = Math.min((told[i + 1]?.[1] ?? FOREVER) - 1, due.to, whileOpen, last);
      return begins <= ends;
    })
    .map(([name]) => name);
}
