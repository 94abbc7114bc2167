import type { MergedRange } from './xlsxScan.ts';

/** Titles and headers live in the first rows; there a merged cell speaks for every column it covers. */
const HEADER_ZONE = 30;
/** Titles are often merged to the last column there is. */
const WIDEST = 200;

/**
 * What a clerk means by a merged cell (合并单元格): a value merged over several rows holds for each of those rows (one
 * applicant written once beside three patents), so it is filled down. Filled to the right it is only in the first 30
 * rows, for headers over several columns: further down a wide cell is a remark or a total and belongs to its first
 * column. Rows without a value of their own are not made up, and filled cells never replace one.
 */
export function mergedFiller(
  ranges: readonly MergedRange[],
): (row: number, cells: (string | null)[]) => void {
  let next = 0;
  // By first column: ranges never overlap in a sound file, and in an unsound one the later one holds.
  const active = new Map<number, { range: MergedRange; value: string }>();
  return (row, cells) => {
    while (next < ranges.length && ranges[next]!.top <= row) {
      const range = ranges[next++]!;
      const value = range.top === row ? cells[range.left - 1] : undefined;
      if (value) active.set(range.left, { range, value });
    }
    for (const [left, { range, value }] of active) {
      if (range.bottom < row) {
        active.delete(left);
        continue;
      }
      const right = range.top <= HEADER_ZONE ? Math.min(range.right, left + WIDEST) : left;
      while (cells.length < right) cells.push(null);
      for (let column = left; column <= right; column++) cells[column - 1] ??= value;
    }
  };
}
