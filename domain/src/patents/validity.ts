import type { Message } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';
import type { Facts } from '../ledger/kind.ts';
import { earliestValidOn } from '../ledger/statements.ts';
import type { RightType } from './applicationNumber.ts';
import { ENDED_AFTER_GRANT } from './status.ts';
import { termEnd } from './term.ts';

/**
 * 有效专利: from when until when a granted right was in force, by what the sources say (HV-04). A right is in force from
 * its grant is announced (专利法 第三十九条) until it ends: by its term, or as from the day the unpaid annuity was due
 * (实施细则 第一百一十五条), which the register shows months later. One declared invalid counts as never granted
 * (专利法 第四十七条). What no source says is unknown, never guessed.
 */
export type Validity =
  /** In force from … to (`null`: no end known). */
  | {
      readonly is: 'valid';
      readonly from: PlainDate;
      readonly to: PlainDate | null;
      readonly reasons: readonly Message[];
    }
  /** Cannot be dated; `to` where it is certain from then on that it is not in force. */
  | {
      readonly is: 'unclear';
      readonly gap: ValidityGap;
      readonly to: PlainDate | null;
      readonly reasons: readonly Message[];
    }
  /** Certainly not in force, on any day. */
  | { readonly is: 'never' };

export type ValidityGap = '?status-unknown' | '?no-grant-date' | '?no-end-date';

const NEVER: Validity = { is: 'never' };

export function patentValidity(facts: Facts): Validity {
  const status = facts.status;
  if (status === undefined || status === 'unknown') return statusUnknown(facts);
  if (status === 'valid') return inForce(facts);
  if (status === 'invalidated' || !ENDED_AFTER_GRANT.has(status as string)) return NEVER;
  return ended(facts, status as string);
}

function statusUnknown(facts: Facts): Validity {
  const granted = day(facts.granted);
  const endedOn = day(facts.endedOn);
  if (granted !== undefined && endedOn !== undefined && facts.status === undefined)
    return spanned(granted, endedOn, [from(granted), { code: 'ended-on', params: { date: endedOn } }]);
  const text = facts.statusText;
  const reason: Message =
    typeof text === 'string'
      ? { code: 'status-not-recognised', params: { text } }
      : { code: 'status-missing' };
  return { is: 'unclear', gap: '?status-unknown', to: null, reasons: [reason] };
}

/** A statement "in force as at D": from grant if known, else from D, to the known end or the end of the term. */
function inForce(facts: Facts): Validity {
  const granted = day(facts.granted);
  const stated = statedOn(facts);
  const start = granted ?? firstStated(facts, stated);
  if (start === undefined) {
    return { is: 'unclear', gap: '?no-grant-date', to: null, reasons: [{ code: 'valid-without-date' }] };
  }
  const reasons: Message[] = [
    granted === undefined ? { code: 'valid-since-statement', params: { date: start } } : from(granted),
  ];
  if (granted !== undefined && stated !== undefined)
    reasons.push({ code: 'valid-as-at', params: { date: stated } });
  const end = knownEnd(facts);
  if (end) reasons.push(end.reason);
  else reasons.push({ code: 'term-unknown' });
  return spanned(start, end?.on ?? null, reasons);
}

/** A right that is gone counts from grant to its end; without a day of ending, to the day the source says it was gone. */
function ended(facts: Facts, status: string): Validity {
  const end = knownEnd(facts, status === 'expired') ?? statementEnd(facts);
  if (!end)
    return { is: 'unclear', gap: '?no-end-date', to: null, reasons: [{ code: 'ended-without-date' }] };
  const granted = day(facts.granted);
  const stated = granted === undefined ? earliestValidOn(facts) : undefined;
  if (stated !== undefined && stated < end.on)
    return spanned(stated, end.on, [{ code: 'valid-since-statement', params: { date: stated } }, end.reason]);
  if (granted === undefined)
    return {
      is: 'unclear',
      gap: '?no-grant-date',
      to: end.on,
      reasons: [{ code: 'grant-date-missing' }, end.reason],
    };
  return spanned(granted, end.on, [from(granted), end.reason]);
}

interface End {
  readonly on: PlainDate;
  readonly reason: Message;
}

/** The stated day of ending or the end of the term, the earlier one; the term of an ended right only if it ended by it. */
function knownEnd(facts: Facts, byTerm = facts.status === 'valid'): End | undefined {
  const endedOn = day(facts.endedOn);
  const filed = day(facts.filed);
  const term = byTerm && filed !== undefined ? termEnd(facts.type as RightType, filed) : undefined;
  if (endedOn !== undefined && (term === undefined || endedOn < term))
    return { on: endedOn, reason: { code: 'ended-on', params: { date: endedOn } } };
  return term === undefined ? undefined : { on: term, reason: { code: 'term-end', params: { date: term } } };
}

function statementEnd(facts: Facts): End | undefined {
  const stated = statedOn(facts);
  return stated === undefined
    ? undefined
    : { on: stated, reason: { code: 'ended-by-statement', params: { date: stated } } };
}

function spanned(start: PlainDate, to: PlainDate | null, reasons: readonly Message[]): Validity {
  return to !== null && to <= start ? NEVER : { is: 'valid', from: start, to, reasons };
}

const from = (granted: PlainDate): Message => ({ code: 'granted-on', params: { date: granted } });

/** Without a grant date: the first day for which some source, this one or an earlier one, states it to be in force. */
function firstStated(facts: Facts, stated: PlainDate | undefined): PlainDate | undefined {
  const earlier = earliestValidOn(facts);
  return earlier !== undefined && (stated === undefined || earlier < stated) ? earlier : stated;
}

/** The day a status was true: its own, else the day the file speaks of. */
function statedOn(facts: Facts): PlainDate | undefined {
  return day(facts.statusAsOf) ?? day(facts.seenOn);
}

function day(value: unknown): PlainDate | undefined {
  return typeof value === 'string' ? (value as PlainDate) : undefined;
}
