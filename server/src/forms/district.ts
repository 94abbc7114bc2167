import { type Actor, grantsIn } from '@sophora/domain/access/actor';
import type pg from 'pg';
import { streetNames } from '../indicators/index.ts';

/** What a form has to know of the district: its name without remarks, its streets. */
export async function districtOf(
  pool: pg.Pool,
  district: string,
): Promise<{ name: string; streets: { code: string; name: string }[] }> {
  const { rows } = await pool.query<{ name: string }>('SELECT name FROM district WHERE code = $1', [
    district,
  ]);
  const names = await streetNames(pool, district);
  return {
    name: (rows[0]?.name ?? '').replace(/[（(].*$/, ''),
    streets: [...names].map(([code, name]) => ({ code, name })),
  };
}

/** 填报单位: the unit through which the person holds a role in the district. */
export async function unitOf(pool: pg.Pool, district: string, actor: Actor): Promise<string | null> {
  const ids = grantsIn(actor, district).flatMap((grant) => grant.unitId ?? []);
  if (ids.length === 0) return null;
  const { rows } = await pool.query<{ name: string }>(
    'SELECT name FROM unit WHERE district_code = $1 AND unit_id = ANY ($2) ORDER BY valid_from DESC LIMIT 1',
    [district, ids],
  );
  return rows[0]?.name ?? null;
}
