import type { MergedRange } from './xlsxScan.ts';

/** Titles and headers live in the first rows; there a merged cell speaks for every column it covers. */
const HEADER_ZONE = 30;

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
  let active: { range: MergedRange; value: string | null }[] = [];
  return (row, cells) => {
    while (next < ranges.length && ranges[next]!.top <= row) {
      const range = ranges[next++]!;
      if (range.bottom < row) continue;
      active.push({ range, value: range.top === row ? (cells[range.left - 1] ?? null) : null });
    }
    if (active.length === 0) return;
    active = active.filter(({ range }) => range.bottom >= row);
    for (const { range, value } of active) {
      if (value === null) continue;
      const right = range.top <= HEADER_ZONE ? range.right : range.left;
      while (cells.length < Math.min(right, Math.max(cells.length, range.right))) cells.push(null);
      for (let column = range.left; column <= right; column++) cells[column - 1] ??= value;
    }
  };
}
