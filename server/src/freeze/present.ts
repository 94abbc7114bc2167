import type { FreezeSummary, ReplayView } from '@sophora/contract/freeze';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import type { Scope } from '@sophora/domain/access/scope';
import type { FrozenSet } from '@sophora/domain/freeze/frozenSet';
import { parsePeriod } from '@sophora/domain/freeze/period';
import { actorNames } from '../access/index.ts';
import type { Services } from '../platform/services.ts';
import { replaysOf } from './replay.ts';
import type { StoredSet } from './store.ts';

/** Sets as a reader may see them. */
export async function presentSets(
  services: Services,
  actor: Actor,
  district: string,
  sets: readonly StoredSet[],
): Promise<FreezeSummary[]> {
  const people = sets.flatMap((s) => [s.by, ...(s.decision ? [s.decision.by] : [])]);
  const named = await actorNames(services, actor, district, people);
  const moment = (at: string | Date) => new Date(at).toISOString();
  return sets.map(({ by, at, period, decision, replay, ...set }) => ({
    ...set,
    period: parsePeriod(period)!,
    by: named(by),
    at: moment(at),
    decision: decision && { ...decision, by: named(decision.by), at: moment(decision.at) },
    replay: replay && { ...replay, at: moment(replay.at) },
    own: by === actorKey(actor),
  }));
}

/** Of streets, only those the reader may see; the district's own figures are open to whoever reads figures. */
export function withinScope(content: FrozenSet, { streets }: Scope): FrozenSet {
  if (streets === 'all') return content;
  return {
    ...content,
    figures: content.figures.map((figure) => ({
      ...figure,
      streets: figure.streets.filter((s) => streets.includes(s.street)),
    })),
  };
}

export async function presentReplays(
  services: Services,
  actor: Actor,
  district: string,
  set: string,
): Promise<ReplayView[]> {
  const replays = await replaysOf(services.pool, district, set);
  const named = await actorNames(
    services,
    actor,
    district,
    replays.map((r) => r.actor),
  );
  return replays.map(({ actor: by, at, ...result }) => ({
    ...result,
    by: named(by),
    at: new Date(at).toISOString(),
  }));
}
