import type { PlainDate } from '../basics/plainDate.ts';
import { ALWAYS, type Contribution } from '../indicators/contribution.ts';
import { intersect, subtract } from '../indicators/span.ts';
import { UNASSIGNED } from './street.ts';

/** A street from a day until a day (decision 11). */
export interface StreetSpan {
  readonly street: string;
  /** District of the street; undefined: not known. */
  readonly region?: string | undefined;
  readonly from: PlainDate;
  /** First day no longer there; `null`: no end known. */
  readonly to: PlainDate | null;
}

/** Where a holder sat from a day on; without a day, since always. */
export interface DatedStreet {
  readonly street: string;
  readonly region?: string | undefined;
  readonly since?: PlainDate;
}

/**
 * 街道归属随时间变化: dated streets → spans without gap from the first day on. A move (迁址) ends one span and begins the
 * next; before the first known day the first known street holds. Of two facts for one day the later in the list holds.
 */
export function streetSpans(facts: readonly DatedStreet[]): StreetSpan[] {
  const byDay = new Map<PlainDate, DatedStreet>();
  for (const fact of facts) byDay.set(fact.since ?? ALWAYS, fact);
  const days = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  const spans: (Omit<StreetSpan, 'to'> & { to: PlainDate | null })[] = [];
  for (const [day, { street, region }] of days) {
    const last = spans.at(-1);
    if (last?.street === street && last.region === region) continue;
    if (last) last.to = day;
    spans.push({ street, region, from: last ? day : ALWAYS, to: null });
  }
  return spans;
}

export interface PlacedContribution extends Contribution {
  readonly street: string;
}

/**
 * Splits what counts at each move, so that every day of a contribution belongs to exactly one street; days outside all
 * spans are unassigned. A flow (a loan, a case) is an event of its first day and stays whole in the street of that day.
 */
export function splitByStreet(
  contributions: readonly Contribution[],
  spans: readonly StreetSpan[],
  type: 'stock' | 'flow' = 'stock',
): PlacedContribution[] {
  return contributions.flatMap((contribution) => {
    if (type === 'flow') {
      const span = spans.find(
        (s) => s.from <= contribution.from && (s.to === null || contribution.from < s.to),
      );
      return [{ ...contribution, street: span?.street ?? UNASSIGNED }];
    }
    const placed: PlacedContribution[] = [];
    for (const span of spans) {
      const shared = intersect(contribution, span);
      if (shared) placed.push({ ...contribution, ...shared, street: span.street });
    }
    for (const rest of subtract(contribution, spans))
      placed.push({ ...contribution, ...rest, street: UNASSIGNED });
    return placed.sort((a, b) => (a.from < b.from ? -1 : 1));
  });
}

/**
 * What counts of a record whose holder moved: judged for each district it was in, and counted there while it was there. A
 * holder that left the district counts until it left.
 */
export function judgedByStreet(
  judge: (place: { readonly region: string | undefined; readonly street: string }) => readonly Contribution[],
  spans: readonly StreetSpan[],
  type: 'stock' | 'flow',
): PlacedContribution[] {
  const lastIn = new Map(spans.map((span) => [span.region, span]));
  return [...lastIn].flatMap(([region, { street }]) => {
    const own = spans.map((span, i) =>
      span.region === region ? span : { ...span, street: `${ELSEWHERE}${i}` },
    );
    return splitByStreet(judge({ region, street }), own, type).filter((c) => !c.street.startsWith(ELSEWHERE));
  });
}

const ELSEWHERE = 'elsewhere:';
