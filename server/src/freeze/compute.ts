import type {
  FrozenFigure,
  FrozenPlan,
  FrozenSet,
  FrozenTarget,
  FrozenValue,
} from '@sophora/domain/freeze/frozenSet';
import type { Period } from '@sophora/domain/freeze/period';
import { frozenWindows, mainWindow } from '@sophora/domain/freeze/windows';
import { FIGURES, type FigureDefinition } from '@sophora/domain/indicators/figure';
import type { Plan, Target } from '@sophora/domain/plan/plan';
import type pg from 'pg';
import {
  type FigureContext,
  figureAt,
  figureContext,
  officialValues,
  ruleVersionsAt,
  valueOn,
} from '../indicators/index.ts';
import { targetView } from '../plan/index.ts';
import { contributionDigests } from './digest.ts';

export interface FreezeRequest {
  readonly district: string;
  readonly period: Period;
  /** Ledger sequence the figures know up to. */
  readonly knownAt: number;
  readonly plan: { readonly plan: Plan; readonly version: number } | null;
}

export type FrozenNumbersOf = Pick<FrozenSet, 'figures' | 'targets'>;

/** Everything a frozen set holds, worked out as the ledger stood at a sequence. */
export async function frozenSetOf(
  pool: pg.Pool,
  request: FreezeRequest,
  signal?: AbortSignal,
): Promise<FrozenSet> {
  const { district, period, knownAt, plan } = request;
  const context = await figureContext(pool, district, knownAt);
  return {
    format: 1,
    district,
    period,
    knownAt,
    plan: plan && planHead(plan.plan, plan.version),
    ruleVersions: await ruleVersionsAt(pool, district, knownAt),
    settings: { ...context.settings },
    vintages: context.vintages.map(({ year, persons, publishedOn, source, recordId }) => ({
      year,
      persons,
      publishedOn: publishedOn ?? null,
      source,
      recordId,
    })),
    contributions: await contributionDigests(pool, district, knownAt),
    ...(await frozenNumbersOf(context, request, signal)),
  };
}

/** The figures and targets of a period, as known at a sequence. */
export async function frozenNumbersOf(
  context: FigureContext,
  request: Omit<FreezeRequest, 'district'>,
  signal?: AbortSignal,
): Promise<FrozenNumbersOf> {
  const figures: FrozenFigure[] = [];
  for (const definition of FIGURES) {
    signal?.throwIfAborted();
    figures.push(await figureOf(context, definition, request));
  }
  const targets: FrozenTarget[] = [];
  for (const target of request.plan?.plan.targets ?? []) {
    signal?.throwIfAborted();
    targets.push(await targetOf(context, request.plan!.plan, target, request));
  }
  return { figures, targets };
}

const EVERYTHING = { streets: 'all', units: 'all' } as const;

type Asked = Pick<FreezeRequest, 'period' | 'knownAt' | 'plan'>;

async function figureOf(
  context: FigureContext,
  definition: FigureDefinition,
  { period, knownAt, plan }: Asked,
): Promise<FrozenFigure> {
  const { id } = definition.indicator;
  const over = definition.as === 'rate' ? 'rate' : definition.over;
  const windows = frozenWindows(over, period, plan?.plan ?? null);
  const values: FrozenValue[] = [];
  for (const { id: window, since, until } of windows) {
    const at = { since: since ?? undefined, asOf: until, knownAt: earlier(context, knownAt) };
    const { value, text, numerator, denominator } = await valueOn(context, id, at);
    values.push({
      window,
      since,
      until,
      value,
      text,
      numerator,
      persons: denominator?.persons ?? null,
      vintage: denominator?.year ?? null,
    });
  }
  const main = windows.find((w) => w.id === mainWindow(over))!;
  const { figure } = await figureAt(context, id, {
    asOf: main.until,
    since: main.since ?? undefined,
    knownAt,
    scope: EVERYTHING,
  });
  const official = await officialValues(
    context.pool,
    context.district,
    id,
    period.to,
    earlier(context, knownAt),
  );
  return {
    indicator: id,
    label: definition.label,
    unit: definition.unit,
    measure: definition.measure,
    over,
    values,
    streets: figure.byStreet.map(({ street, name, amount }) => ({ street, name, amount })),
    criteria: [
      ...figure.byCriterion.map(({ criterion, label, amount }) => ({ criterion, label, amount })),
      ...figure.completeness.uncounted.map(({ criterion, label, records }) => ({
        criterion,
        label,
        amount: records,
      })),
    ],
    official: official.at(-1) ?? null,
  };
}

async function targetOf(
  context: FigureContext,
  plan: Plan,
  target: Target,
  { period, knownAt }: Asked,
): Promise<FrozenTarget> {
  const view = await targetView(context, plan, target, { asOf: period.to, knownAt, scope: EVERYTHING });
  return {
    id: view.id,
    title: view.title,
    indicator: view.indicator,
    evaluator: view.evaluator,
    comparator: target.comparator,
    target: view.target,
    unit: view.unit,
    due: target.due,
    light: view.light,
    headline: view.headline,
    value: view.value,
    text: view.text,
    valueAtDue: view.valueAtDue,
    textAtDue: view.textAtDue,
    gapText: view.gapText,
    official: view.official as FrozenTarget['official'],
  };
}

function earlier(context: FigureContext, knownAt: number): number | undefined {
  return knownAt >= context.publishedSeq ? undefined : knownAt;
}

function planHead({ id, title, documentNumber, from, to }: Plan, version: number): FrozenPlan {
  return { id, version, title, documentNumber, from, to };
}
