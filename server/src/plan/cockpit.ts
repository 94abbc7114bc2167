import type { TargetView } from '@sophora/contract/figures';
import type { Scope } from '@sophora/domain/access/scope';
import { minDate, type PlainDate } from '@sophora/domain/basics/plainDate';
import { figureDefinition } from '@sophora/domain/indicators/figure';
import { light } from '@sophora/domain/indicators/light';
import { monthEnds } from '@sophora/domain/indicators/trend';
import type { Plan, Target } from '@sophora/domain/plan/plan';
import { missingFiles } from '@sophora/domain/plan/targetSources';
import { type FigureContext, monthlySums, shownValue, sumsAt, total } from '../indicators/index.ts';

export interface CockpitRequest {
  asOf: PlainDate;
  knownAt: number | undefined;
  scope: Scope;
}

/** One target on a day: value, light with its rule, and the months since the plan began. */
export async function targetView(
  context: FigureContext,
  plan: Plan,
  target: Target,
  request: CockpitRequest,
): Promise<TargetView> {
  const { asOf } = request;
  const definition = target.indicator === null ? undefined : figureDefinition(target.indicator);
  const value = definition && (await valueOn(context, definition.indicator.id, asOf, request.knownAt));
  const over = asOf > target.due;
  const atDue =
    definition && over
      ? await valueOn(context, definition.indicator.id, target.due, request.knownAt)
      : undefined;
  const deciding = over ? atDue : value;
  const verdict = light({
    comparator: target.comparator,
    value: deciding?.value ?? null,
    target: target.value,
    unit: target.unit,
    asOf,
    from: plan.from,
    due: target.due,
    ...(target.baseline ? { baseline: target.baseline.value } : {}),
  });
  return {
    id: target.id,
    title: target.title,
    indicator: target.indicator,
    evaluator: target.evaluator,
    comparator: target.comparator,
    target: target.value,
    unit: target.unit,
    due: target.due,
    light: verdict.light,
    rule: { ...verdict.rule, params: { ...verdict.rule.params } },
    value: value?.value ?? null,
    text: value?.text ?? null,
    valueAtDue: atDue?.value ?? null,
    textAtDue: atDue?.text ?? null,
    missingFiles:
      definition || target.indicator === null || value === undefined
        ? missingFiles(target, kindsWithRecords(context))
        : [],
    trend: definition ? await trend(context, definition.indicator.id, plan.from, asOf) : [],
  };
}

function kindsWithRecords(context: FigureContext): Set<string> {
  return new Set([...context.kindCounts].filter(([, n]) => n > 0).map(([kind]) => kind));
}

async function valueOn(
  context: FigureContext,
  indicator: string,
  day: PlainDate,
  knownAt: number | undefined,
) {
  const sums = await sumsAt(
    context.pool,
    context.district,
    indicator,
    day,
    knownAt === undefined || knownAt >= context.publishedSeq ? undefined : knownAt,
  );
  return shownValue(context, figureDefinition(indicator)!, total(sums.byCriterion.get('')), day);
}

async function trend(
  context: FigureContext,
  indicator: string,
  from: PlainDate,
  to: PlainDate,
): Promise<TargetView['trend']> {
  if (to < from) return [];
  const months = monthEnds(from, to);
  const sums = await monthlySums(
    context.pool,
    { district: context.district, indicator, criterion: '' },
    months,
  );
  const definition = figureDefinition(indicator)!;
  return months.map((month, i) => ({
    month: minDate(month, to),
    value: shownValue(context, definition, sums[i]!, month).value,
  }));
}
