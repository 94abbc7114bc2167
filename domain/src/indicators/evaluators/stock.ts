import { type LightInput, type LightSettings, light } from '../light.ts';
import { type Evaluation, gapTo, goalOf, note, perMonth } from './evaluation.ts';

/** 存量 (stock at a day): what holds on the day, against the way from the base to the target. */
export function evaluateStock(
  input: LightInput & { readonly step?: number },
  settings?: LightSettings,
): Evaluation {
  const { comparator, value, asOf, due } = input;
  const goal = goalOf(comparator, input.target, input.baseline);
  const over = asOf > due;
  const gap = value === null || goal === null ? null : gapTo(comparator, value, goal, input.step ?? 1);
  const undecided =
    input.target === null
      ? note('undecided-no-number')
      : goal === null
        ? note('undecided-no-base')
        : value === null
          ? note('undecided-no-data')
          : undefined;
  return {
    ...light(input, settings),
    value,
    goal,
    gap,
    perMonth: over ? null : perMonth(gap, asOf, due),
    ...(undecided ? { undecided } : {}),
    notes: [],
  };
}
