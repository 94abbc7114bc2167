import { type Plan, parsePlan } from '@sophora/domain/plan/plan';
import type pg from 'pg';

/** The plan a district carries out now (现行工作方案). */
export async function activePlan(pool: pg.Pool | pg.ClientBase, district: string): Promise<Plan | null> {
  const { rows } = await pool.query<{ body: unknown }>(
    'SELECT body FROM plan WHERE district_code = $1 AND active ORDER BY created_at DESC, plan_id LIMIT 1',
    [district],
  );
  if (!rows[0]) return null;
  const parsed = parsePlan(rows[0].body);
  if (!parsed.ok) throw new Error(`stored plan of ${district} is not a plan`);
  return parsed.plan;
}

/** Stores a plan as the district's active one; a plan of the same id is replaced. */
export async function storePlan(
  client: pg.ClientBase,
  district: string,
  plan: Plan,
  at: Date,
): Promise<void> {
  await client.query('UPDATE plan SET active = false WHERE district_code = $1', [district]);
  await client.query(
    `INSERT INTO plan (district_code, plan_id, body, active, created_at) VALUES ($1, $2, $3, true, $4)
     ON CONFLICT (district_code, plan_id) DO UPDATE SET body = EXCLUDED.body, active = true`,
    [district, plan.id, JSON.stringify(plan), at],
  );
}
