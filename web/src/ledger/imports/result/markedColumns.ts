import type { BatchRow, Reading } from '@sophora/contract/imports';

/** Which cells of a row its problems speak of, by position: through the field's column, else by the header named. */
export function markedColumns(
  row: BatchRow,
  headers: readonly string[],
  reading: Reading,
): ReadonlySet<number> {
  const marked = new Set<number>();
  for (const problem of row.problems) {
    const mapped = reading.columns.find((c) => c.field !== null && c.field === problem.field);
    if (mapped) marked.add(mapped.column - 1);
    else if (problem.column !== null && headers.includes(problem.column))
      marked.add(headers.indexOf(problem.column));
  }
  return marked;
}
