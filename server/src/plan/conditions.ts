import { makeDate, type PlainDate } from '@sophora/domain/basics/plainDate';
import type { RisingCondition } from '@sophora/domain/indicators/evaluators/flow';
import { figureDefinition } from '@sophora/domain/indicators/figure';
import type { Target } from '@sophora/domain/plan/plan';
import { type FigureContext, sumsWithin, total } from '../indicators/index.ts';

/** 逐年提升: the yearly totals from the base year to the year of the day asked for, or the last of the plan. */
export async function risingConditions(
  context: FigureContext,
  target: Target,
  { asOf, knownAt }: { asOf: PlainDate; knownAt: number | undefined },
): Promise<RisingCondition[]> {
  const conditions: RisingCondition[] = [];
  for (const condition of target.conditions ?? []) {
    if (condition.every !== 'year') continue;
    const definition = figureDefinition(condition.of);
    if (!definition) {
      conditions.push({ indicator: condition.of, years: [], undefined: true });
      continue;
    }
    const lastYear = Math.min(Number(asOf.slice(0, 4)), Number(target.due.slice(0, 4)));
    const years = [];
    for (let year = condition.baseYear ?? lastYear; year <= lastYear; year++) {
      const end = makeDate(year, 12, 31)!;
      const window = { since: makeDate(year, 1, 1) as PlainDate, asOf: end < asOf ? end : asOf };
      const sums = await sumsWithin(context.pool, context.district, condition.of, window, knownAt);
      years.push({ year, total: total(sums.byCriterion.get('')), over: end <= asOf });
    }
    conditions.push({ indicator: condition.of, years });
  }
  return conditions;
}
