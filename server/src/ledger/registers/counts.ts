import type pg from 'pg';

export interface RegisterCount {
  readonly records: number;
  /** Ledger sequence of the last change of a record. */
  readonly lastSeq: number;
}

interface Counted {
  readonly seq: number;
  readonly byKind: ReadonlyMap<string, RegisterCount>;
}

const COUNTED = new WeakMap<pg.Pool, Map<string, Counted>>();

/**
 * How many records each register of a district holds. Registers change only with the ledger's sequence, so what was
 * counted holds until it moves: a million records are counted once per write, not once per page.
 */
export async function registerCounts(
  pool: pg.Pool,
  district: string,
): Promise<ReadonlyMap<string, RegisterCount>> {
  const state = await pool.query<{ last_seq: number }>('SELECT last_seq FROM district WHERE code = $1', [
    district,
  ]);
  const seq = state.rows[0]?.last_seq ?? 0;
  const ofPool = COUNTED.get(pool) ?? new Map<string, Counted>();
  COUNTED.set(pool, ofPool);
  const known = ofPool.get(district);
  if (known?.seq === seq) return known.byKind;
  const { rows } = await pool.query<{ kind: string; records: number; lastSeq: number }>(
    `SELECT kind, count(*) AS records, max(updated_seq) AS "lastSeq" FROM record WHERE district_code = $1 GROUP BY kind`,
    [district],
  );
  const byKind = new Map(rows.map(({ kind, records, lastSeq }) => [kind, { records, lastSeq }]));
  // A write that came between is counted already but kept under the sequence before it: the next reader counts again.
  ofPool.set(district, { seq, byKind });
  return byKind;
}
