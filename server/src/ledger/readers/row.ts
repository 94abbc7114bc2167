/** One row that holds at least one value. Rows without any are left out, but counted in `row`. */
export interface Row {
  /** Sheet, from 1; text files have the one. */
  readonly sheet: number;
  /** Row as a spreadsheet numbers it, from 1. */
  readonly row: number;
  /** Cell texts as a person sees them; null where the cell is empty. Trailing empty cells are left out. */
  readonly cells: (string | null)[];
}

/** Batches end here, so that a consumer holds little at a time. */
export const BATCH_ROWS = 1_000;
export const BATCH_CELLS = 200_000;
