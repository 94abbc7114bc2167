import type { Message } from '../../basics/message.ts';
import { type PlainDate, toDayNumber } from '../../basics/plainDate.ts';
import type { Comparator } from '../../plan/planTypes.ts';
import type { LightVerdict } from '../light.ts';
import { goalValue, isMet } from '../target.ts';
import type { NoteCode } from './notes.ts';

/** What an evaluator (评定方法) says of a target on a day. */
export interface Evaluation extends LightVerdict {
  /** On the day, or on the due day once that is over; `null`: nothing to judge by. */
  readonly value: number | null;
  /** The value to be reached; `null`: the document names none, or growth has no base. */
  readonly goal: number | null;
  /** What is still missing, in the target's unit: 0 once met, `null` where it cannot be told. */
  readonly gap: number | null;
  /** What each month until the due day must bring; `null` where nothing is missing, no time is left or it cannot be told. */
  readonly perMonth: number | null;
  /** 尚不能评定: why nothing can be decided yet. */
  readonly undecided?: Message;
  /** What else a reader must know: interval, response, ties, sub-conditions. */
  readonly notes: readonly Message[];
}

export function note(code: NoteCode, params?: Message['params']): Message {
  return params === undefined ? { code } : { code, params };
}

/** 差距: how much is missing. `step` is the least amount things come in (1 件, 0.01): 突破 needs one step beyond. */
export function gapTo(comparator: Comparator, value: number, goal: number, step: number): number {
  if (isMet(comparator, value, goal)) return 0;
  const missing = Math.abs(goal - value);
  if (comparator !== 'gt') return missing;
  return Math.max(step, (Math.floor(goal / step + 1e-9) + 1) * step - value);
}

const DAYS_PER_MONTH = 365.25 / 12;

/** 月均需: the gap over the months left, of which there is at least one. */
export function perMonth(gap: number | null, asOf: PlainDate, due: PlainDate): number | null {
  if (gap === null || gap <= 0) return null;
  const days = toDayNumber(due) - toDayNumber(asOf);
  return days <= 0 ? null : gap / Math.max(1, days / DAYS_PER_MONTH);
}

export function goalOf(comparator: Comparator, target: number | null, baseline?: number): number | null {
  return target === null ? null : (goalValue(comparator, target, baseline) ?? null);
}
