import type { Message } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';

/**
 * A contribution (计入) says that one record counts in one indicator from a day on, until a day, for a reason.
 * Figures only count or sum contributions.
 */
export interface Contribution {
  /**
   * `''` is the counted span itself; other values are the single criteria beside it (`A.ipc`, `C` …), which overlap;
   * values that start with `?` say why a record is not counted (`?status-unknown`).
   */
  readonly criterion: string;
  /** First day it counts. */
  readonly from: PlainDate;
  /** First day it no longer counts; `null`: no end known. */
  readonly to: PlainDate | null;
  /** 1 for counted things, fen for money. */
  readonly amount: number;
  readonly reasons: readonly Message[];
}

/** The first day of the calendar used for "always". */
export const ALWAYS = '0001-01-01' as PlainDate;
