import { type Actor, type Grant, grantsIn } from '@sophora/domain/access/actor';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';

/** To whom a person belongs when something is told: itself, its units, and the roles that stand for the whole district. */
export function audiencesOf(actor: Pick<Actor, 'id' | 'grants'>, district: string): string[] {
  const found = new Set([`person:${actor.id}`]);
  for (const grant of grantsIn(actor as Actor, district)) {
    if (grant.unitId !== null) found.add(`unit:${grant.unitId}`);
    found.add(`role:${grant.role}`);
    // The administrator does the office's work where the office is one person.
    if (grant.role === 'administrator') found.add('role:office');
  }
  return [...found];
}

/** The grants of somebody who is not signed in now, as far as audiences go by them. */
export async function findGrants(
  pool: pg.Pool,
  district: string,
  person: string,
  today: PlainDate,
): Promise<Grant[]> {
  const { rows } = await pool.query<{ role: Grant['role']; unitId: string | null }>(
    `SELECT role, unit_id AS "unitId" FROM role_grant
     WHERE person_id = $2 AND district_code IN ($1, '*') AND valid_from <= $3 AND (valid_to IS NULL OR valid_to > $3)`,
    [district, person, today],
  );
  return rows.map((row) => ({ ...row, district, unitType: null, streetCodes: [] }));
}
