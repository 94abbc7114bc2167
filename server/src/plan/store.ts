import { type Plan, parsePlan } from '@sophora/domain/plan/plan';
import type pg from 'pg';

type Queryable = pg.Pool | pg.ClientBase;

/** The plan a district carries out now (现行工作方案). */
export async function activePlan(pool: Queryable, district: string): Promise<Plan | null> {
  const { rows } = await pool.query<{ body: unknown }>(
    'SELECT body FROM plan WHERE district_code = $1 AND active ORDER BY created_at DESC, plan_id LIMIT 1',
    [district],
  );
  return rows[0] ? stored(rows[0].body, district) : null;
}

/**
 * Stores a plan as the district's active one; a plan of the same id is replaced, and every version is kept as it was.
 * Returns the number of the version.
 */
export async function storePlan(
  client: pg.ClientBase,
  district: string,
  plan: Plan,
  at: Date,
  by: { readonly actor: string; readonly draft: string | null } = { actor: 'system:start', draft: null },
): Promise<number> {
  await client.query('UPDATE plan SET active = false WHERE district_code = $1', [district]);
  await client.query(
    `INSERT INTO plan (district_code, plan_id, body, active, created_at) VALUES ($1, $2, $3, true, $4)
     ON CONFLICT (district_code, plan_id) DO UPDATE SET body = EXCLUDED.body, active = true`,
    [district, plan.id, JSON.stringify(plan), at],
  );
  const { rows } = await client.query<{ version: number }>(
    `INSERT INTO plan_version (district_code, plan_id, version, body, draft_id, actor, at)
     SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6 FROM plan_version WHERE district_code = $1 AND plan_id = $2
     RETURNING version`,
    [district, plan.id, JSON.stringify(plan), by.draft, by.actor, at],
  );
  return rows[0]!.version;
}

export interface PlanVersion {
  readonly plan: Plan;
  readonly version: number;
  readonly draftId: string | null;
  readonly actor: string;
  readonly at: Date;
}

/** Every version there ever was in force, newest first. */
export async function planVersions(pool: Queryable, district: string): Promise<PlanVersion[]> {
  const { rows } = await pool.query<Omit<PlanVersion, 'plan'> & { body: unknown }>(
    `SELECT body, version, draft_id AS "draftId", actor, at FROM plan_version WHERE district_code = $1
     ORDER BY at DESC, plan_id, version DESC`,
    [district],
  );
  return rows.map(({ body, ...version }) => ({ ...version, plan: stored(body, district) }));
}

/** The plan in force with the number of its version. */
export async function activeVersion(
  pool: Queryable,
  district: string,
): Promise<{ plan: Plan; version: number } | null> {
  const plan = await activePlan(pool, district);
  if (!plan) return null;
  const { rows } = await pool.query<{ version: number }>(
    'SELECT max(version) AS version FROM plan_version WHERE district_code = $1 AND plan_id = $2',
    [district, plan.id],
  );
  return { plan, version: rows[0]?.version ?? 0 };
}

/** Every plan of a district as it stands now, the one whose period began last first: plans of several periods stay side by side. */
export async function plansOf(
  pool: Queryable,
  district: string,
): Promise<{ plan: Plan; version: number; inForce: boolean }[]> {
  const { rows } = await pool.query<{ body: unknown; version: number; inForce: boolean }>(
    `SELECT p.body, p.active AS "inForce",
       coalesce((SELECT max(v.version) FROM plan_version v WHERE v.district_code = $1 AND v.plan_id = p.plan_id), 0) AS version
     FROM plan p WHERE p.district_code = $1 ORDER BY p.body ->> 'from' DESC, p.active DESC, p.plan_id`,
    [district],
  );
  return rows.map(({ body, ...row }) => ({ ...row, plan: stored(body, district) }));
}

/** A further version of a plan that changes nothing about which plan is in force. Returns its number. */
export async function storeVersion(
  client: pg.ClientBase,
  district: string,
  plan: Plan,
  by: { readonly actor: string; readonly at: Date },
): Promise<number> {
  const body = JSON.stringify(plan);
  await client.query('UPDATE plan SET body = $3 WHERE district_code = $1 AND plan_id = $2', [
    district,
    plan.id,
    body,
  ]);
  const { rows } = await client.query<{ version: number }>(
    `INSERT INTO plan_version (district_code, plan_id, version, body, draft_id, actor, at)
     SELECT $1, $2, coalesce(max(version), 0) + 1, $3, NULL, $4, $5 FROM plan_version WHERE district_code = $1 AND plan_id = $2
     RETURNING version`,
    [district, plan.id, body, by.actor, by.at],
  );
  return rows[0]!.version;
}

/** A plan as one of its versions had it. */
export async function planOfVersion(
  pool: Queryable,
  district: string,
  id: string,
  version: number,
): Promise<Plan | null> {
  const { rows } = await pool.query<{ body: unknown }>(
    'SELECT body FROM plan_version WHERE district_code = $1 AND plan_id = $2 AND version = $3',
    [district, id, version],
  );
  return rows[0] ? stored(rows[0].body, district) : null;
}

function stored(body: unknown, district: string): Plan {
  const parsed = parsePlan(body);
  if (!parsed.ok) throw new Error(`stored plan of ${district} is not a plan`);
  return parsed.plan;
}
