import type { Plan } from '../planTypes.ts';
import type { DraftTarget } from './draftTypes.ts';

/**
 * What the office settled for the same target of the plan in force and no document says: its established name, among
 * whom it is ranked, what must hold beside it. The new document's numbers stand.
 */
export function keepTargetOf(target: DraftTarget, before: Plan | null): DraftTarget {
  const then = before?.targets.find((t) => t.id === target.id);
  if (!then || then.indicator !== target.indicator) return target;
  const same = then.value === target.value && then.comparator === target.comparator;
  return {
    ...target,
    title: then.title,
    evaluator: then.evaluator,
    unit: same || then.unit === target.unit.split('/')[0] ? then.unit : target.unit,
    peers: then.peers ?? '',
    conditions: then.conditions ?? [],
  };
}
