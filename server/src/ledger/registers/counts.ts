import type pg from 'pg';

export interface RegisterCount {
  readonly records: number;
  /** Ledger sequence of the last change of a record. */
  readonly lastSeq: number;
}

/** How many records each register of a district holds. Counted as they are written: a million are not counted again. */
export async function registerCounts(
  pool: pg.Pool,
  district: string,
): Promise<ReadonlyMap<string, RegisterCount>> {
  const { rows } = await pool.query<{ kind: string; records: number; lastSeq: number }>(
    'SELECT kind, records, changed_seq AS "lastSeq" FROM register_size WHERE district_code = $1 AND records > 0',
    [district],
  );
  return new Map(rows.map(({ kind, records, lastSeq }) => [kind, { records, lastSeq }]));
}

/** Notes that a register has so many records more, or fewer, and that it has changed; in the caller's transaction. */
export async function resizeRegister(
  client: pg.ClientBase,
  district: string,
  kind: string,
  by: number,
  seq: number,
): Promise<void> {
  await client.query(
    `INSERT INTO register_size (district_code, kind, records, changed_seq) VALUES ($1, $2, $3, $4)
     ON CONFLICT (district_code, kind) DO UPDATE SET records = register_size.records + EXCLUDED.records, changed_seq = EXCLUDED.changed_seq`,
    [district, kind, by, seq],
  );
}
