import { FIRST, type Places } from './postings.ts';

/**
 * How pairs become candidates: shared runs are counted, a run of few documents double. In a long list only the nearest
 * documents before are paired: members of a large cluster are chained, and boilerplate does not grow with the square.
 */
export interface Banding {
  /** A list of at most this many documents is paired in full. */
  readonly rare: number;
  /** Of a longer list only so many before. */
  readonly chained: number;
  readonly enough: number;
}

export const TEXT_BANDING: Banding = { rare: 48, chained: 6, enough: 4 };

/** Calls `take(earlier, later)` with the ranks of every candidate pair whose later rank is in the range. */
export function candidatesOf(
  lists: readonly Uint32Array[],
  places: readonly Places[],
  size: number,
  from: number,
  to: number,
  banding: Banding,
  take: (earlier: number, later: number) => void,
): void {
  const points = new Uint8Array(size);
  const touched: number[] = [];
  for (let rank = from; rank < to; rank++) {
    for (let part = 0; part < lists.length; part++) {
      const list = lists[part]!;
      const { bounds, at } = places[part]!;
      const end = bounds[rank + 1]!;
      for (let p = bounds[rank]!; p < end; p++) {
        let i = at[p]!;
        if ((list[i]! & FIRST) !== 0) continue;
        const oldest = Math.max(0, i - banding.rare);
        let first = i - 1;
        while (first > oldest && (list[first]! & FIRST) === 0) first--;
        const long = (list[first]! & FIRST) === 0;
        const stop = long ? Math.max(first, i - banding.chained) : first;
        const worth = long ? 1 : 2;
        while (--i >= stop) {
          const other = list[i]! & ~FIRST;
          const before = points[other]!;
          if (before === 0) touched.push(other);
          if (before < 200) points[other] = before + worth;
        }
      }
    }
    for (const other of touched) {
      if (points[other]! >= banding.enough) take(other, rank);
      points[other] = 0;
    }
    touched.length = 0;
  }
}
