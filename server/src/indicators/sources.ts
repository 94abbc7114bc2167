import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { fold } from '@sophora/domain/ledger/fold';
import type { Facts } from '@sophora/domain/ledger/kind';
import { KINDS, kindById } from '@sophora/domain/ledger/kinds';
import type pg from 'pg';
import { loadObservations, registerCounts, remembered } from '../ledger/index.ts';

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
  return remembered(pool, district, `records known at ${knownAt}`, async () => {
    const moved = await kindsMovedSince(pool, district, knownAt);
    const counts = new Map<string, number>();
    for (const [kind, { records }] of await registerCounts(pool, district))
      if (!moved.has(kind)) counts.set(kind, records);
    if (moved.size === 0) return counts;
    const { rows } = await pool.query<{ kind: string; n: number }>(KNOWN_RECORDS, [
      district,
      knownAt,
      [...moved],
    ]);
    for (const { kind, n } of rows) counts.set(kind, n);
    return counts;
  });
}

/** Records of kinds ($3) that something spoke of by a sequence; what is kept apart from the registers is not among them. */
const KNOWN_RECORDS = `
SELECT kind, count(*) AS n
FROM (
  SELECT DISTINCT o.kind, o.record_id FROM observation o
  WHERE o.district_code = $1 AND o.seq <= $2 AND o.kind = ANY ($3)
    AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.district_code = $1 AND w.seq = o.seq AND w.withdrawn_seq <= $2)
) said
WHERE NOT EXISTS (
    SELECT 1 FROM assignment s
    WHERE s.district_code = $1 AND s.subject = 'same-record' AND s.value = said.record_id::text AND s.seq <= $2
      AND coalesce(s.undone_seq > $2, true))
  AND NOT EXISTS (
    SELECT 1 FROM sealed_record h WHERE h.district_code = $1 AND h.kind = said.kind AND h.record_id = said.record_id)
GROUP BY kind`;

/** Registers that gained or lost records since a sequence, as far as its entries can tell; a decision may move any. */
async function kindsMovedSince(pool: pg.Pool, district: string, knownAt: number): Promise<Set<string>> {
  const { rows } = await pool.query<{ kind: string | null }>(
    `SELECT DISTINCT CASE WHEN e.kind IN ('assign', 'undo') THEN NULL ELSE coalesce(b.kind, e.params ->> 'kind') END AS kind
     FROM ledger_entry e LEFT JOIN batch b ON b.district_code = $1 AND b.batch_id::text = e.subject
     WHERE e.district_code = $1 AND e.seq > $2 AND e.kind NOT IN ('setting', 'rules')`,
    [district, knownAt],
  );
  const kinds = rows.map((r) => r.kind);
  return new Set(kinds.includes(null) ? KINDS.map((k) => k.id) : (kinds as string[]));
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
