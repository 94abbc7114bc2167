import { addMonths, addYears, dateParts, type PlainDate } from '../../basics/plainDate.ts';
import { plusDays } from '../days.ts';
import { LATEST_DAY } from '../district.ts';
import type { DemoPatent, Patents } from '../patents.ts';
import { label, Random } from '../random.ts';

/**
 * 年费 as the office's file states them, with what is planted: annuities owed with a running surcharge, surcharges forgotten,
 * wrong days, rights in force by the file that lapsed by the payments, and the reverse. Worked out with a fee table and
 * months of its own, never with the clock that is scored against it; planted days keep clear of every holiday.
 */
export type AnnuityPlant = 'none' | 'late' | 'owing' | 'short' | 'wrongDue' | 'lapsed' | 'paidYetLapsed';

export interface DemoAnnuity {
  readonly patent: DemoPatent;
  readonly plant: AnnuityPlant;
  readonly year: number;
  readonly statedDue: PlainDate;
  readonly baseYuan: number;
  readonly surchargeYuan: number;
  readonly paidOn: PlainDate;
  readonly paidYuan: number;
  readonly reduced: boolean;
  /** What a docket must ask for on the latest day, for `owing` and `short`. */
  readonly owedYuan?: number;
}

const LABEL = label('annuity');
const LATEST = LATEST_DAY as PlainDate;
/** Yuan by patent year: [through year, fee]. */
const FEES: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [
    [3, 900],
    [6, 1200],
    [9, 2000],
    [12, 4000],
    [15, 6000],
    [20, 8000],
  ],
  [
    [3, 600],
    [5, 900],
    [8, 1200],
    [10, 2000],
  ],
  [
    [3, 600],
    [5, 900],
    [8, 1200],
    [10, 2000],
    [15, 3000],
  ],
];

/** The annuity row of a patent; undefined where the file has none. */
export function annuityOf(seed: number, patent: DemoPatent): DemoAnnuity | undefined {
  const { granted, filed, ended } = patent;
  if (granted === undefined || granted > LATEST) return undefined;
  const random = new Random(seed, LABEL, patent.index);
  // Of one in five nobody sent the payments.
  if (random.permille(200)) return undefined;
  const grantYear = yearOn(filed, granted);
  const reduced = random.permille(330);
  const draw = random.int(1000);
  const terms = { patent, grantYear, reduced };
  if (ended !== undefined) {
    // A handful of those struck off for the fee that was paid.
    if (ended.why !== 'fee' || ended.seen > LATEST || ended.on < '2022-01-01' || draw >= 25) return undefined;
    const year = yearOn(filed, ended.on);
    return paidInTime(terms, year, 'paidYetLapsed', random);
  }
  const year = yearOn(filed, LATEST);
  if (year <= grantYear) return withRegistration(terms, grantYear);
  const anniversary = addYears(filed, year - 1);
  const { year: dueYear, month, day } = dateParts(anniversary);
  const lately = dueYear === 2026 && month >= 5 && month <= 8 && day <= 20;
  if (draw < 80 && lately && year - 1 > grantYear) return owing(terms, year, month, random);
  if (draw >= 80 && draw < 150 && lately) return short(terms, year, month);
  if (draw >= 150 && draw < 170)
    return { ...paidInTime(terms, year, 'wrongDue', random), statedDue: addMonths(anniversary, 1) };
  if (draw >= 170 && draw < 185 && year - 2 > grantYear) return paidInTime(terms, year - 2, 'lapsed', random);
  const months = random.between(1, 5);
  if (draw >= 185 && draw < 285 && plusDays(addMonths(anniversary, months), 14) <= LATEST)
    return paidLate(terms, year, months);
  return paidInTime(terms, year, 'none', random);
}

export function* annuitiesOf(patents: Patents): Generator<DemoAnnuity> {
  for (let i = 0; i < patents.count; i++) {
    const found = annuityOf(patents.seed, patents.at(i));
    if (found) yield found;
  }
}

interface Terms {
  readonly patent: DemoPatent;
  readonly grantYear: number;
  readonly reduced: boolean;
}

function paidInTime(terms: Terms, year: number, plant: AnnuityPlant, random: Random): DemoAnnuity {
  const due = addYears(terms.patent.filed, year - 1);
  const { base } = feeOf(terms, year);
  return row(terms, plant, year, { paidOn: plusDays(due, -random.between(5, 60)), paid: base });
}

/** The annuity of the year of grant is paid with the registration. */
function withRegistration(terms: Terms, year: number): DemoAnnuity {
  const { base } = feeOf(terms, year);
  return row(terms, 'none', year, { paidOn: plusDays(terms.patent.granted!, -25), paid: base });
}

/** Paid a fortnight into a band, with the surcharge it costs. */
function paidLate(terms: Terms, year: number, months: number): DemoAnnuity {
  const { base, full } = feeOf(terms, year);
  const surcharge = (full * 5 * months) / 100;
  const paidOn = plusDays(addMonths(addYears(terms.patent.filed, year - 1), months), 14);
  return row(terms, 'late', year, { paidOn, paid: base + surcharge, surcharge });
}

/** The same, but the surcharge was forgotten: that of the day it is completed is still to be paid. */
function short(terms: Terms, year: number, month: number): DemoAnnuity {
  const { base, full } = feeOf(terms, year);
  const paidOn = plusDays(addMonths(addYears(terms.patent.filed, year - 1), 1), 14);
  return { ...row(terms, 'short', year, { paidOn, paid: base }), owedYuan: surchargeOn(full, month) };
}

/** The year before was paid, this one is not. */
function owing(terms: Terms, year: number, month: number, random: Random): DemoAnnuity {
  const { base, full } = feeOf(terms, year);
  return { ...paidInTime(terms, year - 1, 'owing', random), owedYuan: base + surchargeOn(full, month) };
}

/** On the last of October, for a day up to the 20th of a month from May on: five percent for each month after it. */
function surchargeOn(full: number, month: number): number {
  return (full * 5 * (10 - month)) / 100;
}

function row(
  terms: Terms,
  plant: AnnuityPlant,
  year: number,
  money: { paidOn: PlainDate; paid: number; surcharge?: number },
): DemoAnnuity {
  const { patent, reduced } = terms;
  return {
    patent,
    plant,
    year,
    statedDue: addYears(patent.filed, year - 1),
    baseYuan: feeOf(terms, year).base,
    surchargeYuan: money.surcharge ?? 0,
    paidOn: money.paidOn,
    paidYuan: money.paid,
    reduced,
  };
}

/** Reduced by 85 percent in the year of grant and the nine after it. */
function feeOf({ patent, grantYear, reduced }: Terms, year: number): { full: number; base: number } {
  const full = FEES[patent.type]!.find(([to]) => year <= to)![1];
  return { full, base: reduced && year < grantYear + 10 ? (full * 15) / 100 : full };
}

/** Patent year of a day: 1 from filing to the day before the first anniversary. */
function yearOn(filed: PlainDate, day: PlainDate): number {
  let year = Math.max(1, Number(day.slice(0, 4)) - Number(filed.slice(0, 4)));
  while (addYears(filed, year) <= day) year += 1;
  return year;
}
