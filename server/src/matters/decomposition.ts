import type { DecomposedTarget, getDecomposition } from '@sophora/contract/decomposition';
import type { OutputOf } from '@sophora/contract/endpoint';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import { date, minDate, type PlainDate } from '@sophora/domain/basics/plainDate';
import { figureDefinition } from '@sophora/domain/indicators/figure';
import { aggregate, OVER_UNITS, OVER_YEARS, shortfall } from '@sophora/domain/plan/decompose';
import type { Plan, Target } from '@sophora/domain/plan/planTypes';
import { type FigureContext, figureContext, valueOn } from '../indicators/index.ts';
import type { DocumentBasis } from '../ledger/index.ts';
import { activePlan } from '../plan/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { loadUnits, type Units } from './units.ts';

type Decomposition = OutputOf<typeof getDecomposition>;
type Progress = DecomposedTarget['progress'];

interface StoredPart {
  target: string;
  year: number;
  unit: string;
  value: number;
  weight: number | null;
  document: DocumentBasis;
}

/** Goal → indicator → year value → unit, each parent reproduced from its parts, beside what was attained. */
export async function decompositionOf(services: Services, district: string): Promise<Decomposition> {
  const plan = await activePlan(services.pool, district);
  if (!plan) return { plan: null, goals: [], tasks: [], units: [] };
  const today = services.today();
  const units = await loadUnits(services.db, district, today);
  const context = await figureContext(services.pool, district);
  const { rows: parts } = await services.pool.query<StoredPart>(
    `SELECT target_id AS target, year, unit, value, weight, document FROM target_part
     WHERE district_code = $1 AND plan_id = $2 ORDER BY target_id, year, unit`,
    [district, plan.id],
  );
  const progress = await progressOf(services, district, plan, today);
  const goals = [];
  for (const goal of plan.goals) {
    const targets = [];
    for (const target of plan.targets.filter((t) => t.goal === goal.id)) {
      const own = parts.filter((p) => p.target === target.id);
      targets.push(
        await decomposed(context, { plan, target, parts: own, units, today }, progress('target', target.id)),
      );
    }
    goals.push({ id: goal.id, title: goal.title, targets });
  }
  return {
    plan: plan.id,
    goals,
    tasks: [...plan.tasks, ...plan.safeguards].map(({ id, clause, title }) => ({
      id,
      clause,
      title,
      progress: progress('plan-task', id),
    })),
    units: units.list.filter((u) => u.relation === 'subordinate').map(({ id, name }) => ({ id, name })),
  };
}

/** Money is planned in 万元. */
const scaleOf = (target: Target) => (target.unit === 'fen' ? 1_000_000 : 1);

async function decomposed(
  context: FigureContext,
  given: {
    readonly plan: Plan;
    readonly target: Target;
    readonly parts: readonly StoredPart[];
    readonly units: Units;
    readonly today: PlainDate;
  },
  progress: Progress,
): Promise<DecomposedTarget> {
  const { plan, target, parts, units, today } = given;
  const scale = scaleOf(target);
  const overUnits = OVER_UNITS[target.evaluator];
  const years: DecomposedTarget['years'] = [];
  for (let year = Number(plan.from.slice(0, 4)); year <= Number(target.due.slice(0, 4)); year++) {
    const own = parts.filter((p) => p.year === year);
    const value = own.find((p) => p.unit === '')?.value ?? null;
    const shares = own
      .filter((p) => p.unit !== '')
      .map(({ unit, value: part, weight }) => ({
        unit,
        name: units.find(unit)?.name ?? unit,
        value: part,
        weight,
      }));
    const fromUnits =
      overUnits === null
        ? undefined
        : aggregate(
            overUnits,
            shares.map((s, at) => ({ at, value: s.value, weight: s.weight ?? undefined })),
          );
    years.push({
      year,
      value,
      units: shares,
      fromUnits: fromUnits ?? null,
      shortfall: shortfall(value, fromUnits),
      attained: await attained(context, target, year, today, scale),
      last: minDate(date(`${year}-12-31`), today),
      document: own[0]?.document ?? null,
    });
  }
  const overYears = OVER_YEARS[target.evaluator];
  const planned = years.flatMap(({ year, value }) => (value === null ? [] : [{ at: year, value }]));
  // The last year decides what stands at the end: without it nothing is reproduced yet.
  const complete = overYears !== 'last' || planned.some((p) => p.at === years.at(-1)?.year);
  const fromYears = complete ? aggregate(overYears, planned) : undefined;
  const goal = target.value === null ? null : target.value / scale;
  return {
    id: target.id,
    title: target.title,
    indicator: target.indicator,
    text: target.text,
    value: goal,
    unit: scale === 1 ? target.unit : '万元',
    overYears,
    overUnits,
    years,
    fromYears: fromYears ?? null,
    shortfall: shortfall(goal, fromYears),
    progress,
  };
}

async function attained(
  context: FigureContext,
  target: Target,
  year: number,
  today: PlainDate,
  scale: number,
): Promise<number | null> {
  const [first, last] = [date(`${year}-01-01`), date(`${year}-12-31`)];
  if (target.indicator === null || !figureDefinition(target.indicator) || first > today) return null;
  const since = target.evaluator === 'flow' ? first : undefined;
  const asOf = minDate(last, today);
  const { value } = await valueOn(context, target.indicator, { since, asOf, knownAt: undefined });
  return value === null ? null : value / scale;
}

/** How far the matters of each task and target are; withdrawn ones do not count. */
async function progressOf(services: Services, district: string, plan: Plan, today: PlainDate) {
  const { rows } = await services.pool.query<Progress & { kind: string; id: string }>(
    `SELECT l.subject_kind AS kind, l.subject_id AS id, count(DISTINCT m.matter_id)::int AS matters,
       count(DISTINCT m.matter_id) FILTER (WHERE m.closed_on IS NOT NULL)::int AS closed,
       count(DISTINCT m.matter_id) FILTER (WHERE m.closed_on IS NULL AND m.warn_on IS NOT NULL AND m.limit_on < $3)::int AS late
     FROM matter_link l JOIN matter m USING (district_code, matter_id)
     WHERE l.district_code = $1 AND l.subject_kind IN ('plan-task', 'target') AND starts_with(l.subject_id, $2) AND m.state <> 'withdrawn'
     GROUP BY 1, 2`,
    [district, `${plan.id}/`, today],
  );
  return (kind: 'plan-task' | 'target', id: string): Progress => {
    const row = rows.find((r) => r.kind === kind && r.id === `${plan.id}/${id}`);
    return { matters: row?.matters ?? 0, closed: row?.closed ?? 0, late: row?.late ?? 0 };
  };
}

/** Sets one year of a target as a whole: what is not named is taken away. */
export async function setYear(
  services: Services,
  { district, actor }: { readonly district: string; readonly actor: Actor },
  at: { readonly target: string; readonly year: number },
  given: {
    readonly value: number | null;
    readonly units: readonly {
      readonly unit: string;
      readonly value: number;
      readonly weight: number | null;
    }[];
    readonly document: DocumentBasis | null;
  },
): Promise<void> {
  const plan = await activePlan(services.pool, district);
  const target = plan?.targets.find((t) => t.id === at.target);
  if (!plan || !target) throw new Refusal('not-found');
  if (at.year < Number(plan.from.slice(0, 4)) || at.year > Number(target.due.slice(0, 4)))
    throw new Refusal('target-year-outside', {
      year: at.year,
      from: plan.from.slice(0, 4),
      to: target.due.slice(0, 4),
    });
  const units = await loadUnits(services.db, district, services.today());
  if (given.units.some((part) => units.find(part.unit)?.relation !== 'subordinate'))
    throw new Refusal('matter-coordination');
  const parts = [
    ...(given.value === null ? [] : [{ unit: '', value: given.value, weight: null }]),
    ...new Map(given.units.map((part) => [part.unit, part])).values(),
  ];
  if (parts.length > 0 && given.document === null) throw new Refusal('figure-without-document');
  await inTransaction(services.pool, async (client) => {
    await client.query(
      'DELETE FROM target_part WHERE district_code = $1 AND plan_id = $2 AND target_id = $3 AND year = $4',
      [district, plan.id, target.id, at.year],
    );
    for (const part of parts)
      await client.query(
        `INSERT INTO target_part (district_code, plan_id, target_id, year, unit, value, weight, document, set_by, set_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          district,
          plan.id,
          target.id,
          at.year,
          part.unit,
          part.value,
          part.weight,
          JSON.stringify(given.document),
          actorKey(actor),
          services.now(),
        ],
      );
    await audit(client, {
      actor,
      district,
      action: 'target.decomposed',
      subject: `target:${plan.id}/${target.id}`,
      params: {
        year: at.year,
        value: given.value,
        units: given.units.length,
        document: given.document?.title ?? null,
      },
    });
  });
}
