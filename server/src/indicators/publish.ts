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
  await client.query(DELTA_SQL, [district, published, last]);
  await client.query('DELETE FROM figure_delta WHERE district_code = $1 AND amount = 0', [district]);
  await client.query('UPDATE district SET published_seq = $2 WHERE code = $1', [district, last]);
  return last;
}

/** $1 district, $2 published sequence, $3 last sequence. */
export const DELTA_SQL = `
INSERT INTO figure_delta (district_code, indicator, criterion, dim, street, day, amount)
SELECT $1, indicator, criterion, dim, street, day, sum(amount)
FROM (
  SELECT c.indicator, c.criterion, d.dim, c.street, e.day, e.amount
  FROM contribution c
  CROSS JOIN LATERAL (VALUES (c.valid_from, c.amount), (c.valid_to, -c.amount)) AS e (day, amount)
  CROSS JOIN LATERAL unnest(c.dims || ARRAY['']::text[]) AS d (dim)
  WHERE c.district_code = $1 AND c.known_from_seq > $2 AND c.known_from_seq <= $3 AND c.known_to_seq IS NULL AND e.day IS NOT NULL
  UNION ALL
  SELECT c.indicator, c.criterion, d.dim, c.street, e.day, -e.amount
  FROM contribution c
  CROSS JOIN LATERAL (VALUES (c.valid_from, c.amount), (c.valid_to, -c.amount)) AS e (day, amount)
  CROSS JOIN LATERAL unnest(c.dims || ARRAY['']::text[]) AS d (dim)
  WHERE c.district_code = $1 AND c.known_to_seq > $2 AND c.known_to_seq <= $3 AND c.known_from_seq <= $2 AND e.day IS NOT NULL
) change
GROUP BY indicator, criterion, dim, street, day
HAVING sum(amount) <> 0
ORDER BY indicator, criterion, dim, street, day
ON CONFLICT (district_code, indicator, criterion, dim, street, day) DO UPDATE SET amount = figure_delta.amount + EXCLUDED.amount`;
