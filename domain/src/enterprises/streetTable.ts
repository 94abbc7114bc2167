import type { Facts } from '../ledger/kind.ts';
import { addressKey } from './addressKey.ts';
import type { County } from './counties.ts';

/** A way of writing a street or community, and the streets it may mean. */
export interface Named {
  readonly text: string;
  readonly streets: Set<string>;
  readonly confidence: number;
}

/** The communities register (街道社区代码) in the form addresses are looked up in. */
export interface StreetTable {
  /** By the first two characters of the writing. */
  readonly streets: ReadonlyMap<string, readonly Named[]>;
  readonly communities: ReadonlyMap<string, readonly Named[]>;
  readonly formerTowns: ReadonlyMap<string, readonly Named[]>;
  readonly names: ReadonlyMap<string, string>;
  readonly counties: readonly County[];
  readonly countyCodes: ReadonlySet<string>;
}

export function compileStreetTable(facts: readonly Facts[]): StreetTable {
  const streets = new Map<string, Named>();
  const communities = new Map<string, Named>();
  const formerTowns = new Map<string, Named>();
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
      const town = /^(.{1,6}?)镇?街道(?:办事处)?$/.exec(written)?.[1];
      if (town) add(formerTowns, `${town}镇`, street, 0.6);
    } else
      for (const [text, confidence] of communityWritings(written)) add(communities, text, street, confidence);
  }
  return {
    streets: byBeginning(streets),
    communities: byBeginning(communities),
    formerTowns: byBeginning(formerTowns),
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
  if (whole !== numbered) writings.push([numbered, 0.85]);
  if (stem.length >= 4 && !ROAD.test(stem)) writings.push([stem, 0.65]);
  return writings;
}
