import { type Json, sameJson } from '@sophora/domain/basics/json';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { fold } from '@sophora/domain/ledger/fold';
import type { Facts, Kind } from '@sophora/domain/ledger/kind';
import { type Observation, SOURCE_RANKS, type SourceRank } from '@sophora/domain/ledger/observation';
import type pg from 'pg';
import { copyRows, JsonCell } from '../../platform/copy.ts';
import { loadObservations } from '../observations.ts';
import { stageTable } from './stage.ts';

/**
 * Dry run, second half: which record each staged row speaks of, and what it would do to it. Results stand in a narrow
 * table beside the staged rows, so that a million rows are classified without rewriting them.
 */
export function verdictTable(batchId: string): string {
  return `stage.v_${batchId.replaceAll('-', '')}`;
}

export interface ClassifyInput {
  district: string;
  kind: Kind;
  batchId: string;
  rank: SourceRank;
  asOf: PlainDate | null;
  signal: AbortSignal;
}

export async function classify(client: pg.ClientBase, input: ClassifyInput): Promise<void> {
  const { district, kind, batchId } = input;
  const staged = stageTable(batchId);
  const verdict = verdictTable(batchId);
  await client.query(`DROP TABLE IF EXISTS ${verdict}`);
  await client.query(
    `CREATE UNLOGGED TABLE ${verdict} (sheet smallint NOT NULL, row integer NOT NULL, part smallint NOT NULL,
       record_id uuid NOT NULL, known boolean NOT NULL, stray boolean NOT NULL, keys smallint NOT NULL,
       result text COLLATE "C" NOT NULL, changes jsonb) WITH (autovacuum_enabled = off)`,
  );
  const empty = await client.query('SELECT 1 FROM alias WHERE district_code = $1 AND kind = $2 LIMIT 1', [
    district,
    kind.id,
  ]);
  if (empty.rowCount === 0) {
    await client.query(
      `INSERT INTO ${verdict} SELECT sheet, row, part, id, false, false, cardinality(key_schemes), 'new', NULL FROM ${staged} WHERE id IS NOT NULL`,
    );
  } else {
    // The strongest identifier decides; where it is unknown, the next one that is known, unless it belongs to a record
    // with another value of a stronger one. A stray is filed under another record than its own first identifier's.
    await client.query(
      `INSERT INTO ${verdict}
       SELECT s.sheet, s.row, s.part, coalesce(first.record_id, other.record_id, s.id), r.facts IS NOT NULL,
              coalesce(first.record_id, other.record_id, s.id) <> s.id, cardinality(s.key_schemes),
              CASE WHEN r.facts IS NULL THEN 'new'
                   WHEN r.facts = r.facts || coalesce(s.declared, '{}') || s.facts AND ${speaksWholly(kind)} THEN 'same'
                   ELSE 'changed' END,
              NULL
       FROM ${staged} s
       LEFT JOIN alias first
         ON first.district_code = $1 AND first.kind = $2 AND first.scheme = s.key_schemes[1] AND first.value = s.key_values[1]
       LEFT JOIN LATERAL (
         SELECT a.record_id
         FROM unnest(s.key_schemes, s.key_values) WITH ORDINALITY AS k (scheme, value, place)
         JOIN alias a ON a.district_code = $1 AND a.kind = $2 AND a.scheme = k.scheme AND a.value = k.value
         WHERE NOT EXISTS (
           SELECT 1 FROM alias b
           WHERE b.district_code = $1 AND b.kind = $2 AND b.record_id = a.record_id
             AND b.scheme = s.key_schemes[1] AND k.scheme <> s.key_schemes[1])
         ORDER BY k.place LIMIT 1
       ) other ON first.record_id IS NULL AND cardinality(s.key_schemes) > 1
       LEFT JOIN record shown
         ON shown.district_code = $1 AND shown.kind = $2 AND shown.record_id = coalesce(first.record_id, other.record_id)
       LEFT JOIN sealed_record hidden
         ON hidden.district_code = $1 AND hidden.kind = $2 AND hidden.record_id = coalesce(first.record_id, other.record_id)
       CROSS JOIN LATERAL (SELECT coalesce(shown.facts, hidden.facts) AS facts) r
       WHERE s.id IS NOT NULL`,
      [district, kind.id],
    );
  }
  await client.query(`ANALYZE ${verdict}`);
  await markRepeats(client, kind, staged, verdict);
  await foldCandidates(client, input, staged, verdict);
}

/**
 * A row that states the lead of fields that belong together speaks for all of them: it says the same only where it
 * states every one that the record has.
 */
function speaksWholly(kind: Kind): string {
  const conditions = (kind.together ?? []).map(([lead, ...others]) => {
    const stated = others
      .filter((field) => !field.startsWith('@'))
      .map((field) => `(r.facts ? '${field}') <= (s.facts ? '${field}')`);
    return `(NOT s.facts ? '${lead}' OR (${stated.join(' AND ')}))`;
  });
  return conditions.join(' AND ') || 'true';
}

/** Rows of one file that speak of the same record: the same content again, or another (the later row wins). */
async function markRepeats(
  client: pg.ClientBase,
  kind: Kind,
  staged: string,
  verdict: string,
): Promise<void> {
  // Rows that differ only in what the rows of a file add up to neither repeat nor contradict each other.
  const adds = kind.gathers
    ? `s.facts - '{${kind.gathers.join(',')}}'::text[] = lag(s.facts) OVER w - '{${kind.gathers.join(',')}}'::text[]`
    : 'false';
  await client.query(
    `WITH twice AS (SELECT record_id FROM ${verdict} GROUP BY record_id HAVING count(*) > 1),
     ordered AS (
       SELECT v.sheet, v.row, v.part, row_number() OVER w AS place, s.facts = lag(s.facts) OVER w AS same, ${adds} AS adds
       FROM ${verdict} v JOIN twice USING (record_id) JOIN ${staged} s USING (sheet, row, part)
       WINDOW w AS (PARTITION BY v.record_id ORDER BY v.sheet, v.row, v.part))
     UPDATE ${verdict} v SET result = CASE WHEN o.same THEN 'repeated' WHEN o.adds THEN v.result ELSE 'conflicting' END
     FROM ordered o
     WHERE o.place > 1 AND (v.sheet, v.row, v.part) = (o.sheet, o.row, o.part)`,
  );
}

const CHUNK = 1000;

/** A row that differs may still change nothing (a stronger source outranks it): the fold decides, field by field. */
async function foldCandidates(
  client: pg.ClientBase,
  input: ClassifyInput,
  staged: string,
  verdict: string,
): Promise<void> {
  const { district, kind } = input;
  const candidates = await client.query<{ record_id: string }>(
    `SELECT DISTINCT record_id FROM ${verdict} WHERE result = 'changed' ORDER BY record_id`,
  );
  const updates: [number, number, number, string, Record<string, [Json, Json]> | null][] = [];
  for (let at = 0; at < candidates.rows.length; at += CHUNK) {
    input.signal.throwIfAborted();
    const ids = candidates.rows.slice(at, at + CHUNK).map((r) => r.record_id);
    const known = await loadObservations(client, district, ids);
    const rows = await client.query<{
      record_id: string;
      sheet: number;
      row: number;
      part: number;
      result: string;
      facts: Facts;
      declared: Facts | null;
    }>(
      `SELECT v.record_id, v.result, s.sheet, s.row, s.part, s.facts, s.declared
       FROM ${verdict} v JOIN ${staged} s USING (sheet, row, part)
       WHERE ${kind.gathers ? `v.result <> 'repeated'` : `v.result = 'changed'`} AND v.record_id = ANY ($1)`,
      [ids],
    );
    const asOf = input.asOf === null ? {} : { asOf: input.asOf };
    const said = (row: (typeof rows.rows)[number]): Observation[] => {
      const place = { seq: Number.MAX_SAFE_INTEGER, sheet: row.sheet, row: row.row, part: row.part, ...asOf };
      const own = { ...place, rank: input.rank, facts: row.facts };
      return row.declared ? [own, { ...place, rank: SOURCE_RANKS.declaration, facts: row.declared }] : [own];
    };
    const folded = (heard: readonly Observation[]) => fold(heard, kind.together, kind.gathers).facts;
    for (const row of rows.rows) {
      if (row.result !== 'changed') continue;
      const before = known.get(row.record_id) ?? [];
      const added = kind.gathers ? rows.rows.filter((r) => r.record_id === row.record_id) : [row];
      const changes = difference(folded(before), folded([...before, ...added.flatMap(said)]));
      updates.push([row.sheet, row.row, row.part, changes ? 'changed' : 'same', changes]);
    }
  }
  if (updates.length === 0) return;
  await client.query(
    'CREATE TEMP TABLE verdict_update (sheet smallint, row integer, part smallint, result text, changes jsonb)',
  );
  await copyRows(
    client,
    'verdict_update',
    updates.map(([sheet, row, part, result, changes]) => [
      sheet,
      row,
      part,
      result,
      changes ? new JsonCell(changes) : null,
    ]),
  );
  await client.query(
    `UPDATE ${verdict} v SET result = u.result, changes = u.changes FROM verdict_update u
     WHERE (v.sheet, v.row, v.part) = (u.sheet, u.row, u.part)`,
  );
  await client.query('DROP TABLE verdict_update');
}

/** Field → [before, after]; null when nothing differs. */
export function difference(before: Facts, after: Facts): Record<string, [Json, Json]> | null {
  const changes: Record<string, [Json, Json]> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [a, b] = [before[field], after[field]];
    if (!sameJson(a, b)) changes[field] = [a ?? null, b ?? null];
  }
  return Object.keys(changes).length > 0 ? changes : null;
}
