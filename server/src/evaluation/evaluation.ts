import type { OutputOf } from '@sophora/contract/endpoint';
import type { evaluatePlan, evaluationRecords } from '@sophora/contract/evaluation';
import type { TargetView } from '@sophora/contract/figures';
import { addDays, maxDate, type PlainDate } from '@sophora/domain/basics/plainDate';
import { figureDefinition } from '@sophora/domain/indicators/figure';
import type { Plan, Target } from '@sophora/domain/plan/plan';
import type pg from 'pg';
import { basisMoved, changedRecords, recordsMoved, type ShareQuery } from '../freeze/index.ts';
import { type FigureContext, figureContext, ruleVersionsAt } from '../indicators/index.ts';
import { plansOf, targetView } from '../plan/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { confirmedSets, type Moment, momentOf } from './moment.ts';

type Answer = OutputOf<typeof evaluatePlan>;
type Reader = Parameters<typeof basisMoved>[0];
export type StoredPlan = Awaited<ReturnType<typeof plansOf>>[number];

const EVERYTHING = { streets: 'all', units: 'all' } as const;

export function planHead({ plan, version, inForce }: StoredPlan): Answer['plan'] {
  const { id, title, documentNumber, from, to } = plan;
  return { id, version, title, documentNumber, from, to, inForce };
}

export async function planById(pool: pg.Pool, district: string, id: string): Promise<StoredPlan> {
  const found = (await plansOf(pool, district)).find((p) => p.plan.id === id);
  if (!found) throw new Refusal('not-found');
  return found;
}

/**
 * 终期评估: each target by its value on the due day, as known when the period ended and as known now. Until the period is over
 * the values are those of today. A restatement opens to its records; what else changed stands beside.
 */
export async function evaluation(reader: Reader, id: string, asked: string | undefined): Promise<Answer> {
  const { services, district } = reader;
  const { pool } = services;
  const today = services.today();
  const stored = await planById(pool, district, id);
  const { plan } = stored;
  const now = await figureContext(pool, district);
  const moment = await momentOf(pool, district, plan, asked);
  const before = moment && (await figureContext(pool, district, moment.knownAt));
  const targets: Answer['targets'] = [];
  for (const target of plan.targets) {
    const asOf = dayOf(target, today);
    const view = await viewOf(now, plan, target, asOf, now.publishedSeq);
    const earlier = before && (await viewOf(before, plan, target, asOf, moment!.knownAt));
    const between = moment && spanOf(target, view, asOf, moment, now.publishedSeq);
    targets.push({
      id: target.id,
      title: target.title,
      indicator: target.indicator,
      evaluator: target.evaluator,
      comparator: target.comparator,
      target: view.target,
      unit: view.unit,
      due: target.due,
      since: view.since,
      baseline: target.baseline ?? null,
      official: view.official,
      headline: view.headline,
      before: earlier && { text: deciding(earlier), light: earlier.light },
      now: { text: deciding(view), light: view.light },
      records: between
        ? (await changedRecords(pool, { ...between, district, streets: 'all' }, { limit: 1, offset: 0 }))
            .total
        : 0,
    });
  }
  const moved = moment
    ? await basisMoved(
        reader,
        {
          settings: { ...before!.settings },
          ruleVersions: await ruleVersionsAt(pool, district, moment.knownAt),
        },
        moment.knownAt,
        now.publishedSeq,
      )
    : { settings: [], rules: [], sources: [] };
  const sets = (await confirmedSets(pool, district)).map(({ id: set, no, period, knownAt }) => ({
    id: set,
    no,
    period,
    knownAt,
  }));
  const over = today > plan.to;
  return { plan: planHead(stored), today, over, moment, now: now.publishedSeq, sets, targets, ...moved };
}

/** The records behind the restatement of one target. */
export async function evaluationRecordsOf(
  reader: Reader,
  asked: { plan: string; target: string; moment: string | undefined },
  page: Parameters<typeof recordsMoved>[2],
): Promise<OutputOf<typeof evaluationRecords>> {
  const { services, district } = reader;
  const { plan } = await planById(services.pool, district, asked.plan);
  const target = plan.targets.find((t) => t.id === asked.target);
  const moment = await momentOf(services.pool, district, plan, asked.moment);
  if (!target || !moment) throw new Refusal('not-found');
  const now = await figureContext(services.pool, district);
  const asOf = dayOf(target, services.today());
  const view = await viewOf(now, plan, target, asOf, now.publishedSeq);
  const between = spanOf(target, view, asOf, moment, now.publishedSeq);
  if (!between) throw new Refusal('not-found');
  return recordsMoved(reader, between, page);
}

/** The day after the due day, on which its value has become final; today while it is still to come. */
function dayOf(target: Target, today: PlainDate): PlainDate {
  return today > target.due ? addDays(target.due, 1) : today;
}

export function viewOf(
  context: FigureContext,
  plan: Plan,
  target: Target,
  asOf: PlainDate,
  knownAt: number,
): Promise<TargetView> {
  return targetView(context, plan, target, { asOf, knownAt, scope: EVERYTHING });
}

const deciding = (view: TargetView) => view.textAtDue ?? view.text;

/** The days a target's value is made of; nothing where it is not a sum of records. */
function spanOf(
  target: Target,
  view: TargetView,
  asOf: PlainDate,
  moment: Moment,
  to: number,
): Omit<ShareQuery, 'district' | 'streets'> | undefined {
  const definition = target.indicator === null ? undefined : figureDefinition(target.indicator);
  if (!definition || definition.as === 'rate') return undefined;
  const last = asOf > target.due ? target.due : asOf;
  const since = view.since as PlainDate | null;
  const until = since === null ? last : maxDate(since, last);
  return { indicator: definition.indicator.id, window: { since, until }, from: moment.knownAt, to };
}
