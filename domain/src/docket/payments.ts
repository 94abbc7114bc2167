import type { Message } from '../basics/message.ts';
import { type PlainDate, toDayNumber } from '../basics/plainDate.ts';
import type { Reduction } from '../deadlines/annuityPrice.ts';
import { type PatentRight, patentDeadline } from '../deadlines/docket.ts';
import { patentYear } from '../deadlines/patentYear.ts';
import type { Facts } from '../ledger/kind.ts';

/** One patent year as files tell it: what the office says is due, what was paid. */
export interface AnnuityRecord {
  readonly year: number;
  readonly dueOn?: PlainDate;
  readonly dueFen?: number;
  readonly paidOn?: PlainDate;
  readonly paidFen?: number;
  readonly surchargeFen?: number;
  /** 0: stated to have none. */
  readonly reduction?: Reduction | 0;
  readonly openLicence?: boolean;
  readonly terminationNotice?: PlainDate;
}

/** 年费 records of one patent from the facts of the register, by year. */
export function annuityRecords(facts: readonly Facts[]): AnnuityRecord[] {
  return facts
    .filter((f) => typeof f.year === 'number')
    .map((f) => ({
      year: f.year as number,
      ...(typeof f.dueOn === 'string' ? { dueOn: f.dueOn as PlainDate } : {}),
      ...(typeof f.dueFen === 'number' ? { dueFen: f.dueFen } : {}),
      ...(typeof f.paidOn === 'string' ? { paidOn: f.paidOn as PlainDate } : {}),
      ...(typeof f.paidFen === 'number' ? { paidFen: f.paidFen } : {}),
      ...(typeof f.surchargeFen === 'number' ? { surchargeFen: f.surchargeFen } : {}),
      ...(typeof f.reduction === 'string' ? { reduction: Number(f.reduction) as Reduction | 0 } : {}),
      ...(f.openLicence === true ? { openLicence: true } : {}),
      ...(typeof f.terminationNoticeOn === 'string'
        ? { terminationNotice: f.terminationNoticeOn as PlainDate }
        : {}),
    }))
    .sort((a, b) => a.year - b.year);
}

export interface Payments {
  /** Undefined where no payment is on record at all. */
  readonly paidThroughYear: number | undefined;
  readonly reduction: Reduction | undefined;
  readonly openLicence: boolean;
  readonly terminationNotice: PlainDate | undefined;
  /** What came in for a year that it does not settle: completing it is priced by the day, less this (指南 5-9 §4.2.1.3). */
  readonly partPaid: { readonly year: number; readonly fen: number } | undefined;
  /** Where what was paid or stated is not what the rules ask for. */
  readonly differences: readonly Message[];
}

type Base = Pick<PatentRight, 'type' | 'filed' | 'granted'>;
type Offer = Reduction | 0;
/** Without a statement the amounts themselves say which reduction was given. */
const ANY_OFFER: readonly Offer[] = [0, 70, 85];

/** What the payments on record mean: paid through which year, at which reduction, and where they do not add up. */
export function readPayments(base: Base, records: readonly AnnuityRecord[]): Payments {
  const stated = records.findLast((r) => r.reduction !== undefined)?.reduction;
  const grantYear = patentYear(base.filed, base.granted);
  const differences: Message[] = [];
  let offer: Offer | undefined = stated;
  let through: number | undefined;
  let partPaid: Payments['partPaid'];
  for (const record of records) {
    if (record.year <= grantYear) {
      if (record.paidOn !== undefined) through = Math.max(through ?? 0, record.year);
      continue;
    }
    const offers = offer === undefined ? ANY_OFFER : [record.reduction ?? offer];
    const asked = offers.map((o) => ({ offer: o, ...asksFor(base, record, o) }));
    differences.push(...statementDifferences(record, asked));
    if (record.paidOn === undefined) continue;
    const paid = readPayment(record, record.paidOn, asked);
    if (paid.difference !== undefined) differences.push(paid.difference);
    if (paid.settled) through = Math.max(through ?? 0, record.year);
    else {
      through ??= record.year - 1;
      if (record.paidFen !== undefined) partPaid = { year: record.year, fen: record.paidFen };
    }
    offer ??= paid.offer;
  }
  return {
    paidThroughYear: through,
    reduction: offer === 0 ? undefined : offer,
    openLicence: records.some((r) => r.openLicence === true),
    terminationNotice: records.findLast((r) => r.terminationNotice !== undefined)?.terminationNotice,
    partPaid,
    differences,
  };
}

interface Asked {
  readonly offer: Offer;
  readonly due: PlainDate;
  readonly baseFen: number | undefined;
  /** On the day of payment, with surcharge; `null`: paying alone no longer helped. */
  readonly neededFen: number | null;
}

function asksFor(base: Base, record: AnnuityRecord, offer: Offer): Omit<Asked, 'offer'> {
  const right: PatentRight = {
    ...base,
    paidThroughYear: record.year - 1,
    reduction: offer === 0 ? undefined : offer,
    openLicence: record.openLicence,
  };
  const deadline = patentDeadline(right, record.paidOn ?? base.filed);
  return { due: deadline.due, baseFen: deadline.costs[0]?.fen, neededFen: deadline.nowFen };
}

function statementDifferences(record: AnnuityRecord, asked: readonly Asked[]): Message[] {
  const { year, dueOn, dueFen } = record;
  const differences: Message[] = [];
  const { due } = asked[0]!;
  // An office file may state the anniversary or the working day it moves to: both are the same limit.
  if (dueOn !== undefined && dueOn !== due && !isUnmoved(dueOn, due))
    differences.push({ code: 'annuity-due-differs', params: { year, official: dueOn, ours: due } });
  if (dueFen !== undefined && !asked.some((a) => a.baseFen === undefined || a.baseFen === dueFen))
    differences.push({
      code: 'annuity-amount-differs',
      params: { year, official: dueFen / 100, ours: asked.map((a) => a.baseFen! / 100).join('、') },
    });
  return differences;
}

/** The unmoved anniversary lies at most a long holiday before the day it moves to. */
function isUnmoved(stated: PlainDate, due: PlainDate): boolean {
  return stated < due && toDayNumber(due) - toDayNumber(stated) <= 11;
}

interface Settled {
  readonly settled: boolean;
  readonly offer?: Offer;
  readonly difference?: Message;
}

/**
 * Whether a payment settles its year. Of several readings the one paid exactly holds, else the cheapest that the payment
 * does not exceed: 2,000 of 2,200 yuan is a surcharge forgotten, not a reduction overpaid.
 */
function readPayment(record: AnnuityRecord, paidOn: PlainDate, asked: readonly Asked[]): Settled {
  const { year, paidFen } = record;
  if (asked[0]!.neededFen === null)
    return { settled: false, difference: { code: 'annuity-paid-after-lapse', params: { year, paidOn } } };
  if (paidFen === undefined) return { settled: true };
  const exact = asked.find((a) => a.neededFen === paidFen);
  if (exact !== undefined)
    return { settled: true, offer: exact.offer, ...surchargeDifference(record, exact) };
  const reading = asked
    .filter((a) => a.neededFen! > paidFen)
    .sort((a, b) => a.neededFen! - b.neededFen!)
    .at(0);
  if (reading === undefined) {
    const most = Math.max(...asked.map((a) => a.neededFen!));
    return {
      settled: true,
      difference: {
        code: 'annuity-overpaid',
        params: { year, paidOn, paid: paidFen / 100, needed: most / 100 },
      },
    };
  }
  const needed = reading.neededFen!;
  return {
    settled: false,
    offer: reading.offer,
    difference: {
      code: 'annuity-short',
      params: {
        year,
        paidOn,
        paid: paidFen / 100,
        needed: needed / 100,
        missing: (needed - paidFen) / 100,
      },
    },
  };
}

function surchargeDifference(
  { year, paidOn, surchargeFen }: AnnuityRecord,
  exact: Asked,
): { difference?: Message } {
  const ours = exact.neededFen! - (exact.baseFen ?? 0);
  return surchargeFen === undefined || surchargeFen === ours
    ? {}
    : {
        difference: {
          code: 'annuity-surcharge-differs',
          params: { year, paidOn: paidOn!, official: surchargeFen / 100, ours: ours / 100 },
        },
      };
}
