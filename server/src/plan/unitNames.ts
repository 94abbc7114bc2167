import type pg from 'pg';

/** A district's units by every name they have or had; a unit is named by its code, or by its id where it has none. */
export async function unitNames(pool: pg.Pool, district: string): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ name: string; unit: string }>(
    `SELECT s.old_name AS name, coalesce(u.code, u.unit_id::text) AS unit
     FROM unit_succession s JOIN unit u ON u.district_code = s.district_code AND u.unit_id = coalesce(s.into_unit_id, s.unit_id)
     WHERE s.district_code = $1
     UNION ALL
     SELECT name, coalesce(code, unit_id::text) FROM unit WHERE district_code = $1`,
    [district],
  );
  return new Map(rows.map((row) => [row.name, row.unit]));
}
