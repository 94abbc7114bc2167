import type { OutputOf } from '@sophora/contract/endpoint';
import type { listLedger } from '@sophora/contract/registers';
import type { Actor } from '@sophora/domain/access/actor';
import { actorNames } from '../../access/index.ts';
import type { Services } from '../../platform/services.ts';

type Entries = OutputOf<typeof listLedger>;

export async function listEntries(
  services: Pick<Services, 'pool'>,
  actor: Actor,
  district: string,
  page: { page: number; size: number },
): Promise<Entries> {
  const { pool } = services;
  const { rows } = await pool.query<
    Omit<Entries['entries'][number], 'at' | 'actor'> & { at: Date; actor: string }
  >(
    `SELECT e.seq, e.kind, e.actor, e.at, e.subject, e.params,
            EXISTS (SELECT 1 FROM withdrawal w WHERE w.district_code = $1 AND w.seq = e.seq)
              OR EXISTS (SELECT 1 FROM assignment a WHERE a.district_code = $1 AND a.seq = e.seq AND a.subject <> 'same-record' AND a.undone_seq IS NOT NULL) AS undone
     FROM ledger_entry e WHERE e.district_code = $1 ORDER BY e.seq DESC LIMIT $2 OFFSET $3`,
    [district, page.size, (page.page - 1) * page.size],
  );
  const state = await pool.query<{ last_seq: number; published_seq: number }>(
    'SELECT last_seq, published_seq FROM district WHERE code = $1',
    [district],
  );
  const { last_seq: lastSeq = 0, published_seq: publishedSeq = 0 } = state.rows[0] ?? {};
  const named = await actorNames(
    services,
    actor,
    district,
    rows.map((r) => r.actor),
  );
  return {
    entries: rows.map((row) => ({ ...row, actor: named(row.actor), at: new Date(row.at).toISOString() })),
    count: { value: lastSeq, exact: true },
    lastSeq,
    publishedSeq,
  };
}
