/** How a character stands to the one beside it: the same; another writing of it; found elsewhere in the other name; alike; none. */
export const CELL_STATES = ['same', 'written', 'moved', 'look', 'sound', 'lookAndSound', 'other'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** One character of a name as it is shown: what stands under it and how it differs. */
export interface Cell {
  readonly text: string;
  /** Pinyin with its tone mark; empty for what is no Chinese character. */
  readonly pinyin: string;
  readonly state: CellState;
}
