import type { Message } from '../basics/message.ts';
import type { Facts } from '../ledger/kind.ts';
import { addressRegion, type County, JINAN } from './counties.ts';

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

/** Two ways of writing one address have one key: assignments by a person are remembered under it. */
export function addressKey(address: string): string {
  return address
    .normalize('NFKC')
    .replace(/[\s,，。;；、"'“”·]+/gu, '')
    .replace(/^(?:中国)?山东省/, '')
    .replace(/(?:附近公司|附近)$/, '')
    .toUpperCase();
}

/** A way of writing a street or community, and the streets it may mean. */
interface Named {
  readonly text: string;
  readonly streets: Set<string>;
  readonly confidence: number;
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
  const table = compileTable(facts);
  const counties = own && !JINAN.some((c) => c.code === own.code) ? [...JINAN, own] : JINAN;
  const known: readonly County[] = [...counties, ...table.counties];
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
    const place = addressRegion(key, known);
    if (place.kind === 'elsewhere' || (place.kind === 'unnamed' && anonymous === undefined))
      return unplaced(OUTSIDE, { code: 'address-elsewhere', params: { place: place.name } });
    const region = place.kind === 'county' ? place.code : place.kind === 'unnamed' ? anonymous : undefined;
    if (region !== undefined && !table.countyCodes.has(region))
      return unplaced(region, {
        code: 'address-other-county',
        params: { place: place.kind === 'none' ? '' : place.name },
      });
    const within = (streets: ReadonlySet<string>) =>
      [...streets].filter((s) => region === undefined || s.startsWith(region)).sort();

    const street = longest(key, table.streets, within);
    if (street) return decide(street, within(street.streets), region, 'street-named', street.confidence);
    // Villages of one name lie in many counties: without the county in the address a community decides nothing.
    const community = region === undefined ? undefined : longest(key, table.communities, within);
    if (community)
      return decide(
        community,
        within(community.streets),
        region,
        'street-of-community',
        community.confidence,
      );
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

interface StreetTable {
  /** By the first two characters of the writing. */
  readonly streets: ReadonlyMap<string, readonly Named[]>;
  readonly communities: ReadonlyMap<string, readonly Named[]>;
  readonly names: ReadonlyMap<string, string>;
  readonly counties: readonly County[];
  readonly countyCodes: ReadonlySet<string>;
}

function compileTable(facts: readonly Facts[]): StreetTable {
  const streets = new Map<string, Named>();
  const communities = new Map<string, Named>();
  const names = new Map<string, string>();
  const counties: County[] = [];
  const countyCodes = new Set<string>();
  for (const { code, name } of facts) {
    if (typeof code !== 'string' || typeof name !== 'string' || !/^\d{6,12}$/.test(code)) continue;
    const full = code.padEnd(12, '0');
    const written = addressKey(name);
    if (full.endsWith('000000')) counties.push({ code: full.slice(0, 6), name: written });
    countyCodes.add(full.slice(0, 6));
    if (full.endsWith('000000')) continue;
    const street = `${full.slice(0, 9)}000`;
    if (full === street) {
      names.set(street, name);
      for (const [text, confidence] of streetWritings(written)) add(streets, text, street, confidence);
    } else
      for (const [text, confidence] of communityWritings(written)) add(communities, text, street, confidence);
  }
  return {
    streets: byBeginning(streets),
    communities: byBeginning(communities),
    names,
    counties,
    countyCodes,
  };
}

function add(to: Map<string, Named>, text: string, street: string, confidence: number): void {
  const named = to.get(text);
  if (named) named.streets.add(street);
  else to.set(text, { text, streets: new Set([street]), confidence });
}

function byBeginning(named: ReadonlyMap<string, Named>): Map<string, Named[]> {
  const index = new Map<string, Named[]>();
  for (const one of named.values()) {
    const beginning = one.text.slice(0, 2);
    const list = index.get(beginning);
    if (list) list.push(one);
    else index.set(beginning, [one]);
  }
  return index;
}

/** The longest writing found in the address that means at least one street there; the first of several of one length. */
function longest(
  key: string,
  index: ReadonlyMap<string, readonly Named[]>,
  within: (streets: ReadonlySet<string>) => readonly string[],
): Named | undefined {
  let best: Named | undefined;
  for (let i = 0; i + 1 < key.length; i++)
    for (const named of index.get(key.slice(i, i + 2)) ?? [])
      if (
        named.text.length > (best?.text.length ?? 0) &&
        key.startsWith(named.text, i) &&
        within(named.streets).length > 0
      )
        best = named;
  return best;
}

/** 匡山街道: also 匡山街道办事处, 匡山办事处, 匡山街办; 匡山 alone is a hill, a market, a road. A town keeps 镇. */
function streetWritings(name: string): [string, number][] {
  const m = /^(.+?)(街道办事处|街道|镇|乡)$/.exec(name);
  if (!m) return [[name, 0.9]];
  const stem = m[1]!;
  if (m[2] === '镇' || m[2] === '乡') return [[name, 0.95]];
  return [
    [`${stem}街道`, 0.95],
    [`${stem}办事处`, 0.95],
    [`${stem}街办`, 0.95],
    [`${stem}街办事处`, 0.9],
  ];
}

/** Words that end a road, not an estate. */
const ROAD = /[路街巷道线桥]$/;

/**
 * 纬九路社区居民委员会 is written 纬九路社区; 匡山村村民委员会 as 匡山村. An estate's own name (新世界阳光花园) counts from four
 * characters on, a number of several committees in one estate (第一社区) is left out; a road's name alone never counts.
 */
function communityWritings(name: string): [string, number][] {
  const numbered = name.replace(/(?:居|村)?(?:居民委员会|村民委员会|村民委会|居委会|村委会)$/, '');
  if (/村民委|村委/.test(name) || (/村$/.test(numbered) && !/社区/.test(name))) {
    const stem = (name.match(/^(.+?)村?(?:村民委员会|村民委会|村委会)$/)?.[1] ?? numbered).replace(/村$/, '');
    const writings: [string, number][] = [[`${stem}村`, 0.8]];
    if (stem.length >= 3 && /[庄屯铺寺庙]$/.test(stem)) writings.push([stem, 0.65]);
    return stem.length >= 1 ? writings : [];
  }
  const whole = numbered
    .replace(/第[一二三四五六七八九十\d]+$/, '')
    .replace(/第[一二三四五六七八九十\d]+社区$/, '社区');
  const stem = whole.replace(/社区$/, '');
  if (stem.length < 2) return [];
  const writings: [string, number][] = [
    [`${stem}社区`, 0.85],
    [`${stem}居委会`, 0.85],
  ];
  if (stem.length >= 4 && !ROAD.test(stem)) writings.push([stem, 0.65]);
  return writings;
}
