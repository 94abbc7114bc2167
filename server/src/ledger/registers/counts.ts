import type pg from 'pg';
import { remembered } from '../remembered.ts';

export interface RegisterCount {
  readonly records: number;
  /** Ledger sequence of the last change of a record. */
  readonly lastSeq: number;
}

/** How many records each register of a district holds. */
export async function registerCounts(
  pool: pg.Pool,
  district: string,
): Promise<ReadonlyMap<string, RegisterCount>> {
  return remembered(pool, district, 'registers', async () => {
    const { rows } = await pool.query<{ kind: string; records: number; lastSeq: number }>(
      `SELECT kind, count(*) AS records, max(updated_seq) AS "lastSeq" FROM record WHERE district_code = $1 GROUP BY kind`,
      [district],
    );
    return new Map(rows.map(({ kind, records, lastSeq }) => [kind, { records, lastSeq }]));
  });
}
