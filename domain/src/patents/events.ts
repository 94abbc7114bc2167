import type { Label } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';
import type { Facts } from '../ledger/kind.ts';
import { statementDay } from '../ledger/statements.ts';
import type { RightType } from './applicationNumber.ts';
import { ENDED_AFTER_GRANT, type PatentStatus } from './status.ts';
import { termEnd } from './term.ts';
import { patentValidity } from './validity.ts';

/** What happened to a patent, day by day (专利事件): shown on its page; its status on a day is the fold of these. */
export const PATENT_EVENTS = {
  filed: { zh: '申请', en: 'Filed' },
  published: { zh: '公布', en: 'Published' },
  granted: { zh: '授权公告', en: 'Granted' },
  stated: { zh: '来源载明有效', en: 'Stated to be in force' },
  pledged: { zh: '质押登记', en: 'Pledge registered' },
  released: { zh: '质押解除', en: 'Pledge released' },
  awarded: { zh: '获奖', en: 'Awarded' },
  grantedAbroad: { zh: '海外同族授权', en: 'Family member granted abroad' },
  ended: { zh: '终止', en: 'Ended' },
  termEnd: { zh: '期限届满', en: 'End of term' },
} as const satisfies Record<string, Label>;
export type PatentEventType = keyof typeof PATENT_EVENTS;

export interface PatentEvent {
  readonly on: PlainDate;
  readonly type: PatentEventType;
  /** What the event says more: status words, pledge number, office. */
  readonly detail?: string;
}

export interface RelatedFacts {
  readonly pledges: readonly Facts[];
  readonly awards: readonly Facts[];
  readonly families: readonly Facts[];
}

const ORDER = Object.keys(PATENT_EVENTS);

/** All dated events of a patent, oldest first; future ones (end of term) included. */
export function patentEvents(facts: Facts, related?: RelatedFacts): PatentEvent[] {
  const events: PatentEvent[] = [];
  const add = (type: PatentEventType, on: unknown, detail?: unknown) => {
    if (typeof on !== 'string') return;
    events.push({ type, on: on as PlainDate, ...(typeof detail === 'string' ? { detail } : {}) });
  };
  add('filed', facts.filed);
  add('published', facts.published);
  add('granted', facts.granted);
  for (const field of Object.keys(facts)) add('stated', statementDay(field));
  if (ENDED_AFTER_GRANT.has(String(facts.status)))
    add('ended', endOf(facts), facts.statusText ?? facts.status);
  else if (typeof facts.filed === 'string' && typeof facts.type === 'string')
    add('termEnd', termEnd(facts.type as RightType, facts.filed as PlainDate));
  for (const pledge of related?.pledges ?? []) {
    add('pledged', pledge.registered, pledge.registrationNumber);
    add('released', pledge.released, pledge.registrationNumber);
  }
  for (const award of related?.awards ?? []) add('awarded', award.awardedOn, award.award);
  for (const family of related?.families ?? []) add('grantedAbroad', family.granted, family.office);
  return events.sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : ORDER.indexOf(a.type) - ORDER.indexOf(b.type),
  );
}

function endOf(facts: Facts): PlainDate | undefined {
  const validity = patentValidity(facts);
  return validity.is === 'never' ? undefined : (validity.to ?? undefined);
}

/**
 * Status on a day as far as the sources tell: pending from filing, in force within the valid span, then how it ended.
 * `unknown` where they do not tell.
 */
export function statusOn(facts: Facts, day: PlainDate): PatentStatus {
  const now = typeof facts.status === 'string' ? (facts.status as PatentStatus) : 'unknown';
  const validity = patentValidity(facts);
  if (validity.is === 'valid') {
    if (day < validity.from) return beforeGrant(facts, day);
    if (validity.to === null || day < validity.to) return 'valid';
    return now === 'valid' || now === 'unknown' ? endedLater(facts) : now;
  }
  if (validity.is === 'unclear') return validity.to !== null && day >= validity.to ? now : 'unknown';
  if (now === 'pending') return typeof facts.filed === 'string' && day < facts.filed ? 'unknown' : 'pending';
  return now;
}

function beforeGrant(facts: Facts, day: PlainDate): PatentStatus {
  if (typeof facts.granted !== 'string' || typeof facts.filed !== 'string') return 'unknown';
  return day >= facts.filed && day < facts.granted ? 'pending' : 'unknown';
}

/** A right last stated to be in force is over: by its term, or on a day of ending the source gave beside. */
function endedLater(facts: Facts): PatentStatus {
  return typeof facts.endedOn === 'string' ? 'ended' : 'expired';
}
