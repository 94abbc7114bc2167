import type { Message } from '../basics/message.ts';
import type { Facts } from '../ledger/kind.ts';
import { addressKey } from './addressKey.ts';
import { compileRegions, JINAN } from './counties.ts';
import { compileStreetTable, type Named } from './streetTable.ts';

export { addressKey } from './addressKey.ts';

/** A street nobody could tell is a street value of its own, so that sums by street always reconcile (decision 11). */
export const UNASSIGNED = 'unassigned';
/** The region of an address in another county or city that the table does not know by code. */
export const OUTSIDE = 'outside';

export interface StreetPlacement {
  /** Six-digit code of the county, `outside`, or undefined where the address does not say. */
  readonly region: string | undefined;
  /** Twelve-digit code of the street, or `unassigned`. */
  readonly street: string;
  readonly reason: Message;
  /** 0–1. */
  readonly confidence: number;
}

export interface StreetResolver {
  resolve(address: string, learned?: ReadonlyMap<string, string>): StreetPlacement;
}

/**
 * 地址归街道: which street (街道) an address lies in. A person's assignment of the same address outranks all; then a street
 * named in the address; then a community or village of the county the address names; else unassigned. A road that bears
 * the name of a street says nothing (匡山汽车大世界 need not lie in 匡山街道), a name shared by several streets is left to a
 * person with the candidates. `facts` are the records of the communities register, `own` the district they belong to.
 */
export function compileStreets(
  facts: readonly Facts[],
  own?: { readonly code: string; readonly name: string },
): StreetResolver {
  const table = compileStreetTable(facts);
  const counties = own && !JINAN.some((c) => c.code === own.code) ? [...JINAN, own] : JINAN;
  const known = [...counties, ...table.counties];
  const regionOf = compileRegions(known);
  // A table of one county that nobody named: an unknown county in an address may well be that one.
  const codes = [...table.countyCodes];
  const anonymous = codes.length === 1 && !known.some((c) => c.code === codes[0]) ? codes[0] : undefined;

  function resolve(address: string, learned?: ReadonlyMap<string, string>): StreetPlacement {
    const key = addressKey(address);
    if (key === '') return unplaced(undefined, { code: 'no-address' });
    const decided = learned?.get(key);
    if (decided === OUTSIDE)
      return { ...unplaced(OUTSIDE, { code: 'street-decided-outside' }), confidence: 1 };
    if (decided !== undefined) {
      const street = decided.padEnd(12, '0');
      return { region: street.slice(0, 6), street, reason: { code: 'street-decided' }, confidence: 1 };
    }
    const place = regionOf(key);
    if (place.kind === 'elsewhere' || (place.kind === 'unnamed' && anonymous === undefined))
      return unplaced(OUTSIDE, { code: 'address-elsewhere', params: { place: place.name } });
    const region = place.kind === 'county' ? place.code : place.kind === 'unnamed' ? anonymous : undefined;
    if (region !== undefined && !table.countyCodes.has(region))
      return unplaced(region, {
        code: 'address-other-county',
        params: { place: place.kind === 'none' ? '' : place.name },
      });
    const inCity = place.kind === 'none' && place.inCity;
    const within = (streets: ReadonlySet<string>) =>
      [...streets].filter((s) => region === undefined || s.startsWith(region)).sort();

    const street = longest(key, table.streets, within);
    if (street && (region !== undefined || inCity || key.startsWith(street.text)))
      return decide(street, within(street.streets), region, 'street-named', street.confidence);
    // Villages of one name lie in many counties: without the county in the address a community decides nothing.
    if (region === undefined) return unplaced(region, { code: 'street-not-found' });
    const community = longest(key, table.communities, within, true);
    // A town that became a street may have lost villages to others: its old name decides only where nothing contradicts.
    const town = longest(key, table.formerTowns, within);
    if (community) {
      const streets = within(community.streets);
      const agreed = town ? streets.filter((s) => town.streets.has(s)) : streets;
      const open = agreed.length > 0 ? agreed : [...new Set([...streets, ...within(town!.streets)])].sort();
      return decide(community, open, region, 'street-of-community', community.confidence);
    }
    if (town) return decide(town, within(town.streets), region, 'street-of-former-town', town.confidence);
    return unplaced(region, { code: 'street-not-found' });
  }

  function decide(
    named: Named,
    streets: string[],
    region: string | undefined,
    code: string,
    confidence: number,
  ): StreetPlacement {
    const name = (s: string) => table.names.get(s) ?? s;
    if (streets.length > 1) {
      const reason = {
        code: 'street-ambiguous',
        params: { text: named.text, streets: streets.map(name).join('、') },
      };
      return unplaced(region ?? commonCounty(streets), reason);
    }
    const street = streets[0]!;
    const params = { text: named.text, street: name(street) };
    return { region: street.slice(0, 6), street, reason: { code, params }, confidence };
  }

  return { resolve };
}

function unplaced(region: string | undefined, reason: Message): StreetPlacement {
  return { region, street: UNASSIGNED, reason, confidence: 0 };
}

function commonCounty(streets: readonly string[]): string | undefined {
  const counties = new Set(streets.map((s) => s.slice(0, 6)));
  return counties.size === 1 ? [...counties][0] : undefined;
}

/** 南横河村 is not 横河村. */
const DISTINGUISHING = /[东西南北中前后大小新老上下]/;

/** The longest writing found in the address that means at least one street there; the first of several of one length. */
function longest(
  key: string,
  index: ReadonlyMap<string, readonly Named[]>,
  within: (streets: ReadonlySet<string>) => readonly string[],
  whole = false,
): Named | undefined {
  let best: Named | undefined;
  for (let i = 0; i + 1 < key.length; i++) {
    const candidates = index.get(key.slice(i, i + 2));
    if (!candidates || (whole && i > 0 && DISTINGUISHING.test(key[i - 1]!))) continue;
    for (const named of candidates)
      if (
        named.text.length > (best?.text.length ?? 0) &&
        key.startsWith(named.text, i) &&
        within(named.streets).length > 0
      )
        best = named;
  }
  return best;
}
