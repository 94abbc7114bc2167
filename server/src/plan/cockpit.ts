import type { TargetView } from '@sophora/contract/figures';
import type { Scope } from '@sophora/domain/access/scope';
import { minDate, type PlainDate } from '@sophora/domain/basics/plainDate';
import { type FigureDefinition, figureDefinition } from '@sophora/domain/indicators/figure';
import { monthEnds } from '@sophora/domain/indicators/trend';
import type { Plan, Target } from '@sophora/domain/plan/plan';
import { missingFiles } from '@sophora/domain/plan/targetSources';
import {
  type FigureContext,
  measured,
  officialValues,
  ratesOn,
  shownValue,
  sumsOver,
  valueOn,
  windowStart,
} from '../indicators/index.ts';
import { documentOfSetting } from '../settings/index.ts';
import { evaluate, settingOfOpenTarget } from './evaluate.ts';

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
  const knownAt = earlierThan(context, request.knownAt);
  const definition = target.indicator === null ? undefined : figureDefinition(target.indicator);
  const over = asOf > target.due;
  const window = windowOfTarget(plan, target, minDate(asOf, target.due));
  const since = definition && windowStart(definition, asOf, window.from);
  const on = (day: PlainDate) =>
    definition && valueOn(context, definition.indicator.id, { since, asOf: day, knownAt });
  const value = await on(
    since === undefined || target.evaluator === 'rate' ? asOf : minDate(asOf, window.to),
  );
  const atDue = over ? await on(target.due) : undefined;
  const deciding = over ? atDue : value;
  // Of a rank the circular's table is the official word; a value of the count stands on the figure's page.
  const official =
    definition && target.evaluator !== 'rank'
      ? ((
          await officialValues(
            context.pool,
            context.district,
            definition.indicator.id,
            minDate(asOf, target.due),
            knownAt,
          )
        ).at(-1) ?? null)
      : null;
  const byOfficial =
    context.settings.headline === 'official' &&
    official !== null &&
    (!over || sameMonth(official.asOf, target.due));
  const { evaluation, shown } = await evaluate(context, {
    plan,
    target,
    asOf,
    knownAt,
    window,
    value: byOfficial ? inUnit(official.value, definition) : (deciding?.value ?? null),
    sample: byOfficial ? undefined : deciding?.window,
  });
  const rank = target.evaluator === 'rank';
  const amount = (n: number | null) =>
    n === null ? null : measured(roundUp(n), rank ? 'count' : (definition?.measure ?? 'count'));
  return {
    id: target.id,
    title: target.title,
    indicator: target.indicator,
    evaluator: target.evaluator,
    comparator: target.comparator,
    target: evaluation.goal === null ? target.value : (target.value ?? evaluation.goal),
    unit: rank ? '位' : target.unit,
    due: target.due,
    clause: target.clause,
    goalDocument: await goalDocument(context, target, knownAt),
    since: since ?? null,
    official,
    headline: byOfficial ? 'official' : 'computed',
    light: evaluation.light,
    rule: wire(evaluation.rule),
    value: shown ? shown.now.value : (value?.value ?? null),
    text: shown ? shown.now.text : (value?.text ?? null),
    valueAtDue: over ? (shown ? shown.now.value : (atDue?.value ?? null)) : null,
    textAtDue: over ? (shown ? shown.now.text : (atDue?.text ?? null)) : null,
    gapText: amount(evaluation.gap),
    perMonthText: amount(evaluation.perMonth),
    undecided: evaluation.undecided ? wire(evaluation.undecided) : null,
    notes: evaluation.notes.map(wire),
    missingFiles: missingFiles(target, kindsWithRecords(context)),
    trend: definition
      ? await trend(
          context,
          definition,
          window.from,
          since === undefined || target.evaluator === 'rate' ? asOf : minDate(asOf, window.to),
        )
      : [],
  };
}

/** What a value rests on that the plan leaves open. */
async function goalDocument(
  { pool, district }: FigureContext,
  target: Target,
  knownAt: number | undefined,
): Promise<TargetView['goalDocument']> {
  const key = target.value === null ? settingOfOpenTarget(target) : undefined;
  return key === undefined ? null : documentOfSetting(pool, district, key, knownAt);
}

/** Days a flow is added up over: the target's own, else of a rank the year of its table, else the plan's. */
function windowOfTarget(plan: Plan, target: Target, day: PlainDate): { from: PlainDate; to: PlainDate } {
  if (target.window) return target.window;
  if (target.evaluator === 'rank')
    return { from: `${day.slice(0, 4)}-01-01` as PlainDate, to: `${day.slice(0, 4)}-12-31` as PlainDate };
  return { from: plan.from, to: target.due };
}

function earlierThan(context: FigureContext, knownAt: number | undefined): number | undefined {
  return knownAt === undefined || knownAt >= context.publishedSeq ? undefined : knownAt;
}

/** Circulars write money in 万元. */
function inUnit(value: number, definition: FigureDefinition | undefined): number {
  return definition?.measure === 'fen' ? Math.round(value * 1_000_000) : value;
}

function sameMonth(a: PlainDate, b: PlainDate): boolean {
  return a.slice(0, 7) === b.slice(0, 7);
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

async function trend(
  context: FigureContext,
  definition: FigureDefinition,
  from: PlainDate,
  to: PlainDate,
): Promise<TargetView['trend']> {
  if (to < from) return [];
  const months = monthEnds(from, to);
  const { pool, district } = context;
  const { id } = definition.indicator;
  if (definition.as === 'rate') {
    const rates = await ratesOn(pool, district, id, months);
    return rates.map(({ rate }, i) => ({ month: months[i]!, value: rate }));
  }
  const request = { district, indicator: id, criterion: '' };
  const sums = await sumsOver(pool, request, months, windowStart(definition, to, from));
  return months.map((month, i) => ({
    month: minDate(month, to),
    value: shownValue(context, definition, sums[i]!, month).value,
  }));
}
