import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { fold } from '@sophora/domain/ledger/fold';
import type { Facts } from '@sophora/domain/ledger/kind';
import { kindById } from '@sophora/domain/ledger/kinds';
import type pg from 'pg';
import { loadObservations, registerCounts } from '../ledger/index.ts';

/**
 * What a figure is made of beside contributions, as it is now (no sequence) or as it was known at an earlier ledger
 * sequence: then from what had been said by then and was not yet taken back.
 */

/** Records of one small register (population, surveys, circulars), in the order of their natural keys. */
export async function recordsOf(
  pool: pg.Pool,
  district: string,
  kindId: string,
  knownAt: number | undefined,
): Promise<{ id: string; facts: Facts }[]> {
  if (knownAt === undefined) {
    const { rows } = await pool.query<{ id: string; facts: Facts }>(
      'SELECT record_id AS id, facts FROM record WHERE district_code = $1 AND kind = $2 ORDER BY natural_key',
      [district, kindId],
    );
    return rows;
  }
  const kind = kindById(kindId)!;
  const { rows } = await pool.query<{ id: string }>(
    'SELECT DISTINCT record_id AS id FROM observation WHERE district_code = $1 AND kind = $2 AND seq <= $3',
    [district, kindId, knownAt],
  );
  const heard = await loadObservations(
    pool,
    district,
    rows.map((r) => r.id),
    knownAt,
  );
  return [...heard]
    .map(([id, observations]) => ({ id, facts: fold(observations, kind.together).facts }))
    .sort((a, b) => (kind.title(a.facts) < kind.title(b.facts) ? -1 : 1));
}

export async function recordsPerKind(
  pool: pg.Pool,
  district: string,
  knownAt: number | undefined,
): Promise<Map<string, number>> {
  if (knownAt === undefined) {
    const counts = await registerCounts(pool, district);
    return new Map([...counts].map(([kind, { records }]) => [kind, records]));
  }
  const { rows } = await pool.query<{ kind: string; n: number }>(
    `SELECT kind, count(DISTINCT record_id) AS n FROM observation o
     WHERE district_code = $1 AND seq <= $2
       AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.district_code = $1 AND w.seq = o.seq AND w.withdrawn_seq <= $2)
       AND NOT EXISTS (
         SELECT 1 FROM assignment s
         WHERE s.district_code = $1 AND s.subject = 'same-record' AND s.value = o.record_id::text AND s.seq <= $2
           AND coalesce(s.undone_seq > $2, true))
     GROUP BY kind`,
    [district, knownAt],
  );
  return new Map(rows.map((r) => [r.kind, r.n]));
}

/** Latest as-of day among the files of each kind. */
export async function dataPerKind(
  pool: pg.Pool,
  district: string,
  knownAt: number | undefined,
): Promise<Map<string, PlainDate>> {
  const { rows } = await pool.query<{ kind: string; as_of: PlainDate }>(
    `SELECT kind, max(as_of) AS as_of FROM batch
     WHERE district_code = $1 AND as_of IS NOT NULL AND seq <= $2 AND (withdrawn_seq IS NULL OR withdrawn_seq > $2)
     GROUP BY kind`,
    [district, knownAt ?? Number.MAX_SAFE_INTEGER],
  );
  return new Map(rows.map((r) => [r.kind, r.as_of]));
}
