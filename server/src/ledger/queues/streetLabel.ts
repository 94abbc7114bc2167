import type pg from 'pg';

/** The name of a street by its twelve-digit code. */
export async function streetLabel(pool: pg.Pool, district: string, code: string): Promise<string> {
  if (code === 'outside') return '不在本区';
  const { rows } = await pool.query<{ name: string }>(
    `SELECT facts ->> 'name' AS name FROM record WHERE district_code = $1 AND kind = 'communities' AND facts ->> 'code' = $2
     UNION ALL SELECT name FROM unit WHERE district_code = $1 AND type = 'street' AND $2 = ANY (street_codes) LIMIT 1`,
    [district, code],
  );
  return rows[0]?.name ?? code;
}
