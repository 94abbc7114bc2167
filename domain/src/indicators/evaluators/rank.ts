import type { Message } from '../../basics/message.ts';
import type { PlainDate } from '../../basics/plainDate.ts';
import { type LightSettings, light } from '../light.ts';
import { type Evaluation, note } from './evaluation.ts';

/** One peer in a cited table. */
export interface Peer {
  readonly name: string;
  readonly own: boolean;
  readonly value: number | null;
  /** Place as the document states it. */
  readonly rank: number | null;
  /** 经营主体户数, where the document gives it. */
  readonly households: number | null;
}

export interface Placing {
  readonly place: number;
  readonly of: number;
  /** Others at the same place. */
  readonly ties: number;
  /** Value of the peer at the place wanted, less ours: what is missing to it. */
  readonly values: readonly { readonly name: string; readonly place: number; readonly value: number }[];
  /** The place the document itself states, where it differs. */
  readonly stated?: number;
}

/**
 * 位次 among the peers of one table: the more the better, equal values share a place and the next one is skipped (1, 2, 2, 4).
 * Without values of all, the place the document states is taken as it is.
 */
export function placing(peers: readonly Peer[], basis: 'count' | 'perHouseholds'): Placing | undefined {
  const own = peers.find((p) => p.own);
  if (!own) return undefined;
  const value = (p: Peer): number | null =>
    p.value === null
      ? null
      : basis === 'count'
        ? p.value
        : p.households === null
          ? null
          : (p.value * 10_000) / p.households;
  const ours = value(own);
  const comparable = peers.flatMap((p) => (value(p) === null ? [] : [{ name: p.name, value: value(p)! }]));
  if (ours === null || comparable.length < peers.length)
    return own.rank === null || basis !== 'count'
      ? undefined
      : { place: own.rank, of: peers.length, ties: 0, values: [] };
  const place = (v: number) => 1 + comparable.filter((p) => p.value > v).length;
  const mine = place(ours);
  return {
    place: mine,
    of: peers.length,
    ties: comparable.filter((p) => p.value === ours).length - 1,
    values: comparable
      .map((p) => ({ ...p, place: place(p.value) }))
      .sort((a, b) => a.place - b.place || (a.name < b.name ? -1 : 1)),
    ...(basis === 'count' && own.rank !== null && own.rank !== mine ? { stated: own.rank } : {}),
  };
}

/** 名次 against the place wanted. Which place “前列” means no document says: a setting, and undecided without it. */
export function evaluateRank(
  input: {
    readonly placing: Placing | undefined;
    /** The document the table stands in, and its day. */
    readonly document: string;
    readonly tableOf: PlainDate | undefined;
    readonly target: number | null;
    readonly asOf: PlainDate;
    readonly from: PlainDate;
    readonly due: PlainDate;
  },
  settings?: LightSettings,
): Evaluation {
  const { placing: found, target, asOf, due } = input;
  const verdict = light(
    { comparator: 'rank', value: found?.place ?? null, target, asOf, from: input.from, due },
    settings,
  );
  const notes: Message[] = [];
  if (found) {
    notes.push(
      note('rank-of', {
        place: found.place,
        of: found.of,
        document: input.document,
        day: input.tableOf ?? '',
      }),
    );
    if (found.ties > 0) notes.push(note('rank-ties', { ties: found.ties }));
    if (found.stated !== undefined)
      notes.push(note('rank-differs', { stated: found.stated, place: found.place }));
  }
  const undecided =
    target === null
      ? note('undecided-no-rank')
      : found === undefined
        ? note('undecided-no-table')
        : undefined;
  return {
    ...verdict,
    value: found?.place ?? null,
    goal: target,
    gap: found && target !== null ? Math.max(0, found.place - target) : null,
    perMonth: null,
    ...(undecided ? { undecided } : {}),
    notes,
  };
}
