import type pg from 'pg';

/**
 * Moves the district's published sequence to its last one and the daily changes with it, in the caller's transaction:
 * readers switch at once. What counts since the new sequence is added, what ended with it is taken out.
 */
export async function publish(client: pg.ClientBase, district: string): Promise<number> {
  const { rows } = await client.query<{ last_seq: number; published_seq: number }>(
    'SELECT last_seq, published_seq FROM district WHERE code = $1 FOR UPDATE',
    [district],
  );
  const { last_seq: last, published_seq: published } = rows[0]!;
  if (last === published) return last;
  await addChanges(client, district, published, last);
  await client.query('UPDATE district SET published_seq = $2 WHERE code = $1', [district, last]);
  return last;
}

/** The daily changes anew: sums of all that was known at the published sequence, in the caller's transaction. */
export async function sumAnew(client: pg.ClientBase, district: string): Promise<void> {
  const { rows } = await client.query<{ published_seq: number }>(
    'SELECT published_seq FROM district WHERE code = $1',
    [district],
  );
  await client.query('DELETE FROM figure_delta WHERE district_code = $1', [district]);
  await addChanges(client, district, BEFORE_ALL, rows[0]!.published_seq);
}

const BEFORE_ALL = -1;

/** Adds what became known after one sequence, up to and with another, to the daily changes. */
async function addChanges(
  client: pg.ClientBase,
  district: string,
  after: number,
  upTo: number,
): Promise<void> {
  // A million verdicts are sorted in memory.
  await client.query(`SET LOCAL work_mem = '128MB'`);
  await client.query(ADD_CHANGES, [district, after, upTo]);
  await client.query(`DELETE FROM figure_delta WHERE district_code = $1 AND days = '{}'`, [district]);
}

/** $1 district, $2 sequence before, $3 last sequence. */
const ADD_CHANGES = `
WITH change AS (
  SELECT indicator, criterion, dim, street, extract(year FROM day)::smallint AS year, day, sum(amount)::bigint AS amount
  FROM (
    SELECT c.indicator, c.criterion, d.dim, c.street, e.day, e.amount
    FROM contribution c
    CROSS JOIN LATERAL (VALUES (c.valid_from, c.amount), (c.valid_to, -c.amount)) AS e (day, amount)
    CROSS JOIN LATERAL unnest(c.dims || ARRAY['']::text[]) AS d (dim)
    WHERE c.district_code = $1 AND c.known_from_seq > $2 AND c.known_from_seq <= $3 AND (c.known_to_seq IS NULL OR c.known_to_seq > $3) AND e.day IS NOT NULL
    UNION ALL
    SELECT c.indicator, c.criterion, d.dim, c.street, e.day, -e.amount
    FROM contribution c
    CROSS JOIN LATERAL (VALUES (c.valid_from, c.amount), (c.valid_to, -c.amount)) AS e (day, amount)
    CROSS JOIN LATERAL unnest(c.dims || ARRAY['']::text[]) AS d (dim)
    WHERE c.district_code = $1 AND c.known_to_seq > $2 AND c.known_to_seq <= $3 AND c.known_from_seq <= $2 AND e.day IS NOT NULL
  ) begins_or_ends
  GROUP BY indicator, criterion, dim, street, day
  HAVING sum(amount) <> 0)
INSERT INTO figure_delta (district_code, indicator, criterion, dim, street, year, total, days, amounts)
SELECT $1, indicator, criterion, dim, street, year, sum(amount), array_agg(day), array_agg(amount)
FROM change
GROUP BY indicator, criterion, dim, street, year
ON CONFLICT (district_code, indicator, criterion, dim, street, year) DO UPDATE SET (total, days, amounts) = (
  SELECT coalesce(sum(amount), 0), coalesce(array_agg(day), '{}'), coalesce(array_agg(amount), '{}')
  FROM (
    SELECT day, sum(amount)::bigint AS amount
    FROM (SELECT * FROM unnest(figure_delta.days, figure_delta.amounts) UNION ALL SELECT * FROM unnest(EXCLUDED.days, EXCLUDED.amounts)) AS both_of (day, amount)
    GROUP BY day
    HAVING sum(amount) <> 0) AS merged)`;
