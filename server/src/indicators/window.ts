import { addDays, type PlainDate } from '@sophora/domain/basics/plainDate';
import type { FigureDefinition } from '@sophora/domain/indicators/figure';
import type pg from 'pg';
import { monthlySums, type Sums, sumsAt } from './sums.ts';

/** First day a flow is added up from: the day asked for, else the first of the year. A stock has none. */
export function windowStart(
  definition: FigureDefinition,
  asOf: PlainDate,
  since: PlainDate | undefined,
): PlainDate | undefined {
  if (definition.over === 'stock') return undefined;
  return since ?? (`${asOf.slice(0, 4)}-01-01` as PlainDate);
}

/** Sums at a day, of a flow without what happened before its window. What was left out, and why, keeps all its days. */
export async function sumsWithin(
  pool: pg.Pool,
  district: string,
  indicator: string,
  window: { since: PlainDate | undefined; asOf: PlainDate },
  knownAt: number | undefined,
): Promise<Sums> {
  const until = await sumsAt(pool, district, indicator, window.asOf, knownAt);
  if (window.since === undefined) return until;
  const before = await sumsAt(pool, district, indicator, addDays(window.since, -1), knownAt);
  const byCriterion = new Map<string, Map<string, number>>();
  for (const criterion of new Set([...until.byCriterion.keys(), ...before.byCriterion.keys()])) {
    const earlier = criterion.startsWith('?') ? undefined : before.byCriterion.get(criterion);
    byCriterion.set(criterion, difference(until.byCriterion.get(criterion), earlier));
  }
  return { byCriterion, byDim: difference(until.byDim, before.byDim) };
}

function difference(
  until: ReadonlyMap<string, number> | undefined,
  before: ReadonlyMap<string, number> | undefined,
): Map<string, number> {
  const rest = new Map<string, number>();
  for (const key of new Set([...(until?.keys() ?? []), ...(before?.keys() ?? [])])) {
    const amount = (until?.get(key) ?? 0) - (before?.get(key) ?? 0);
    if (amount !== 0) rest.set(key, amount);
  }
  return rest;
}

type MonthlyRequest = Parameters<typeof monthlySums>[1];

/** Amounts at the given days in order, of a flow from its window's first day on. */
export async function sumsOver(
  pool: pg.Pool,
  request: MonthlyRequest,
  days: readonly PlainDate[],
  since: PlainDate | undefined,
): Promise<number[]> {
  if (since === undefined) return monthlySums(pool, request, days);
  const [before = 0, ...sums] = await monthlySums(pool, request, [addDays(since, -1), ...days]);
  return sums.map((sum) => sum - before);
}
