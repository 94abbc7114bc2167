import type { OutputOf } from '@sophora/contract/endpoint';
import type { listLedger } from '@sophora/contract/registers';
import type pg from 'pg';

type Entries = OutputOf<typeof listLedger>;

export async function listEntries(
  pool: pg.Pool,
  district: string,
  page: { page: number; size: number },
): Promise<Entries> {
  const { rows } = await pool.query<Omit<Entries['entries'][number], 'at'> & { at: Date }>(
    `SELECT e.seq, e.kind, e.actor, e.at, e.subject, e.params,
            EXISTS (SELECT 1 FROM withdrawal w WHERE w.district_code = $1 AND w.seq = e.seq)
              OR EXISTS (SELECT 1 FROM assignment a WHERE a.district_code = $1 AND a.seq = e.seq AND a.undone_seq IS NOT NULL) AS undone
     FROM ledger_entry e WHERE e.district_code = $1 ORDER BY e.seq DESC LIMIT $2 OFFSET $3`,
    [district, page.size, (page.page - 1) * page.size],
  );
  const state = await pool.query<{ last_seq: number; published_seq: number }>(
    'SELECT last_seq, published_seq FROM district WHERE code = $1',
    [district],
  );
  const { last_seq: lastSeq = 0, published_seq: publishedSeq = 0 } = state.rows[0] ?? {};
  return {
    entries: rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() })),
    count: { value: lastSeq, exact: true },
    lastSeq,
    publishedSeq,
  };
}
