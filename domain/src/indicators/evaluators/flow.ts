import type { Message } from '../../basics/message.ts';
import { maxDate, type PlainDate } from '../../basics/plainDate.ts';
import type { LightInput, LightSettings } from '../light.ts';
import { type Evaluation, note } from './evaluation.ts';
import { evaluateStock } from './stock.ts';

/** One year of what must rise every year (逐年提升): its total, and whether it is over. */
export interface YearTotal {
  readonly year: number;
  readonly total: number;
  readonly over: boolean;
}

export interface RisingCondition {
  /** What must rise, by its id (see `CONDITION_NAMES`). */
  readonly indicator: string;
  /** From the base year on; fewer than two years cannot be compared. */
  readonly years: readonly YearTotal[];
  /** The document does not say what is meant. */
  readonly undefined?: true;
}

/**
 * 累计 (flow over a window): what was added up between two days. Before the window begins nothing is decided and nothing is
 * late. The base of a sum is zero; a rise from year to year is judged beside it.
 */
export function evaluateFlow(
  input: Omit<LightInput, 'from'> & {
    readonly window: { readonly from: PlainDate; readonly to: PlainDate };
    readonly step?: number;
    readonly rising?: readonly RisingCondition[];
  },
  settings?: LightSettings,
): Evaluation {
  const { window, rising = [], ...rest } = input;
  const asOf = maxDate(input.asOf, window.from);
  const evaluation = evaluateStock({ ...rest, from: window.from, asOf }, settings);
  // Where nothing has been counted, nothing has failed to rise either.
  const notes = input.value === null ? [] : rising.map(judgeRise);
  return { ...evaluation, notes: [...evaluation.notes, ...notes] };
}

/** The first year that was not above the one before breaks it, also one that is not over only if it ended so. */
function judgeRise({ indicator, years, undefined: unsaid }: RisingCondition): Message {
  if (unsaid) return note('rise-undefined', { indicator });
  if (years.length < 2) return note('rise-too-early', { indicator });
  const text = years.map((y) => `${y.year}：${y.total}`).join('，');
  for (const [i, y] of years.entries()) {
    if (i === 0 || y.total > years[i - 1]!.total) continue;
    if (y.over) return note('rise-broken', { indicator, years: text, year: y.year });
  }
  const open = years.find((y) => !y.over);
  return open
    ? note('rises-so-far', { indicator, years: text, open: open.year })
    : note('rises-each-year', { indicator, years: text });
}
