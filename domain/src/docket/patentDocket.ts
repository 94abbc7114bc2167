import type { Message } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';
import { type Deadline, type PatentRight, patentDeadline, patentState } from '../deadlines/docket.ts';
import { patentYear } from '../deadlines/patentYear.ts';
import type { Facts } from '../ledger/kind.ts';
import { RIGHT_TYPES, type RightType } from '../patents/applicationNumber.ts';
import { ENDED_AFTER_GRANT } from '../patents/status.ts';
import type { DocketEntry, PlanRank } from './entry.ts';
import { annuityRecords, type Payments, readPayments } from './payments.ts';

/** A span in which the right counts as 高价值发明专利. */
export interface ValueSpan {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

export interface PatentInput {
  readonly facts: Facts;
  /** Facts of the 年费 records that name this patent. */
  readonly annuities: readonly Facts[];
  readonly highValue: readonly ValueSpan[];
}

/** The right as the clock takes it, with what its payments say. Undefined: not granted, or a day is missing. */
export function patentRight({
  facts,
  annuities,
}: Pick<PatentInput, 'facts' | 'annuities'>): { right: PatentRight; payments: Payments } | undefined {
  const { type, filed, granted } = facts;
  if (typeof filed !== 'string' || typeof granted !== 'string' || granted < filed) return undefined;
  if (!(RIGHT_TYPES as readonly unknown[]).includes(type)) return undefined;
  const base = { type: type as RightType, filed: filed as PlainDate, granted: granted as PlainDate };
  const payments = readPayments(base, annuityRecords(annuities));
  const { paidThroughYear, reduction, openLicence, terminationNotice } = payments;
  return { right: { ...base, paidThroughYear, reduction, openLicence, terminationNotice }, payments };
}

/**
 * What the docket keeps of a patent: its next deadline, and where the official file says something else. Undefined: there
 * is nothing to watch. `today` matters only where no payment is on record.
 */
export function patentDocket(input: PatentInput, today: PlainDate): DocketEntry | undefined {
  const known = patentRight(input);
  if (known === undefined) return undefined;
  const { right, payments } = known;
  const status = String(input.facts.status ?? 'unknown');
  if (status !== 'valid' && status !== 'unknown' && !ENDED_AFTER_GRANT.has(status)) return undefined;
  const next = lessPartPaid(patentDeadline(right, today), payments.partPaid);
  const differences = [...payments.differences, ...statusDifferences(input.facts, right, next)];
  if (ENDED_AFTER_GRANT.has(status))
    return differences.length === 0 ? undefined : gone(input, next, differences);
  return {
    ...kept(next),
    rank: rankOf(input, next.due),
    differences,
    holdsTo: next.kind === 'annuity' && !next.paymentsKnown ? next.due : null,
  };
}

function kept(next: Deadline): Omit<DocketEntry, 'rank' | 'differences' | 'holdsTo'> {
  const { kind, year, due, lastDay, restoreTo, costs, paymentsKnown, provisional, unverified } = next;
  return { what: kind, year, due, lastDay, restoreTo, costs, paymentsKnown, provisional, unverified };
}

function gone(input: PatentInput, next: Deadline, differences: readonly Message[]): DocketEntry {
  const { endedOn, statusAsOf } = input.facts;
  const day = (typeof endedOn === 'string' ? endedOn : statusAsOf) ?? next.due;
  return {
    ...kept(next),
    what: 'gone',
    year: 0,
    due: day as PlainDate,
    lastDay: day as PlainDate,
    restoreTo: null,
    costs: [],
    rank: rankOf(input, day as PlainDate),
    differences,
    holdsTo: null,
  };
}

/** A payment that fell short counts towards the whole (补缴). */
function lessPartPaid(next: Deadline, partPaid: Payments['partPaid']): Deadline {
  if (partPaid === undefined || next.kind !== 'annuity' || next.year !== partPaid.year) return next;
  const costs = next.costs.map(({ to, fen }) => ({ to, fen: Math.max(0, fen - partPaid.fen) }));
  return { ...next, costs };
}

/** High value counts where the right would count on the day it is due. */
function rankOf({ facts, highValue }: PatentInput, day: PlainDate): PlanRank {
  if (facts.type !== 'invention') return 3;
  return highValue.some((s) => s.from <= day && (s.to === null || s.to > day)) ? 0 : 1;
}

/** The register's word against what the payments say. */
function statusDifferences(facts: Facts, right: PatentRight, next: Deadline): Message[] {
  const { status, endedOn, filed } = facts;
  const asOf = statedOn(facts);
  if (status === 'valid' && asOf !== undefined) {
    if (next.kind === 'termEnd' && asOf > next.due)
      return [{ code: 'valid-after-term', params: { asOf, end: next.due } }];
    if (next.paymentsKnown && next.kind === 'annuity' && patentState(right, asOf) === 'ended')
      return [{ code: 'valid-but-lapsed', params: { asOf, year: next.year, last: next.lastDay } }];
  }
  if (status === 'lapsed' && typeof endedOn === 'string' && right.paidThroughYear !== undefined) {
    const year = patentYear(filed as PlainDate, endedOn as PlainDate);
    if (right.paidThroughYear >= year)
      return [{ code: 'lapsed-but-paid', params: { endedOn, year, paidThrough: right.paidThroughYear } }];
  }
  return [];
}

/** The latest day the file speaks of: of the status itself, or of the whole file. */
function statedOn({ statusAsOf, seenOn }: Facts): PlainDate | undefined {
  const days = [statusAsOf, seenOn].filter((d): d is string => typeof d === 'string').sort();
  return days.at(-1) as PlainDate | undefined;
}
