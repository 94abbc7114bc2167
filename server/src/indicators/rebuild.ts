import { KINDS } from '@sophora/domain/ledger/kinds';
import type pg from 'pg';
import { lockLedger, refold } from '../ledger/index.ts';
import { inTransaction } from '../platform/transaction.ts';
import { drain } from './drain.ts';
import { sumAnew } from './publish.ts';

/**
 * Full rebuild (全量重算): every record folded again from its observations, every record judged again, the daily changes
 * summed again. On a correct ledger the canonical dump is the same bytes before and after.
 */
export async function rebuildAll(pool: pg.Pool, district: string): Promise<void> {
  await drain(pool, district);
  await inTransaction(pool, async (client) => {
    await lockLedger(client, district);
    const seq = await lastSeq(client, district);
    for (const kind of KINDS) {
      const { rows } = await client.query<{ record_id: string }>(
        `SELECT record_id FROM observation WHERE district_code = $1 AND kind = $2
         UNION SELECT record_id FROM record WHERE district_code = $1 AND kind = $2 ORDER BY record_id`,
        [district, kind.id],
      );
      // Who claims what is found out again as well.
      await client.query('DELETE FROM alias WHERE district_code = $1 AND kind = $2', [district, kind.id]);
      await client.query('DELETE FROM contested WHERE district_code = $1 AND kind = $2', [district, kind.id]);
      await refold(
        client,
        district,
        kind,
        rows.map((r) => r.record_id),
        seq,
      );
    }
  });
  await drain(pool, district);
  await inTransaction(pool, async (client) => {
    await lockLedger(client, district);
    await sumAnew(client, district);
  });
}

/**
 * After a restore: every record is judged, and the daily changes are summed again. Where the rules are those of the backup
 * all stays as it was, and the docket is filled.
 */
export async function judgeRestored(
  pool: pg.Pool,
  district: string,
  options: Parameters<typeof drain>[2] = {},
): Promise<number> {
  await pool.query(
    `INSERT INTO dirty (district_code, kind, record_id)
     SELECT district_code, kind, record_id FROM record WHERE district_code = $1 ON CONFLICT DO NOTHING`,
    [district],
  );
  const seq = await drain(pool, district, options);
  await inTransaction(pool, async (client) => {
    await lockLedger(client, district);
    await sumAnew(client, district);
  });
  return seq;
}

async function lastSeq(client: pg.ClientBase, district: string): Promise<number> {
  const { rows } = await client.query<{ last_seq: number }>('SELECT last_seq FROM district WHERE code = $1', [
    district,
  ]);
  return rows[0]!.last_seq;
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
  `SELECT jsonb_build_array('sealed', s.kind, s.natural_key, s.facts, s.holders)::text AS line
   FROM sealed_record s WHERE s.district_code = $1 ORDER BY s.kind, s.natural_key COLLATE "C"`,
  `SELECT jsonb_build_array('record', r.kind, r.natural_key, r.facts, r.provisional, l.region, l.street,
     (SELECT jsonb_object_agg(f, jsonb_build_array(coalesce(b.file_sha256, 'form'), (coalesce(r.src -> f, r.src -> '*')) - 0))
      FROM jsonb_object_keys(r.facts) f
      LEFT JOIN ledger_entry e ON e.district_code = $1 AND e.seq = ((coalesce(r.src -> f, r.src -> '*')) ->> 0)::bigint
      LEFT JOIN batch b ON b.district_code = $1 AND e.kind IN ('import', 'declare') AND b.batch_id::text = e.subject))::text AS line
   FROM record r LEFT JOIN placement l USING (district_code, kind, record_id)
   WHERE r.district_code = $1 ORDER BY r.kind, r.natural_key COLLATE "C"`,
  `SELECT jsonb_build_array('contribution', c.indicator, c.criterion, r.kind, r.natural_key, c.street, c.dims, c.valid_from, c.valid_to,
     c.amount, c.reasons, c.rule_version)::text AS line
   FROM contribution c JOIN record r ON r.district_code = $1 AND r.record_id = c.record_id
   WHERE c.district_code = $1 AND c.known_to_seq IS NULL
   ORDER BY c.indicator, c.criterion, r.kind, r.natural_key COLLATE "C", c.valid_from`,
  `SELECT jsonb_build_array('delta', indicator, criterion, dim, street, total,
     (SELECT jsonb_agg(jsonb_build_array(day, amount) ORDER BY day) FROM unnest(days, amounts) AS change (day, amount)))::text AS line
   FROM figure_delta WHERE district_code = $1 ORDER BY indicator, criterion, dim, street, year`,
];
