import type { Scope } from '@sophora/domain/access/scope';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { figureDefinition } from '@sophora/domain/indicators/figure';
import { perTenThousand } from '@sophora/domain/indicators/perTenThousand';
import { goalValue, isMet } from '@sophora/domain/indicators/target';
import type { LeverId, PathRow } from '@sophora/domain/path/lever';
import { enough, ifNothingIsDone, type LeverTotal, leverTotals, ranked } from '@sophora/domain/path/rank';
import type { Comparator } from '@sophora/domain/plan/planTypes';
import type pg from 'pg';
import { figureContext, shownValue, sumsWithin, total, windowStart } from '../indicators/index.ts';
import { remembered } from '../ledger/index.ts';
import { activePlan } from '../plan/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { deadlineRows } from './deadlines.ts';
import { factRows } from './facts.ts';
import { loanRows } from './loans.ts';
import { pendingRows } from './pending.ts';
import { MOST, type PathQuestion } from './question.ts';
import { seatRows } from './seats.ts';

export interface PathTarget {
  readonly id: string;
  readonly title: string;
  readonly comparator: Comparator;
  readonly goal: number;
  readonly due: PlainDate;
}

export interface Path {
  readonly today: PlainDate;
  readonly to: PlainDate;
  readonly since: PlainDate | undefined;
  readonly persons: number | null;
  readonly target: PathTarget | null;
  /** The target's, or another one that was asked for. */
  readonly goal: { readonly comparator: Comparator; readonly value: number } | null;
  readonly now: number;
  readonly held: number;
  readonly nothing: number;
  readonly totals: readonly (LeverTotal & { readonly more: boolean })[];
  readonly enough: number | null;
  readonly rows: readonly PathRow[];
}

export interface PathAsked {
  readonly district: string;
  readonly indicator: string;
  readonly today: PlainDate;
  readonly to: PlainDate | undefined;
  readonly scope: Scope;
  readonly street: string | undefined;
  readonly goal: number | undefined;
}

/** All records that can move a figure by a day, ranked, with where it stands and what it would come to. */
export async function pathOf(pool: pg.Pool, asked: PathAsked): Promise<Path> {
  const { district, indicator, today } = asked;
  const definition = figureDefinition(indicator);
  if (!definition) throw new Refusal('not-found');
  const plan = await activePlan(pool, district);
  const target = plan?.targets.find((t) => t.indicator === indicator && t.evaluator !== 'rank');
  const to = asked.to ?? (target && target.due > today ? target.due : yearEnd(today));
  if (to < today) throw new Refusal('path-day-over');
  const since = windowStart(definition, to, target && (target.window?.from ?? plan!.from));
  const question: PathQuestion = { pool, district, definition, today, to, since };
  const key = JSON.stringify(['path', indicator, today, to, since ?? '']);
  const all = await remembered(pool, district, key, () => collect(question));
  const visible = (street: string) =>
    (asked.scope.streets === 'all' || asked.scope.streets.includes(street)) &&
    (asked.street === undefined || asked.street === street);
  const rows = ranked(all.filter((row) => visible(row.street)));
  const context = await figureContext(pool, district);
  const sumOn = async (asOf: PlainDate) => {
    if (since !== undefined && asOf < since) return 0;
    const sums = await sumsWithin(pool, district, indicator, { since, asOf }, undefined);
    return total(new Map([...(sums.byCriterion.get('') ?? [])].filter(([street]) => visible(street))));
  };
  const held = await sumOn(to);
  const more = overfull(all);
  const totals = leverTotals(rows).map((t) => ({ ...t, more: more.has(t.lever) }));
  const nothing = ifNothingIsDone(held, totals);
  const persons =
    definition.per === undefined
      ? null
      : (shownValue(context, definition, 0, to).denominator?.persons ?? null);
  const value = (sum: number) => (persons === null ? sum : perTenThousand(sum, persons).value);
  const whole = asked.scope.streets === 'all' && asked.street === undefined;
  const planned =
    whole && target?.value != null
      ? goalValue(target.comparator, target.value, target.baseline?.value)
      : undefined;
  const goal = goalOf(asked.goal, target?.comparator, planned);
  const reached = goal && ((sum: number) => isMet(goal.comparator, value(sum), goal.value));
  return {
    today,
    to,
    since,
    persons,
    target:
      planned === undefined
        ? null
        : {
            id: target!.id,
            title: target!.title,
            comparator: target!.comparator,
            goal: planned,
            due: target!.due,
          },
    goal: goal ?? null,
    now: await sumOn(today),
    held,
    nothing,
    totals,
    enough: (reached && enough(rows, nothing, reached)) ?? null,
    rows,
  };
}

function goalOf(asked: number | undefined, comparator: Comparator | undefined, planned: number | undefined) {
  if (asked !== undefined) return { comparator: comparator ?? ('gte' as const), value: asked };
  return planned === undefined ? undefined : { comparator: comparator!, value: planned };
}

async function collect(question: PathQuestion): Promise<PathRow[]> {
  const rows: PathRow[] = [];
  for (const find of [deadlineRows, seatRows, factRows, pendingRows, loanRows])
    rows.push(...(await find(question)));
  return rows;
}

/** Classes cut off at what is looked at. */
function overfull(rows: readonly PathRow[]): Set<LeverId> {
  const counts = new Map<LeverId, number>();
  for (const { lever } of rows) counts.set(lever, (counts.get(lever) ?? 0) + 1);
  return new Set([...counts].filter(([, n]) => n >= MOST).map(([lever]) => lever));
}

function yearEnd(day: PlainDate): PlainDate {
  return `${day.slice(0, 4)}-12-31` as PlainDate;
}
