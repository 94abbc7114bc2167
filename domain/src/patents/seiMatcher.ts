import type { Facts } from '../ledger/kind.ts';
import { parseIpc } from './ipc.ts';
import { compileKeywords, type KeywordTest } from './seiKeywords.ts';

/**
 * 战略性新兴产业分类与国际专利分类参照关系表（2021）（试行）. A rule of a branch names IPC ranges, ranges it leaves out and,
 * mostly, keywords. A symbol falls under a rule when one of its ranges covers it and none of those left out does.
 * `G06F11*` and `G06F11` cover the main group with all its subgroups, `B41J*` the subclass, `G16*` the class;
 * `G06F11/14` covers that subgroup alone, since its number does not tell which subgroups stand below it.
 */
export interface SeiMatcher {
  readonly rules: number;
  /** Branches by IPC alone, and those whose rule's keywords are found in the text as well. */
  match(ipc: readonly string[], text: () => string): SeiMatch;
}

export interface SeiMatch {
  readonly byIpc: SeiHit | undefined;
  readonly byKeyword: SeiHit | undefined;
}

export interface SeiHit {
  /** Codes of all branches found, in order: `1.1`. */
  readonly branches: readonly string[];
  /** The first of them by name, with the symbol (and word) that led there. */
  readonly branch: string;
  readonly name: string;
  readonly rule: string;
  readonly symbol: string;
  readonly keyword: string;
}

interface SeiRule {
  readonly branch: string;
  readonly name: string;
  readonly rule: string;
  readonly test: KeywordTest;
}

const NOTHING: SeiMatch = { byIpc: undefined, byKeyword: undefined };

/** Records of the `seiIpc` register → matcher. Their order does not matter. */
export function compileSei(records: readonly Facts[]): SeiMatcher {
  const rules: SeiRule[] = [];
  const include = new Map<string, number[]>();
  const exclude = new Map<string, number[]>();
  for (const [index, group] of groupByRule(records).entries()) {
    const first = group[0]!;
    rules.push({
      branch: String(first.branch),
      name: String(first.branchName ?? ''),
      rule: String(first.rule),
      test: compileKeywords(group.map((r) => String(r.keywords ?? '')).find((k) => k !== '') ?? ''),
    });
    for (const record of group) {
      const key = parseIpc(String(record.pattern).replace(/\*$/, ''))?.symbol;
      if (key !== undefined) addTo(record.mode === 'exclude' ? exclude : include, key, index);
    }
  }
  const covered = memo((symbol) => rulesOf(symbol, include, exclude));
  return {
    rules: rules.length,
    match(ipc, text) {
      let ipcHits: Map<number, string> | undefined;
      for (const symbol of ipc) {
        for (const index of covered(symbol)) {
          ipcHits ??= new Map();
          if (!ipcHits.has(index)) ipcHits.set(index, symbol);
        }
      }
      if (!ipcHits) return NOTHING;
      const hits = [...ipcHits].sort((a, b) => a[0] - b[0]);
      const words = foldText(text());
      const found: { index: number; symbol: string; keyword: string }[] = [];
      for (const [index, symbol] of hits) {
        const keyword = rules[index]!.test(words);
        if (keyword !== undefined) found.push({ index, symbol, keyword });
      }
      return {
        byIpc: hit(
          rules,
          hits.map(([index, symbol]) => ({ index, symbol, keyword: '' })),
        ),
        byKeyword: hit(rules, found),
      };
    },
  };
}

/** Width and case folded, as keywords are. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function hit(
  rules: readonly SeiRule[],
  found: readonly { index: number; symbol: string; keyword: string }[],
): SeiHit | undefined {
  const first = found[0];
  if (!first) return undefined;
  const rule = rules[first.index]!;
  const branches: string[] = [];
  for (const { index } of found) {
    const { branch } = rules[index]!;
    if (branches.at(-1) !== branch) branches.push(branch);
  }
  return {
    branches,
    branch: rule.branch,
    name: rule.name,
    rule: rule.rule,
    symbol: first.symbol,
    keyword: first.keyword,
  };
}

function rulesOf(
  symbol: string,
  include: ReadonlyMap<string, number[]>,
  exclude: ReadonlyMap<string, number[]>,
): readonly number[] {
  const ipc = parseIpc(symbol);
  if (!ipc) return [];
  const levels = new Set([ipc.class, ipc.subclass, ipc.group, ipc.symbol]);
  const out = new Set<number>();
  for (const level of levels) for (const index of exclude.get(level) ?? []) out.add(index);
  const covered = new Set<number>();
  for (const level of levels)
    for (const index of include.get(level) ?? []) if (!out.has(index)) covered.add(index);
  return [...covered].sort((a, b) => a - b);
}

function groupByRule(records: readonly Facts[]): Facts[][] {
  const groups = new Map<string, Facts[]>();
  for (const record of records) {
    const key = `${orderKey(String(record.branch))}|${orderKey(String(record.rule))}`;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, group]) => group);
}

/** `1.10` after `1.9`. */
function orderKey(code: string): string {
  return code.replace(/\d+/g, (n) => n.padStart(4, '0'));
}

function addTo(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}

/** A million patents share some 70,000 symbols. */
const MOST_REMEMBERED = 200_000;

function memo(find: (symbol: string) => readonly number[]): (symbol: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (symbol) => {
    let value = known.get(symbol);
    if (value === undefined) {
      value = find(symbol);
      if (known.size < MOST_REMEMBERED) known.set(symbol, value);
    }
    return value;
  };
}
