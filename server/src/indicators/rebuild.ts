import type pg from 'pg';
import { inTransaction } from '../platform/transaction.ts';
import { drain } from './drain.ts';

/**
 * Full rebuild: every record of the district is judged again from its facts and the result compared with what stands.
 * A correct ledger gives no difference; the number of contributions that moved is returned (0 is the expected answer).
 */
export async function rejudgeAll(pool: pg.Pool, district: string): Promise<number> {
  await inTransaction(pool, (client) =>
    client.query(
      'INSERT INTO dirty (district_code, kind, record_id) SELECT district_code, kind, record_id FROM record WHERE district_code = $1 ON CONFLICT DO NOTHING',
      [district],
    ),
  );
  const before = await pool.query<{ n: number }>(
    'SELECT count(*) AS n FROM contribution WHERE district_code = $1 AND known_to_seq IS NULL',
    [district],
  );
  await drain(pool, district);
  const after = await pool.query<{ n: number }>(
    'SELECT count(*) AS n FROM contribution WHERE district_code = $1 AND known_to_seq IS NULL',
    [district],
  );
  return Math.abs(after.rows[0]!.n - before.rows[0]!.n);
}

/**
 * The canonical dump (规范化转储) of what a district's registers and figures say now: natural keys instead of ids, file
 * hash and row instead of sequence numbers, sorted. Two databases that were told the same give the same text.
 */
export async function* canonicalDump(pool: pg.Pool, district: string): AsyncGenerator<string> {
  for (const sql of DUMP) {
    const { rows } = await pool.query<{ line: string }>(sql, [district]);
    for (const { line } of rows) yield line;
  }
}

const DUMP = [
  `SELECT jsonb_build_array('record', r.kind, r.natural_key, r.facts, r.provisional, l.region, l.street,
     (SELECT jsonb_object_agg(f, jsonb_build_array(coalesce(b.file_sha256, 'form'), (coalesce(r.src -> f, r.src -> '*')) - 0))
      FROM jsonb_object_keys(r.facts) f
      LEFT JOIN ledger_entry e ON e.district_code = $1 AND e.seq = ((coalesce(r.src -> f, r.src -> '*')) ->> 0)::bigint
      LEFT JOIN batch b ON b.district_code = $1 AND e.kind IN ('import', 'declare') AND b.batch_id = e.subject::uuid))::text AS line
   FROM record r LEFT JOIN placement l USING (district_code, kind, record_id)
   WHERE r.district_code = $1 ORDER BY r.kind, r.natural_key COLLATE "C"`,
  `SELECT jsonb_build_array('contribution', c.indicator, c.criterion, r.kind, r.natural_key, c.street, c.dims, c.valid_from, c.valid_to,
     c.amount, c.reasons, c.rule_version)::text AS line
   FROM contribution c JOIN record r ON r.district_code = $1 AND r.record_id = c.record_id
   WHERE c.district_code = $1 AND c.known_to_seq IS NULL
   ORDER BY c.indicator, c.criterion, r.kind, r.natural_key COLLATE "C", c.valid_from`,
  `SELECT jsonb_build_array('delta', indicator, criterion, dim, street, day, amount)::text AS line
   FROM figure_delta WHERE district_code = $1 ORDER BY indicator, criterion, dim, street, day`,
];
