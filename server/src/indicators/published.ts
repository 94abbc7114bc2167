export interface SumRow {
  criterion: string;
  dim: string;
  street: string;
  amount: number;
}

/** As published: a running sum of the stored daily changes. */
export const PUBLISHED = `
SELECT criterion, dim, street, sum(amount) AS amount
FROM (
  SELECT criterion, dim, street, CASE WHEN year < extract(year FROM $3::date) THEN total
    ELSE (SELECT sum(amount) FROM unnest(days, amounts) AS change (day, amount) WHERE day <= $3) END AS amount
  FROM figure_delta
  WHERE district_code = $1 AND indicator = $2 AND year <= extract(year FROM $3::date) AND (dim = '' OR criterion = '')
) until_then
GROUP BY criterion, dim, street
HAVING sum(amount) <> 0`;
