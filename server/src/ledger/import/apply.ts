import type { Kind } from '@sophora/domain/ledger/kind';
import { SOURCE_RANKS } from '@sophora/domain/ledger/observation';
import type pg from 'pg';
import { appendEntry, lockLedger } from '../entry.ts';
import { refold } from '../refold.ts';
import { resizeRegister } from '../registers/counts.ts';
import type { BatchRecord } from './batches.ts';
import { verdictTable } from './classify.ts';
import { stageTable } from './stage.ts';

/**
 * Writes a staged batch in the caller's transaction: all of it or nothing. Records nobody spoke of before are inserted
 * as they stand in the stage; the others are folded anew from all that is known of them. Returns the ledger sequence.
 */
export async function applyBatch(
  client: pg.ClientBase,
  batch: BatchRecord,
  kind: Kind,
  actor: string,
  at: Date,
): Promise<number> {
  const { district, id } = batch;
  const staged = stageTable(id);
  const verdict = verdictTable(id);
  await lockLedger(client, district);
  await client.query(BULK);
  const seq = await appendEntry(client, {
    district,
    kind: 'import',
    actor,
    at,
    subject: id,
    params: { kind: kind.id, file: batch.fileName, sha256: batch.sha256 },
  });
  const where = [district, kind.id, seq, batch.rank, batch.asOf];
  await client.query(
    `INSERT INTO observation (district_code, kind, record_id, seq, sheet, row, part, rank, as_of, facts, raw)
     SELECT $1, $2, s.id, $3, s.sheet, s.row, s.part, $4, $5::date, s.facts, s.raw
     FROM ${verdict} v JOIN ${staged} s USING (sheet, row, part) WHERE v.result <> 'repeated'`,
    where,
  );
  if (Object.keys(batch.declarations).length > 0) {
    await client.query(
      `INSERT INTO observation (district_code, kind, record_id, seq, sheet, row, part, rank, as_of, facts)
       SELECT $1, $2, s.id, $3, s.sheet, s.row, s.part, $4, $5::date, s.declared
       FROM ${verdict} v JOIN ${staged} s USING (sheet, row, part) WHERE v.result <> 'repeated' AND s.declared IS NOT NULL`,
      [district, kind.id, seq, SOURCE_RANKS.declaration, batch.asOf],
    );
  }
  await client.query(`CREATE TEMP TABLE folding ON COMMIT DROP AS
    SELECT record_id FROM ${verdict} WHERE result = 'conflicting' OR (known AND result = 'changed')
    UNION SELECT s.id FROM ${verdict} v JOIN ${staged} s USING (sheet, row, part) WHERE v.stray OR (s.sealed AND v.result = 'new')
    ${kind.gathers ? `UNION SELECT record_id FROM ${verdict} GROUP BY record_id HAVING count(*) > 1` : ''}`);
  await client.query('ANALYZE folding');
  await insertNew(client, district, kind, seq, staged, verdict);
  const folding = await client.query<{ record_id: string }>(
    'SELECT record_id FROM folding ORDER BY record_id',
  );
  await refold(
    client,
    district,
    kind,
    folding.rows.map((r) => r.record_id),
    seq,
  );
  await client.query(FILE_TERMS);
  return seq;
}

/**
 * For this transaction: the verdicts of a million rows are hashed in memory, and search terms are gathered and filed
 * by the ten thousand records, not by the hundred.
 */
const BULK = `SET LOCAL work_mem = '128MB'; SET LOCAL gin_pending_list_limit = '64MB'`;

/** What is still gathered goes where a search finds it fast. */
const FILE_TERMS = `SELECT gin_clean_pending_list(i.indexrelid)
FROM pg_partition_tree('record') t JOIN pg_index i ON i.indrelid = t.relid
JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
WHERE t.isleaf AND a.amname = 'gin'`;

async function insertNew(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  seq: number,
  staged: string,
  verdict: string,
): Promise<void> {
  await client.query(`CREATE TEMP TABLE fresh ON COMMIT DROP AS
    SELECT sheet, row, part, record_id, keys FROM ${verdict} v
    WHERE NOT known AND result = 'new' AND NOT stray AND NOT EXISTS (SELECT 1 FROM folding f WHERE f.record_id = v.record_id)`);
  await client.query('ANALYZE fresh');
  const written = await client.query(
    `INSERT INTO record (district_code, kind, record_id, title, natural_key, facts, src, terms, provisional, created_seq, updated_seq)
     SELECT $1, $2, f.record_id, s.title, s.key_schemes[1] || ':' || s.key_values[1], coalesce(s.declared, '{}') || s.facts,
            jsonb_build_object('*', jsonb_build_array($3::bigint, s.sheet, s.row))
              || coalesce((SELECT jsonb_object_agg(k, jsonb_build_array($3::bigint, s.sheet, s.row, 1)) FROM jsonb_object_keys(s.declared) k), '{}'),
            s.terms, s.provisional, $3, $3
     FROM fresh f JOIN ${staged} s USING (sheet, row, part)`,
    [district, kind.id, seq],
  );
  await resizeRegister(client, district, kind.id, written.rowCount ?? 0, seq);
  const { rowCount: claimed } = await client.query(
    `INSERT INTO alias (district_code, kind, scheme, value, record_id)
     SELECT $1, $2, k.scheme, k.value, f.record_id
     FROM fresh f JOIN ${staged} s USING (sheet, row, part), unnest(s.key_schemes, s.key_values) AS k (scheme, value)
     ON CONFLICT DO NOTHING`,
    [district, kind.id],
  );
  await client.query(
    `INSERT INTO reference (district_code, kind, record_id, role, position, scheme, value, label)
     SELECT $1, $2, f.record_id, r.role, r.position, r.scheme, r.value, r.label
     FROM fresh f JOIN ${staged} s USING (sheet, row, part),
          jsonb_to_recordset(s.refs) AS r (role text, position smallint, scheme text, value text, label text)
     WHERE s.refs IS NOT NULL`,
    [district, kind.id],
  );
  await client.query(
    `INSERT INTO dirty (district_code, kind, record_id) SELECT $1, $2, record_id FROM fresh ON CONFLICT DO NOTHING`,
    [district, kind.id],
  );
  await markReaders(client, district, kind);
  await foldDoubtful(client, district, kind, staged, claimed ?? 0);
}

/**
 * New records that claim an identifier of another record, or that a person once decided about, are folded with those they
 * may be one with.
 */
async function foldDoubtful(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  staged: string,
  claimed: number,
): Promise<void> {
  const { rows } = await client.query<{ keys: number; decided: boolean }>(
    `SELECT coalesce(sum(keys), 0)::int AS keys,
            EXISTS (SELECT 1 FROM assignment WHERE district_code = $1 AND subject = 'record-of-identifier' AND undone_seq IS NULL) AS decided
     FROM fresh`,
    [district],
  );
  const { keys, decided } = rows[0]!;
  if (keys === claimed && !decided) return;
  await client.query(
    `INSERT INTO folding
     SELECT DISTINCT f.record_id
     FROM fresh f JOIN ${staged} s USING (sheet, row, part)
     CROSS JOIN LATERAL unnest(s.key_schemes, s.key_values) AS k (scheme, value)
     LEFT JOIN alias a ON a.district_code = $1 AND a.kind = $2 AND a.scheme = k.scheme AND a.value = k.value
     LEFT JOIN assignment d ON d.district_code = $1 AND d.subject = 'record-of-identifier' AND d.undone_seq IS NULL
       AND (d.value = $2 || '/' || k.scheme || ':' || k.value OR d.target = f.record_id::text)
     WHERE a.record_id IS DISTINCT FROM f.record_id OR d.seq IS NOT NULL`,
    [district, kind.id],
  );
}

/** The new records' effect on verdicts of others: on the rights they speak of, and on the rights of new holders. */
async function markReaders(client: pg.ClientBase, district: string, kind: Kind): Promise<void> {
  if (kind.references) {
    await client.query(
      `INSERT INTO dirty (district_code, kind, record_id)
       SELECT DISTINCT $1, a.kind, a.record_id
       FROM fresh n JOIN reference f ON f.district_code = $1 AND f.kind = $2 AND f.record_id = n.record_id AND f.role = 'subject'
       JOIN alias a ON a.district_code = $1 AND a.scheme = f.scheme AND a.value = f.value
       ON CONFLICT DO NOTHING`,
      [district, kind.id],
    );
  }
  if (kind.id === HOLDERS) {
    await client.query(
      `INSERT INTO dirty (district_code, kind, record_id)
       SELECT DISTINCT $1, p.kind, p.record_id
       FROM fresh n JOIN reference f ON f.district_code = $1 AND f.kind = $2 AND f.record_id = n.record_id AND f.role = 'name'
       JOIN reference p ON p.district_code = $1 AND p.scheme = f.scheme AND p.value = f.value AND p.role = 'party'
       UNION
       SELECT $1, p.kind, p.record_id
       FROM assignment d
       JOIN fresh n ON n.record_id::text = d.target
       JOIN reference p ON p.district_code = $1 AND p.scheme = 'name' AND p.value = d.value AND p.role = 'party'
       WHERE d.district_code = $1 AND d.subject = 'holder-of-name' AND d.undone_seq IS NULL
       ON CONFLICT DO NOTHING`,
      [district, kind.id],
    );
  }
}

/** The register whose records are the parties of others. */
const HOLDERS = 'enterprises';
