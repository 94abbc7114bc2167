import type { Plan, Target } from './planTypes.ts';

/** 终期评估 of one target: what it came to on its due day, in base units. */
export interface FinalValue {
  readonly indicator: string;
  readonly value: number;
  readonly on: NonNullable<Target['baseline']>['on'];
  readonly source: string;
}

/**
 * 基数: a plan's targets with what the period before came to. A stock starts from where the last period ended; so does
 * whatever speaks of growth. A sum over the new period starts from nothing, and places, shares and milestones have no base.
 */
export function withBaselines(plan: Plan, finals: readonly FinalValue[]): Plan {
  return {
    ...plan,
    targets: plan.targets.map((target) => {
      const final = takesBaseline(target) && finals.find((f) => f.indicator === target.indicator);
      if (!final || final.on > target.due) return target;
      return { ...target, baseline: { on: final.on, value: final.value, source: final.source } };
    }),
  };
}

export function takesBaseline({ indicator, evaluator, comparator }: Target): boolean {
  if (indicator === null) return false;
  if (comparator === 'growth' || comparator === 'multiple') return true;
  return evaluator === 'stock' && (comparator === 'gte' || comparator === 'gt' || comparator === 'lte');
}
