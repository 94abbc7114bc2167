import type { Message } from '@sophora/domain/basics/message';
import { movesOf } from '@sophora/domain/enterprises/addressHistory';
import type { StreetSpan } from '@sophora/domain/enterprises/streetSpans';
import type { Facts, Kind } from '@sophora/domain/ledger/kind';
import type { JudgingTables } from './tables.ts';

/** A record with what its verdict may read of others. */
export interface Case {
  readonly id: string;
  readonly facts: Facts;
  /** Where it belonged so far; null for a record judged for the first time. */
  readonly placement: { region: string | null; street: string; reason: Message; facet: string } | null;
  readonly holders: readonly Holder[];
  readonly related: { readonly kind: string; readonly facts: Facts }[];
}

export interface Holder {
  readonly id: string;
  readonly industry: string | null;
  readonly region: string | null;
  readonly street: string;
  /** Its addresses over time, where it ever moved. */
  readonly moves: string[] | null;
}

export interface Placed {
  readonly region: string | undefined;
  readonly street: string;
  readonly reason: Message;
}

/** Reasons by which an address lies outside the district for certain. */
const NAMES_ELSEWHERE = new Set(['address-other-county', 'address-elsewhere', 'street-decided-outside']);

/** Where a record belongs: by its own address, else by that of its only holder. */
export function place(kind: Kind, one: Case, tables: JudgingTables): Placed {
  const stated = typeof one.facts.region === 'string' ? one.facts.region : undefined;
  const own = kind.address?.(one.facts);
  const byOwn =
    own === undefined || own === '' ? undefined : tables.streets.resolve(own, tables.learnedAddresses);
  const holder = one.holders.length === 1 ? one.holders[0] : undefined;
  if (byOwn && byOwn.street !== 'unassigned')
    return { region: byOwn.region ?? stated, street: byOwn.street, reason: byOwn.reason };
  // The address on a right decides (HV-02): where it names another district, the holder's seat here does not bring it in.
  if (byOwn && NAMES_ELSEWHERE.has(byOwn.reason.code))
    return { region: byOwn.region, street: 'unassigned', reason: byOwn.reason };
  if (holder && holder.street !== 'unassigned') {
    return {
      region: holder.region ?? stated,
      street: holder.street,
      reason: { code: 'street-of-holder', params: { holder: holder.id } },
    };
  }
  const region = byOwn?.region ?? stated ?? holder?.region ?? undefined;
  return {
    region,
    street: 'unassigned',
    reason: byOwn?.reason ?? { code: own ? 'street-not-found' : 'no-address' },
  };
}

/**
 * Where the record belonged over time, where it or its only holder moved: a right goes with its holder unless its own
 * address is none of the holder's.
 */
export function movedPlaces(one: Case, placed: Placed, tables: JudgingTables): StreetSpan[] | undefined {
  const holder = one.holders.length === 1 ? one.holders[0] : undefined;
  const history = one.facts.addressHistory ?? holder?.moves ?? undefined;
  if (history === undefined) return undefined;
  if (one.facts.addressHistory === undefined && NAMES_ELSEWHERE.has(placed.reason.code)) return undefined;
  const spans = movesOf({ addressHistory: history }, tables.streets, tables.learnedAddresses);
  const goesAlong =
    placed.reason.code === 'street-of-holder' || spans?.some((s) => s.street === placed.street);
  return goesAlong ? spans?.map((s) => ({ ...s, region: s.region ?? placed.region })) : undefined;
}
