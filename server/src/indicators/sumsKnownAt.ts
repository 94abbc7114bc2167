import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import { remembered } from '../ledger/index.ts';
import { PUBLISHED, type SumRow } from './published.ts';

/**
 * Sums as known at an earlier ledger sequence: where few verdicts changed since, what is published less those changes; where
 * many did, the contributions that were known then.
 */
export async function sumsKnownAt(
  pool: pg.Pool,
  district: string,
  indicator: string,
  asOf: PlainDate,
  knownAt: number,
  many = MANY,
): Promise<SumRow[]> {
  const changed = (await changesSince(pool, district, knownAt)).get(indicator) ?? 0;
  const query = changed > many ? KNOWN_THEN : LESS_CHANGES;
  const { rows } = await pool.query<SumRow>(query, [district, indicator, asOf, knownAt]);
  return rows;
}

/** From so many changed verdicts on it is cheaper to read all that were known then. */
const MANY = 20_000;

/** How many verdicts of each indicator were begun or ended since a sequence. */
function changesSince(pool: pg.Pool, district: string, knownAt: number): Promise<Map<string, number>> {
  return remembered(pool, district, `changes since ${knownAt}`, async () => {
    const { rows } = await pool.query<{ indicator: string; n: number }>(CHANGES, [district, knownAt]);
    return new Map(rows.map((r) => [r.indicator, r.n]));
  });
}

const CHANGES = `
SELECT indicator, count(*) AS n
FROM (
  SELECT indicator FROM contribution WHERE district_code = $1 AND known_from_seq > $2
  UNION ALL
  SELECT indicator FROM contribution WHERE district_code = $1 AND known_to_seq > $2
) changed
GROUP BY indicator`;

/**
 * $1 district, $2 indicator, $3 day, $4 sequence; in one statement, so that all of it is of one moment. Published is what was known at the published sequence: what began since $4 and
 * is published comes off, what ended since and is published goes back on.
 */
const LESS_CHANGES = `
WITH published AS (SELECT published_seq AS seq FROM district WHERE code = $1),
change AS (
  SELECT c.criterion, c.dims, c.street, -c.amount AS amount
  FROM contribution c, published p
  WHERE c.district_code = $1 AND c.indicator = $2 AND c.known_from_seq > $4 AND c.known_from_seq <= p.seq
    AND (c.known_to_seq IS NULL OR c.known_to_seq > p.seq) AND c.valid_from <= $3 AND (c.valid_to IS NULL OR c.valid_to > $3)
  UNION ALL
  SELECT c.criterion, c.dims, c.street, c.amount
  FROM contribution c, published p
  WHERE c.district_code = $1 AND c.indicator = $2 AND c.known_to_seq > $4 AND c.known_to_seq <= p.seq
    AND c.known_from_seq <= $4 AND c.valid_from <= $3 AND (c.valid_to IS NULL OR c.valid_to > $3))
SELECT criterion, dim, street, sum(amount) AS amount
FROM (
  SELECT criterion, dim, street, amount FROM (${PUBLISHED}) now
  UNION ALL
  SELECT c.criterion, d.dim, c.street, c.amount
  FROM change c
  CROSS JOIN LATERAL unnest(CASE WHEN c.criterion = '' THEN c.dims || ARRAY['']::text[] ELSE ARRAY['']::text[] END) AS d (dim)
) known
GROUP BY criterion, dim, street
HAVING sum(amount) <> 0`;

/** What stands and what has ended since are read apart: an index holds each. */
const KNOWN_THEN = `
SELECT c.criterion, d.dim, c.street, sum(c.amount) AS amount
FROM (
  SELECT criterion, dims, street, amount FROM contribution
  WHERE district_code = $1 AND indicator = $2 AND valid_from <= $3 AND (valid_to IS NULL OR valid_to > $3)
    AND known_to_seq IS NULL AND known_from_seq <= $4
  UNION ALL
  SELECT criterion, dims, street, amount FROM contribution
  WHERE district_code = $1 AND indicator = $2 AND valid_from <= $3 AND (valid_to IS NULL OR valid_to > $3)
    AND known_to_seq > $4 AND known_from_seq <= $4
) c
CROSS JOIN LATERAL unnest(CASE WHEN c.criterion = '' THEN c.dims || ARRAY['']::text[] ELSE ARRAY['']::text[] END) AS d (dim)
GROUP BY c.criterion, d.dim, c.street`;
