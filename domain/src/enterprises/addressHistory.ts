import type { PlainDate } from '../basics/plainDate.ts';
import { byPrecedence } from '../ledger/fold.ts';
import type { Facts } from '../ledger/kind.ts';
import type { Observation } from '../ledger/observation.ts';
import { addressKey } from './addressKey.ts';
import type { StreetResolver } from './street.ts';
import { type StreetSpan, streetSpans } from './streetSpans.ts';

/**
 * 历任地址: where a holder sat since when. A source that states an address with the day it moved there (迁入日期) tells of a
 * move: the address before it holds until that day. One that states another address without a day corrects: it holds for
 * always (decision 11). A list that only repeats the present address says nothing of the past.
 */
const FIELD = 'addressHistory';

interface DatedAddress {
  readonly address: string;
  readonly since?: PlainDate;
}

/** The history as a fact of the record, oldest first, each entry but the first with its day; none where nobody moved. */
export function addressHistory(observations: readonly Observation[]): Facts {
  if (!observations.some((o) => typeof o.facts.addressSince === 'string')) return {};
  const stated = [...observations]
    .sort(byPrecedence)
    .flatMap(({ facts: { address, addressSince: since } }) =>
      typeof address === 'string' ? [{ address, since: typeof since === 'string' ? since : undefined }] : [],
    );
  const moves = new Map<string, string>();
  for (const { address, since } of stated)
    if (since !== undefined && !moves.has(since)) moves.set(since, address);
  const movedTo = new Set([...moves.values()].map(addressKey));
  const corrects = (one: { address: string; since: string | undefined }) =>
    one.since === undefined && !movedTo.has(addressKey(one.address));
  if (!stated[0] || corrects(stated[0])) return {};
  const before = stated.find(corrects)?.address;
  const dated = [...moves].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, address]) => `${day} ${address}`);
  const history = before === undefined ? dated : [before, ...dated];
  return history.length > 1 ? { [FIELD]: history } : {};
}

/** The addresses of a history. */
export function addressesOf(facts: Facts): readonly DatedAddress[] {
  const history = facts[FIELD];
  if (!Array.isArray(history)) return [];
  return (history as string[]).map((entry) => {
    const [, since, address = ''] = /^(?:(\d{4}-\d\d-\d\d) )?(.*)$/s.exec(entry) ?? [];
    return since === undefined ? { address } : { address, since: since as PlainDate };
  });
}

/** District and street of a holder over time; undefined where it never changed them. */
export function movesOf(
  facts: Facts,
  streets: StreetResolver,
  learned: ReadonlyMap<string, string>,
): readonly StreetSpan[] | undefined {
  const addresses = addressesOf(facts);
  if (addresses.length < 2) return undefined;
  const spans = streetSpans(
    addresses.map(({ address, ...since }) => {
      const { region, street } = streets.resolve(address, learned);
      return { region, street, ...since };
    }),
  );
  return spans.length > 1 ? spans : undefined;
}
