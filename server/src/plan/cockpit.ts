import type { TargetView } from '@sophora/contract/figures';
import type { Scope } from '@sophora/domain/access/scope';
import { addDays, minDate, type PlainDate } from '@sophora/domain/basics/plainDate';
import type { Evaluation } from '@sophora/domain/indicators/evaluators/evaluation';
import { evaluateFlow } from '@sophora/domain/indicators/evaluators/flow';
import { evaluateStock } from '@sophora/domain/indicators/evaluators/stock';
import { type FigureDefinition, figureDefinition } from '@sophora/domain/indicators/figure';
import { monthEnds } from '@sophora/domain/indicators/trend';
import type { Plan, Target } from '@sophora/domain/plan/plan';
import { missingFiles } from '@sophora/domain/plan/targetSources';
import {
  type FigureContext,
  measured,
  shownValue,
  sumsOver,
  sumsWithin,
  total,
  windowStart,
} from '../indicators/index.ts';
import { risingConditions } from './conditions.ts';

export interface CockpitRequest {
  asOf: PlainDate;
  knownAt: number | undefined;
  scope: Scope;
}

/** One target on a day: value, light with its rule, what is missing, and the months since the plan began. */
export async function targetView(
  context: FigureContext,
  plan: Plan,
  target: Target,
  request: CockpitRequest,
): Promise<TargetView> {
  const { asOf } = request;
  const definition = target.indicator === null ? undefined : figureDefinition(target.indicator);
  const window = target.window ?? { from: plan.from, to: target.due };
  const since = definition && windowStart(definition, asOf, window.from);
  const on = (day: PlainDate) =>
    definition && valueOn(context, definition, { since, asOf: day }, request.knownAt);
  const value = await on(since === undefined ? asOf : minDate(asOf, window.to));
  const over = asOf > target.due;
  const atDue = over ? await on(target.due) : undefined;
  const evaluation = await evaluate(context, plan, target, request, over ? atDue?.value : value?.value);
  const shown = (n: number | null) =>
    n === null ? null : measured(roundUp(n), definition?.measure ?? 'count');
  return {
    id: target.id,
    title: target.title,
    indicator: target.indicator,
    evaluator: target.evaluator,
    comparator: target.comparator,
    target: target.value,
    unit: target.unit,
    due: target.due,
    since: since ?? null,
    light: evaluation.light,
    rule: { ...evaluation.rule, params: { ...evaluation.rule.params } },
    value: value?.value ?? null,
    text: value?.text ?? null,
    valueAtDue: atDue?.value ?? null,
    textAtDue: atDue?.text ?? null,
    gapText: shown(evaluation.gap),
    perMonthText: shown(evaluation.perMonth),
    undecided: evaluation.undecided ? wire(evaluation.undecided) : null,
    notes: evaluation.notes.map(wire),
    missingFiles:
      definition || target.indicator === null || value === undefined
        ? missingFiles(target, kindsWithRecords(context))
        : [],
    trend: definition
      ? await trend(context, definition, window.from, since === undefined ? asOf : minDate(asOf, window.to))
      : [],
  };
}

async function evaluate(
  context: FigureContext,
  plan: Plan,
  target: Target,
  request: CockpitRequest,
  deciding: number | null | undefined,
): Promise<Evaluation> {
  const input = {
    comparator: target.comparator,
    value: deciding ?? null,
    target: target.value,
    unit: target.unit,
    asOf: request.asOf,
    due: target.due,
    step: target.unit === '件' && target.indicator === 'high-value-inventions' ? 0.01 : 1,
    ...(target.baseline ? { baseline: target.baseline.value } : {}),
  };
  if (target.evaluator !== 'flow') return evaluateStock({ ...input, from: plan.from });
  const window = target.window ?? { from: plan.from, to: target.due };
  return evaluateFlow({ ...input, window, rising: await risingConditions(context, target, request) });
}

function wire({ code, params }: { code: string; params?: Readonly<Record<string, string | number>> }) {
  return { code, params: { ...params } };
}

/** Two decimals, never less than what is needed. */
function roundUp(n: number): number {
  return Math.ceil(n * 100 - 1e-6) / 100;
}

function kindsWithRecords(context: FigureContext): Set<string> {
  return new Set([...context.kindCounts].filter(([, n]) => n > 0).map(([kind]) => kind));
}

async function valueOn(
  context: FigureContext,
  definition: FigureDefinition,
  window: { since: PlainDate | undefined; asOf: PlainDate },
  knownAt: number | undefined,
) {
  const earlier = knownAt === undefined || knownAt >= context.publishedSeq ? undefined : knownAt;
  if (window.since !== undefined && window.asOf < window.since)
    return shownValue(context, definition, 0, addDays(window.since, -1));
  const sums = await sumsWithin(context.pool, context.district, definition.indicator.id, window, earlier);
  return shownValue(context, definition, total(sums.byCriterion.get('')), window.asOf);
}

async function trend(
  context: FigureContext,
  definition: FigureDefinition,
  from: PlainDate,
  to: PlainDate,
): Promise<TargetView['trend']> {
  if (to < from) return [];
  const months = monthEnds(from, to);
  const sums = await sumsOver(
    context.pool,
    { district: context.district, indicator: definition.indicator.id, criterion: '' },
    months,
    windowStart(definition, to, from),
  );
  return months.map((month, i) => ({
    month: minDate(month, to),
    value: shownValue(context, definition, sums[i]!, month).value,
  }));
}
