import { residents } from './population.ts';
import { scatter, shares } from './quota.ts';
import { label } from './random.ts';

/** The sort of patent an index stands for. How many of each there are is fixed, so that T1 comes out as planned. */
export type Fate =
  | 'validHighValue' // valid and of high value on the list day
  | 'validOrdinary' // valid on the list day, not of high value
  | 'grantedLately' // granted after the list day
  | 'lapsed'
  | 'pending'
  | 'dead' // refused or deemed withdrawn
  | 'model' // utility model
  | 'design';

/**
 * Why a patent counts on the list day (others may come on top of A). `I` falls under the SEI table by its symbols but has
 * no keyword; `D` has a pledge and nothing else: both count only if a setting says so.
 */
export type Ground = 'A' | 'B' | 'C' | 'E' | 'I' | 'D';

export interface Cell {
  readonly fate: Fate;
  readonly year: number;
  readonly ground?: Ground;
  readonly from: number;
  readonly count: number;
}

/** Weights of the filing years from 2005 on. */
const YEARS: Record<string, readonly number[]> = {
  A: [0, 0, 3, 4, 5, 7, 9, 11, 14, 17, 22, 30, 38, 48, 62, 78, 92, 118, 140],
  late: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 8, 12, 16, 18, 14],
  C: [0, 0, 3, 4, 6, 9, 14, 20, 30, 44],
  validOrdinary: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 52, 70, 92, 120, 140, 136, 96, 30],
  grantedLately: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 60],
  lapsed: [10, 14, 20, 28, 40, 52, 70, 90, 110, 120, 124, 120, 100, 70, 40, 16],
  pending: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 34, 50, 8],
  dead: [8, 10, 14, 20, 28, 38, 50, 66, 84, 104, 130, 160, 170, 160, 130, 110, 90, 70, 30],
  model: [6, 9, 13, 18, 25, 34, 46, 60, 74, 84, 92, 100, 112, 128, 150, 172, 160, 140, 120, 100, 86, 14],
  design: [8, 12, 18, 26, 36, 48, 60, 66, 70, 72, 76, 80, 84, 90, 96, 104, 100, 92, 84, 76, 66, 10],
};

/** High-value patents on the list day: just above 14 per 10,000 by either vintage of the population. */
function plannedHighValue(scale: number): number {
  const most = Math.max(residents(2024, scale), residents(2025, scale));
  return Math.ceil((most * 14 * 1.002) / 10_000);
}

export class PatentCells {
  readonly total: number;
  readonly cells: readonly Cell[];
  /** Patents of one type filed in one year: what their serials are spread over. */
  readonly filedCount = new Map<string, number>();
  private readonly offsets: number[] = [];
  private readonly spread: (i: number) => number;
  private readonly scatters = new Map<string, (i: number) => number>();

  constructor(seed: number, scale: number) {
    this.total = Math.max(300, Math.round(25_000 * scale));
    const high = plannedHighValue(scale);
    const sorts: [Fate, Ground | undefined, string, number][] = [];
    const grounds: Ground[] = ['A', 'B', 'C', 'E'];
    shares(high, [712, 70, 190, 13]).forEach((n, g) => {
      const ground = grounds[g]!;
      sorts.push(['validHighValue', ground, ground === 'A' || ground === 'C' ? ground : 'late', n]);
    });
    const rest = shares(this.total - high, [110, 12, 1_193, 225, 1_900, 1_500, 3_000, 12_300, 3_775]);
    sorts.push(['validOrdinary', 'I', 'late', rest[0]!], ['validOrdinary', 'D', 'late', rest[1]!]);
    const fates: Fate[] = ['validOrdinary', 'grantedLately', 'lapsed', 'pending', 'dead', 'model', 'design'];
    fates.forEach((fate, f) => {
      sorts.push([fate, undefined, fate, rest[f + 2]!]);
    });
    const cells: Cell[] = [];
    let from = 0;
    for (const [fate, ground, years, count] of sorts) {
      shares(count, YEARS[years]!).forEach((n, y) => {
        if (n === 0) return;
        const year = 2005 + y;
        cells.push({ fate, year, ...(ground ? { ground } : {}), from, count: n });
        const key = `${typeOf(fate)}${year}`;
        this.offsets.push(this.filedCount.get(key) ?? 0);
        this.filedCount.set(key, (this.filedCount.get(key) ?? 0) + n);
        from += n;
      });
    }
    this.cells = cells;
    this.spread = scatter(this.total, seed + 17);
    for (const [key, n] of this.filedCount) this.scatters.set(key, scatter(n, seed + label(key)));
  }

  /** The cell of a patent and its place among those of its type filed in that year (each place once). */
  locate(index: number): { cell: Cell; place: number; of: number } {
    return this.locateInner(this.spread(index));
  }

  private locateInner(j: number): { cell: Cell; place: number; of: number } {
    let low = 0;
    let high = this.cells.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.cells[middle]!.from <= j) low = middle;
      else high = middle - 1;
    }
    const cell = this.cells[low]!;
    const key = `${typeOf(cell.fate)}${cell.year}`;
    const within = this.offsets[low]! + (j - cell.from);
    return { cell, place: this.scatters.get(key)!(within), of: this.filedCount.get(key)! };
  }
}

/** Type digit of the application number. */
export function typeOf(fate: Fate): 1 | 2 | 3 {
  return fate === 'model' ? 2 : fate === 'design' ? 3 : 1;
}
