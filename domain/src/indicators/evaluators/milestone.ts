import { type LightInput, type LightSettings, light } from '../light.ts';
import { type Evaluation, goalOf, note } from './evaluation.ts';

/**
 * 里程碑 (milestone with evidence): done or not; until the due day an open one is on time. There is no monthly need: a
 * milestone is not reached by parts.
 */
export function evaluateMilestone(
  input: LightInput & {
    /** Begun but not yet proven or through all steps. */
    readonly begun: number;
  },
  settings?: LightSettings,
): Evaluation {
  const goal = goalOf(input.comparator, input.target, input.baseline);
  const { value } = input;
  return {
    ...light(input, settings),
    value,
    goal,
    gap: value === null || goal === null ? null : Math.max(0, goal - value),
    perMonth: null,
    ...(goal === null ? { undecided: note('undecided-no-number') } : {}),
    notes: input.begun > 0 ? [note('milestone-begun', { count: input.begun })] : [],
  };
}
