import type { Message } from '../basics/message.ts';
import { addDays, addMonths, type PlainDate } from '../basics/plainDate.ts';
import { markTermEnd } from '../deadlines/markRenewal.ts';
import type { Facts } from '../ledger/kind.ts';
import { earliestValidOn } from '../ledger/statements.ts';

/**
 * 注册商标的有效期: 商标法(2019) 第三十九条、第四十条: ten years from registration, renewable within the twelve months before
 * or six months (宽展期) after. 实施条例 第十二条: the term ends the day before the anniversary and is not moved for a
 * holiday: registered 2016-11-23, valid until 2026-11-22.
 */
export type MarkValidity =
  | {
      readonly is: 'valid';
      readonly from: PlainDate;
      readonly to: PlainDate | null;
      readonly reasons: readonly Message[];
    }
  | {
      readonly is: 'unclear';
      readonly gap: string;
      readonly to: PlainDate | null;
      readonly reasons: readonly Message[];
    }
  | { readonly is: 'never' };

const NEVER: MarkValidity = { is: 'never' };
const GONE = new Set(['expired', 'cancelled', 'surrendered', 'ended']);

export function markValidity(facts: Facts, graceCounts: boolean): MarkValidity {
  const status = facts.status;
  if (status === 'registered') return inForce(facts, graceCounts);
  if (typeof status === 'string' && GONE.has(status)) return gone(facts, status);
  if (status === undefined || status === 'unknown') {
    const text = facts.statusText;
    const reason: Message =
      typeof text === 'string'
        ? { code: 'status-not-recognised', params: { text } }
        : { code: 'status-missing' };
    return { is: 'unclear', gap: '?status-unknown', to: null, reasons: [reason] };
  }
  return NEVER;
}

function inForce(facts: Facts, graceCounts: boolean): MarkValidity {
  const registered = day(facts.registered);
  const stated = day(facts.statusAsOf) ?? day(facts.seenOn);
  const from = registered ?? earlier(earliestValidOn(facts), stated);
  if (from === undefined)
    return {
      is: 'unclear',
      gap: '?no-registration-date',
      to: null,
      reasons: [{ code: 'valid-without-date' }],
    };
  const reasons: Message[] = [
    registered === undefined
      ? { code: 'valid-since-statement', params: { date: from } }
      : { code: 'registered-on', params: { date: from } },
  ];
  if (registered !== undefined && stated !== undefined)
    reasons.push({ code: 'valid-as-at', params: { date: stated } });
  const until = day(facts.validUntil) ?? computedTerm(registered, stated);
  if (until === undefined) reasons.push({ code: 'term-unknown' });
  else {
    const code = facts.validUntil === undefined ? 'mark-term-computed' : 'mark-valid-until';
    reasons.push({ code, params: { date: until } });
    if (graceCounts) reasons.push({ code: 'mark-grace-counts' });
  }
  const termOver = until === undefined ? null : addDays(graceCounts ? addMonths(until, 6) : until, 1);
  const endedOn = day(facts.endedOn);
  const endsEarly = endedOn !== undefined && (termOver === null || endedOn < termOver);
  if (endsEarly) reasons.push({ code: 'ended-on', params: { date: endedOn } });
  return spanned(from, endsEarly ? endedOn : termOver, reasons);
}

/** Two hundred years: no day a list states is later. */
const MOST_TERMS = 20;

/** Last day of the ten-year term that covers the day the mark was stated to be in force. */
function computedTerm(
  registered: PlainDate | undefined,
  stated: PlainDate | undefined,
): PlainDate | undefined {
  if (registered === undefined) return undefined;
  let first = registered;
  for (let terms = 1; terms <= MOST_TERMS; terms++) {
    const last = markTermEnd(first);
    if (stated === undefined || last >= stated) return last;
    first = addDays(last, 1);
  }
  return undefined;
}

function gone(facts: Facts, status: string): MarkValidity {
  const endedOn = day(facts.endedOn);
  const until = status === 'expired' ? day(facts.validUntil) : undefined;
  const stated = day(facts.statusAsOf) ?? day(facts.seenOn);
  const end = endedOn ?? (until === undefined ? stated : addDays(until, 1));
  if (end === undefined)
    return { is: 'unclear', gap: '?no-end-date', to: null, reasons: [{ code: 'ended-without-date' }] };
  const code =
    endedOn !== undefined ? 'ended-on' : until !== undefined ? 'mark-valid-until' : 'ended-by-statement';
  const reason: Message = { code, params: { date: endedOn ?? until ?? end } };
  const registered = day(facts.registered);
  const since = registered === undefined ? earliestValidOn(facts) : undefined;
  if (since !== undefined && since < end)
    return spanned(since, end, [{ code: 'valid-since-statement', params: { date: since } }, reason]);
  if (registered === undefined)
    return {
      is: 'unclear',
      gap: '?no-registration-date',
      to: end,
      reasons: [{ code: 'registration-date-missing' }, reason],
    };
  return spanned(registered, end, [{ code: 'registered-on', params: { date: registered } }, reason]);
}

function spanned(from: PlainDate, to: PlainDate | null, reasons: readonly Message[]): MarkValidity {
  return to !== null && to <= from ? NEVER : { is: 'valid', from, to, reasons };
}

function earlier(a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | undefined {
  return a !== undefined && (b === undefined || a < b) ? a : b;
}

function day(value: unknown): PlainDate | undefined {
  return typeof value === 'string' ? (value as PlainDate) : undefined;
}
