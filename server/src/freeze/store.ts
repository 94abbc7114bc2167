import { createHash } from 'node:crypto';
import { canonicalJson } from '@sophora/domain/basics/json';
import type { FrozenSet } from '@sophora/domain/freeze/frozenSet';
import type { FreezeState } from '@sophora/domain/freeze/state';
import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';

type Queryable = pg.Pool | pg.ClientBase;

/** A frozen set as it is kept, without its content. */
export interface StoredSet {
  readonly id: string;
  readonly no: number;
  readonly period: string;
  readonly knownAt: number;
  readonly hash: string;
  readonly supersedes: number | null;
  readonly supersededBy: number | null;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
  readonly state: FreezeState;
  readonly decision: {
    readonly decision: 'confirmed' | 'dropped';
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  } | null;
  readonly replay: { readonly same: boolean; readonly at: string } | null;
}

/** A set is superseded once a confirmed one names it. */
const SETS = `
SELECT s.set_id AS id, s.no, s.period, s.known_at AS "knownAt", s.hash, s.reason, s.actor AS by, s.at,
  (SELECT e.no FROM frozen_set e WHERE e.district_code = $1 AND e.set_id = s.supersedes) AS supersedes,
  later.no AS "supersededBy",
  CASE WHEN d.decision IS NULL THEN 'proposed' WHEN d.decision = 'dropped' THEN 'dropped'
    WHEN later.no IS NULL THEN 'confirmed' ELSE 'superseded' END AS state,
  CASE WHEN d.decision IS NOT NULL THEN
    jsonb_build_object('decision', d.decision, 'reason', d.reason, 'by', d.actor, 'at', d.at) END AS decision,
  (SELECT jsonb_build_object('same', r.same, 'at', r.at) FROM frozen_replay r
   WHERE r.district_code = $1 AND r.set_id = s.set_id ORDER BY r.at DESC, r.replay_id DESC LIMIT 1) AS replay
FROM frozen_set s
LEFT JOIN frozen_decision d ON d.district_code = $1 AND d.set_id = s.set_id
LEFT JOIN LATERAL (
  SELECT l.no FROM frozen_set l JOIN frozen_decision c ON c.district_code = $1 AND c.set_id = l.set_id AND c.decision = 'confirmed'
  WHERE l.district_code = $1 AND l.supersedes = s.set_id ORDER BY l.no DESC LIMIT 1) later ON true
WHERE s.district_code = $1`;

export async function listSets(pool: Queryable, district: string): Promise<StoredSet[]> {
  const { rows } = await pool.query<StoredSet>(`${SETS} ORDER BY s.no DESC`, [district]);
  return rows;
}

export async function getSet(pool: Queryable, district: string, id: string): Promise<StoredSet> {
  const { rows } = await pool.query<StoredSet>(`${SETS} AND s.set_id = $2`, [district, id]);
  if (!rows[0]) throw new Refusal('not-found');
  return rows[0];
}

/** The sets of a period that wait or hold. */
export async function standingSets(pool: Queryable, district: string, period: string): Promise<StoredSet[]> {
  const { rows } = await pool.query<StoredSet>(`${SETS} AND s.period = $2 ORDER BY s.no DESC`, [
    district,
    period,
  ]);
  return rows.filter((s) => s.state === 'proposed' || s.state === 'confirmed');
}

/** The content, after its bytes have been held against the digest. */
export async function contentOf(
  pool: Queryable,
  district: string,
  { id, no }: Pick<StoredSet, 'id' | 'no'>,
): Promise<FrozenSet> {
  const { rows } = await pool.query<{ body: string; hash: string }>(
    'SELECT body, hash FROM frozen_set WHERE district_code = $1 AND set_id = $2',
    [district, id],
  );
  if (!rows[0]) throw new Refusal('not-found');
  if (digestOf(rows[0].body) !== rows[0].hash) throw new Refusal('freeze-damaged', { no });
  return JSON.parse(rows[0].body) as FrozenSet;
}

export async function insertSet(
  client: pg.ClientBase,
  set: {
    readonly id: string;
    readonly content: FrozenSet;
    readonly supersedes: string | null;
    readonly reason: string;
    readonly actor: string;
    readonly at: Date;
  },
): Promise<number> {
  const { content } = set;
  const body = canonicalJson(content as never);
  const { rows } = await client.query<{ no: number }>(
    `INSERT INTO frozen_set (district_code, set_id, no, period, known_at, hash, body, supersedes, reason, actor, at)
     SELECT $1, $2, coalesce(max(no), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10 FROM frozen_set WHERE district_code = $1
     RETURNING no`,
    [
      content.district,
      set.id,
      content.period.id,
      content.knownAt,
      digestOf(body),
      body,
      set.supersedes,
      set.reason,
      set.actor,
      set.at,
    ],
  );
  return rows[0]!.no;
}

/** False where somebody has decided before. */
export async function insertDecision(
  client: pg.ClientBase,
  district: string,
  set: Pick<StoredSet, 'id' | 'by'>,
  decision: { decision: 'confirmed' | 'dropped'; reason: string; actor: string; at: Date },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `INSERT INTO frozen_decision (district_code, set_id, frozen_by, decision, reason, actor, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [district, set.id, set.by, decision.decision, decision.reason, decision.actor, decision.at],
  );
  return rowCount === 1;
}

function digestOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
