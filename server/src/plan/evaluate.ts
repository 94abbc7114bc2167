import { minDate, type PlainDate } from '@sophora/domain/basics/plainDate';
import type { Evaluation } from '@sophora/domain/indicators/evaluators/evaluation';
import { evaluateFlow } from '@sophora/domain/indicators/evaluators/flow';
import { evaluateMilestone } from '@sophora/domain/indicators/evaluators/milestone';
import { evaluateRank } from '@sophora/domain/indicators/evaluators/rank';
import { evaluateRate, type SampledRate } from '@sophora/domain/indicators/evaluators/rate';
import { evaluateStock } from '@sophora/domain/indicators/evaluators/stock';
import { figureDefinition } from '@sophora/domain/indicators/figure';
import type { Plan, Target } from '@sophora/domain/plan/plan';
import { type FigureContext, peerTable, sumsWithin, total } from '../indicators/index.ts';
import { risingConditions } from './conditions.ts';

export interface Judged {
  readonly plan: Plan;
  readonly target: Target;
  readonly asOf: PlainDate;
  readonly knownAt: number | undefined;
  readonly window: { readonly from: PlainDate; readonly to: PlainDate };
  /** On the day, or on the due day once it is over. */
  readonly value: number | null;
  /** Of a rate: the survey the value is of. */
  readonly sample:
    | { readonly sample?: SampledRate | undefined; readonly survey?: { readonly name: string } }
    | undefined;
}

/** Carries a target to its evaluator. Of a rank the shown value is the place, not the count. */
export async function evaluate(
  context: FigureContext,
  judged: Judged,
): Promise<{ evaluation: Evaluation; shown?: { now: { value: number | null; text: string | null } } }> {
  const { plan, target, asOf, window } = judged;
  const input = {
    comparator: target.comparator,
    value: judged.value,
    target: target.value ?? openTarget(context, target),
    unit: target.unit,
    asOf,
    from: plan.from,
    due: target.due,
    step: figureDefinition(target.indicator ?? '')?.per === undefined ? 1 : 0.01,
    ...(target.baseline ? { baseline: target.baseline.value } : {}),
  };
  switch (target.evaluator) {
    case 'flow':
      return {
        evaluation: evaluateFlow({
          ...input,
          window,
          rising: await risingConditions(context, target, judged),
        }),
      };
    case 'milestone':
      return { evaluation: evaluateMilestone({ ...input, begun: await begun(context, judged) }) };
    case 'rate':
      if (judged.sample?.sample === undefined && judged.value !== null)
        return { evaluation: evaluateStock(input) };
      return {
        evaluation: evaluateRate({
          sample: judged.sample?.sample,
          ...(judged.sample?.survey ? { survey: judged.sample.survey.name } : {}),
          target: input.target,
          comparator: target.comparator === 'gt' ? 'gt' : 'gte',
          asOf,
          due: target.due,
          floor: context.settings.surveyFloor,
        }),
      };
    case 'rank':
      return rank(context, judged, input.target);
    default:
      return { evaluation: evaluateStock(input) };
  }
}

/** The setting that says what the document leaves open. */
export function settingOfOpenTarget(target: Target): 'navigationTarget' | 'caseRankTarget' | undefined {
  if (target.indicator === 'navigation-projects') return 'navigationTarget';
  return target.evaluator === 'rank' ? 'caseRankTarget' : undefined;
}

function openTarget({ settings }: FigureContext, target: Target): number | null {
  const key = settingOfOpenTarget(target);
  return key === undefined ? null : settings[key];
}

async function rank(context: FigureContext, { plan, target, asOf, knownAt }: Judged, wanted: number | null) {
  const { pool, district, settings } = context;
  const table =
    target.indicator === null
      ? undefined
      : await peerTable(
          pool,
          district,
          target.indicator,
          minDate(asOf, target.due),
          knownAt,
          settings.caseRankBasis,
        );
  const evaluation = evaluateRank({
    placing: table?.placing,
    document: table?.document ?? '',
    tableOf: table?.day,
    target: wanted,
    asOf,
    from: plan.from,
    due: target.due,
  });
  const place = table?.placing;
  return {
    evaluation,
    shown: { now: { value: place?.place ?? null, text: place ? `${place.place}/${place.of}` : null } },
  };
}

/** Milestones that stand in the register and do not count yet. */
async function begun(context: FigureContext, { target, asOf, knownAt }: Judged): Promise<number> {
  if (target.indicator === null || !figureDefinition(target.indicator)) return 0;
  const window = { since: undefined, asOf };
  const sums = await sumsWithin(context.pool, context.district, target.indicator, window, knownAt);
  let count = 0;
  for (const [criterion, streets] of sums.byCriterion)
    if (criterion === '?step-missing' || criterion === '?no-evidence') count += total(streets);
  return count;
}
