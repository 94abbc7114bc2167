import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import { inTransaction } from '../platform/transaction.ts';
import { keepDocket, WATCHED_KINDS } from './entries.ts';
import { loadDocketCases } from './load.ts';

/** Rights computed in one transaction. */
const CHUNK = 10_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const MIDDLE = '80000000-0000-0000-0000-000000000000';
const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * The whole docket again, for a rule that changed or a district that had none: two lanes, so that one reads while the other
 * computes. Readers see the old row of a right or the new one, never none.
 */
export async function rebuildDocket(pool: pg.Pool, district: string, today: PlainDate): Promise<number> {
  const lane = async (kind: string, after: string, upTo: string) => {
    let kept = 0;
    for (let from = after; ; ) {
      const done = await inTransaction(pool, async (client) => {
        await client.query('SET LOCAL enable_seqscan = off');
        const { rows } = await client.query<{ last: string | null; n: number }>(
          `SELECT max(record_id::text)::uuid AS last, count(*) AS n FROM (
             SELECT record_id FROM record WHERE district_code = $1 AND kind = $2 AND record_id > $3 AND record_id <= $4
             ORDER BY record_id LIMIT ${CHUNK}) next`,
          [district, kind, from, upTo],
        );
        const { last, n } = rows[0]!;
        const end = n < CHUNK ? upTo : last!;
        const cases = await loadDocketCases(client, district, kind, { after: from, upTo: end });
        await client.query(
          'DELETE FROM deadline WHERE district_code = $1 AND kind = $2 AND record_id > $3 AND record_id <= $4',
          [district, kind, from, end],
        );
        await keepDocket(client, district, cases, { today, replaced: [] });
        return { n, end };
      });
      kept += done.n;
      if (done.end === upTo) return kept;
      from = done.end;
    }
  };
  let total = 0;
  for (const kind of WATCHED_KINDS) {
    const lanes = await Promise.all([lane(kind, BEFORE_ALL, MIDDLE), lane(kind, MIDDLE, AFTER_ALL)]);
    total += lanes[0]! + lanes[1]!;
  }
  return total;
}

/**
 * Rights without payments on record whose shown annuity is past: the next one takes its place. The new one lies almost a
 * year ahead, so a list of 90 days is right even where this comes months late.
 */
export async function refreshDocket(pool: pg.Pool, district: string, today: PlainDate): Promise<void> {
  for (let count = CHUNK; count === CHUNK; ) {
    count = await inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT record_id AS id FROM deadline WHERE district_code = $1 AND holds_to < $2 ORDER BY holds_to LIMIT ${CHUNK}`,
        [district, today],
      );
      if (rows.length === 0) return 0;
      const ids = rows.map((r) => r.id);
      const cases = await loadDocketCases(client, district, 'patents', ids);
      await keepDocket(client, district, cases, { today, replaced: ids });
      return ids.length;
    });
  }
}
