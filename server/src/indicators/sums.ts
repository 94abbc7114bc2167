import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import { PUBLISHED, type SumRow } from './published.ts';
import { sumsKnownAt } from './sumsKnownAt.ts';

/** Sums of contributions at a day: what every figure is made of. */
export interface Sums {
  /** Criterion → street → amount; criterion `''` is the figure itself. */
  readonly byCriterion: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Breakdown key (`ipc:H`) → amount of the figure itself. */
  readonly byDim: ReadonlyMap<string, number>;
}

export async function sumsAt(
  pool: pg.Pool,
  district: string,
  indicator: string,
  asOf: PlainDate,
  knownAt?: number,
): Promise<Sums> {
  const rows =
    knownAt === undefined
      ? (await pool.query<SumRow>(PUBLISHED, [district, indicator, asOf])).rows
      : await sumsKnownAt(pool, district, indicator, asOf, knownAt);
  const byCriterion = new Map<string, Map<string, number>>();
  const byDim = new Map<string, number>();
  for (const { criterion, dim, street, amount } of rows) {
    const value = Number(amount);
    if (dim !== '') {
      byDim.set(dim, (byDim.get(dim) ?? 0) + value);
      continue;
    }
    const streets = byCriterion.get(criterion) ?? new Map<string, number>();
    streets.set(street, (streets.get(street) ?? 0) + value);
    byCriterion.set(criterion, streets);
  }
  return { byCriterion, byDim };
}

export function total(streets: ReadonlyMap<string, number> | undefined): number {
  let sum = 0;
  for (const amount of streets?.values() ?? []) sum += amount;
  return sum;
}

/** Amount at the end of each month, and at `to` itself, for one criterion; narrowed to one street where asked. */
export async function monthlySums(
  pool: pg.Pool,
  request: {
    district: string;
    indicator: string;
    criterion: string;
    street?: string | undefined;
    streets?: readonly string[] | undefined;
  },
  months: readonly PlainDate[],
): Promise<number[]> {
  const { rows } = await pool.query<{ day: PlainDate; amount: number }>(
    `SELECT day, sum(amount) AS amount FROM figure_delta, unnest(days, amounts) AS change (day, amount)
     WHERE district_code = $1 AND indicator = $2 AND criterion = $3 AND dim = ''
       AND ($4::text IS NULL OR street = $4) AND ($5::text[] IS NULL OR street = ANY ($5))
     GROUP BY day ORDER BY day`,
    [request.district, request.indicator, request.criterion, request.street ?? null, request.streets ?? null],
  );
  let at = 0;
  let running = 0;
  return months.map((month) => {
    for (; at < rows.length && rows[at]!.day <= month; at++) running += Number(rows[at]!.amount);
    return running;
  });
}
