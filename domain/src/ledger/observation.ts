import type { PlainDate } from '../basics/plainDate.ts';
import type { Facts } from './kind.ts';

/**
 * An observation (观测) is what one source said of one record: a file row, a form, a decision in a queue. Append-only.
 * A register row is the fold of its record's observations.
 */
export interface Observation {
  /** Ledger sequence of the entry that brought it (batch, edit …). */
  readonly seq: number;
  /** Sheet index and row number in the file, both from 1; 0 for a form. */
  readonly sheet: number;
  readonly row: number;
  /** Part of the row when one row holds several records, from 0. */
  readonly part: number;
  /** The day the source speaks of; `undefined` where the source does not say. */
  readonly asOf?: PlainDate;
  readonly rank: SourceRank;
  readonly facts: Facts;
}

/**
 * Precedence per field (decision 3), highest first: a correction by a person with its document, the official status
 * file, a gazette event, a list export, a declaration for a whole file.
 */
export const SOURCE_RANKS = {
  correction: 50,
  officialStatus: 40,
  gazette: 30,
  list: 20,
  declaration: 10,
} as const;
export type SourceRank = (typeof SOURCE_RANKS)[keyof typeof SOURCE_RANKS];
