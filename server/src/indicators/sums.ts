import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';

/** Sums of contributions at a day: what every figure is made of. */
export interface Sums {
  /** Criterion → street → amount; criterion `''` is the figure itself. */
  readonly byCriterion: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Breakdown key (`ipc:H`) → amount of the figure itself. */
  readonly byDim: ReadonlyMap<string, number>;
}

interface SumRow {
  criterion: string;
  dim: string;
  street: string;
  amount: number;
}

/** As published: a running sum of the stored daily changes. */
const PUBLISHED = `
SELECT criterion, dim, street, sum(amount) AS amount
FROM (
  SELECT criterion, dim, street, CASE WHEN year < extract(year FROM $3::date) THEN total
    ELSE (SELECT sum(amount) FROM unnest(days, amounts) AS change (day, amount) WHERE day <= $3) END AS amount
  FROM figure_delta
  WHERE district_code = $1 AND indicator = $2 AND year <= extract(year FROM $3::date) AND (dim = '' OR criterion = '')
) until_then
GROUP BY criterion, dim, street
HAVING sum(amount) <> 0`;

/** As known at an earlier ledger sequence: the slow way, from the contributions themselves. */
const KNOWN_AT = `
SELECT c.criterion, d.dim, c.street, sum(c.amount) AS amount
FROM contribution c
CROSS JOIN LATERAL unnest(CASE WHEN c.criterion = '' THEN c.dims || ARRAY['']::text[] ELSE ARRAY['']::text[] END) AS d (dim)
WHERE c.district_code = $1 AND c.indicator = $2 AND c.valid_from <= $3 AND (c.valid_to IS NULL OR c.valid_to > $3)
  AND c.known_from_seq <= $4 AND (c.known_to_seq IS NULL OR c.known_to_seq > $4)
GROUP BY c.criterion, d.dim, c.street`;

export async function sumsAt(
  pool: pg.Pool | pg.ClientBase,
  district: string,
  indicator: string,
  asOf: PlainDate,
  knownAt?: number,
): Promise<Sums> {
  const { rows } =
    knownAt === undefined
      ? await pool.query<SumRow>(PUBLISHED, [district, indicator, asOf])
      : await pool.query<SumRow>(KNOWN_AT, [district, indicator, asOf, knownAt]);
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
