import type { Scope } from '@sophora/domain/access/scope';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { FigureDefinition } from '@sophora/domain/indicators/figure';
import type pg from 'pg';
import { windowStart } from './window.ts';

/**
 * As published, of all streets in one read of the stored daily changes. Years that are over and lie before the first month
 * asked for are one number each; $5 is null of a stock.
 */
const BY_MONTH = `
SELECT street, year, month, sum(amount) AS amount
FROM (
  SELECT street, year, 12 AS month, total AS amount FROM figure_delta
  WHERE district_code = $1 AND indicator = $2 AND criterion = '' AND dim = '' AND year < extract(year FROM $3::date) AND $5::date IS NULL
  UNION ALL
  SELECT street, year, extract(month FROM day)::int, amount
  FROM figure_delta CROSS JOIN LATERAL unnest(days, amounts) AS change (day, amount)
  WHERE district_code = $1 AND indicator = $2 AND criterion = '' AND dim = ''
    AND year BETWEEN extract(year FROM $3::date) AND extract(year FROM $4::date) AND day <= $4 AND ($5::date IS NULL OR day >= $5)
) change
WHERE $6::text[] IS NULL OR street = ANY ($6)
GROUP BY street, year, month
ORDER BY street, year, month`;

interface Change {
  readonly street: string;
  readonly year: number;
  readonly month: number;
  readonly amount: string;
}

/**
 * Amounts at the ends of months, street by street, “unassigned” among them: together they are the district's. Of a flow from
 * the first day asked for on.
 */
export async function streetTrend(
  pool: pg.Pool,
  request: { district: string; definition: FigureDefinition; from: PlainDate; scope: Scope },
  months: readonly PlainDate[],
): Promise<Map<string, number[]>> {
  const { district, definition, from, scope } = request;
  const last = months.at(-1)!;
  const { rows } = await pool.query<Change>(BY_MONTH, [
    district,
    definition.indicator.id,
    from,
    last,
    windowStart(definition, last, from) ?? null,
    scope.streets === 'all' ? null : scope.streets,
  ]);
  return new Map(
    [...Map.groupBy(rows, (row) => row.street)].map(([street, changes]) => [
      street,
      running(changes, months),
    ]),
  );
}

/** Changes come by month in their order. */
function running(changes: readonly Change[], months: readonly PlainDate[]): number[] {
  let next = 0;
  let sum = 0;
  return months.map((day) => {
    const until = monthNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
    for (; next < changes.length && monthNumber(changes[next]!.year, changes[next]!.month) <= until; next++)
      sum += Number(changes[next]!.amount);
    return sum;
  });
}

function monthNumber(year: number, month: number): number {
  return year * 12 + month;
}
