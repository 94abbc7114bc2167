import { toDayNumber } from '../../basics/plainDate.ts';
import { describeApplicationNumber } from '../../patents/applicationNumber.ts';
import type { Filing } from '../filing.ts';
import { TIES, type Tie, tieKeys } from '../ties.ts';

/** Every filer's filings in order of day, and every application number: what bursts and runs of numbers are read from. */
export class FilerHistory {
  private readonly byTie: ReadonlyMap<Tie, ReadonlyMap<string, readonly Dated[]>>;

  constructor(filings: readonly Filing[]) {
    const byTie = new Map<Tie, Map<string, Dated[]>>();
    for (const tie of TIES) byTie.set(tie, new Map());
    for (const filing of filings) {
      if (filing.prior) continue;
      const day = filing.filed === undefined ? undefined : toDayNumber(filing.filed);
      if (day === undefined) continue;
      for (const tie of TIES)
        for (const key of new Set(tieKeys(filing, tie))) {
          const list = byTie.get(tie)!.get(key);
          if (list) list.push({ day, filing });
          else byTie.get(tie)!.set(key, [{ day, filing }]);
        }
    }
    for (const lists of byTie.values())
      for (const list of lists.values())
        list.sort((a, b) => a.day - b.day || (a.filing.number < b.filing.number ? -1 : 1));
    this.byTie = byTie;
  }

  of(tie: Tie, key: string): readonly Dated[] {
    return this.byTie.get(tie)!.get(key) ?? [];
  }

  filers(tie: Tie): Iterable<readonly [string, readonly Dated[]]> {
    return this.byTie.get(tie)!;
  }
}

export interface Dated {
  readonly day: number;
  readonly filing: Filing;
}

/** The most filings within `days` days; `usual` is what the filer files in an equal span at all other times. */
export interface Burst {
  readonly size: number;
  readonly from: number;
  readonly to: number;
  readonly usual: number;
}

/** A pace is measured over a year at least: what is filed within weeks of a burst does not make it usual. */
const SHORTEST_HISTORY = 365;

export function largestBurst(list: readonly Dated[], days: number): Burst | undefined {
  let best: { size: number; from: number; to: number } | undefined;
  for (let from = 0, to = 0; to < list.length; to++) {
    while (list[to]!.day - list[from]!.day >= days) from++;
    const size = to - from + 1;
    if (!best || size > best.size) best = { size, from, to: to + 1 };
  }
  if (!best) return undefined;
  const span = Math.max(SHORTEST_HISTORY, list.at(-1)!.day - list[0]!.day - days);
  return { ...best, usual: ((list.length - best.size) * days) / span };
}

/** Serial number without year and kind, for runs; the kinds are numbered apart. */
export function serialOf(number: string): { series: string; serial: number } | undefined {
  const described = describeApplicationNumber(number);
  if (!described || !/^(?:\d{8}|\d{12})$/.test(number)) return undefined;
  const head = number.length === 12 ? 5 : 3;
  return { series: number.slice(0, head), serial: Number(number.slice(head)) };
}

/** The longest run of serial numbers that follow each other without a gap of more than one. */
export function longestRun(filings: readonly Filing[]): number {
  const bySeries = new Map<string, number[]>();
  for (const { number } of filings) {
    const found = serialOf(number);
    if (!found) continue;
    const list = bySeries.get(found.series);
    if (list) list.push(found.serial);
    else bySeries.set(found.series, [found.serial]);
  }
  let longest = 0;
  for (const list of bySeries.values()) {
    list.sort((a, b) => a - b);
    let run = 1;
    longest = Math.max(longest, run);
    for (let i = 1; i < list.length; i++) {
      const step = list[i]! - list[i - 1]!;
      run = step <= 2 ? run + (step > 0 ? 1 : 0) : 1;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}
