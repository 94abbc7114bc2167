import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { FrozenWindow } from '@sophora/domain/freeze/windows';
import type pg from 'pg';

/** One record whose share of a figure is another one at the later sequence, and the ledger entries that moved it. */
export interface RecordShare {
  readonly id: string;
  readonly before: number;
  readonly after: number;
  readonly streetsBefore: readonly string[];
  readonly streetsAfter: readonly string[];
  readonly seqs: readonly number[];
}

export interface ShareQuery {
  readonly district: string;
  readonly indicator: string;
  readonly window: Pick<FrozenWindow, 'since' | 'until'>;
  /** Ledger sequences compared. */
  readonly from: number;
  readonly to: number;
  /** Streets the reader may see. */
  readonly streets: readonly string[] | 'all';
}

/** The records behind a difference, the largest share first. Their differences sum up to that of the figure. */
export async function changedRecords(
  pool: pg.Pool,
  query: ShareQuery,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: RecordShare[]; total: number; difference: number }> {
  const { rows } = await pool.query<
    Omit<RecordShare, 'seqs'> & { begun: number[]; ended: number[]; total: number; difference: number }
  >(`${CHANGED} LIMIT $8 OFFSET $9`, [...valuesOf(query), page.limit, page.offset]);
  const first = rows[0] ?? (page.offset > 0 ? undefined : { total: 0, difference: 0 });
  const { total, difference } = first ?? (await changedRecords(pool, query, { limit: 1, offset: 0 }));
  return {
    rows: rows.map(({ begun, ended, total: _t, difference: _d, ...row }) => ({
      ...row,
      seqs: [...new Set([...begun, ...ended])].sort((a, b) => a - b),
    })),
    total,
    difference: Number(difference),
  };
}

/** How many records of each indicator were judged otherwise between two sequences, whatever that did to a figure. */
export async function touchedIndicators(
  pool: pg.Pool,
  district: string,
  from: number,
  to: number,
): Promise<Set<string>> {
  const { rows } = await pool.query<{ indicator: string }>(
    `SELECT indicator FROM contribution WHERE district_code = $1 AND known_from_seq > $2 AND known_from_seq <= $3 GROUP BY 1
     UNION SELECT indicator FROM contribution WHERE district_code = $1 AND known_to_seq > $2 AND known_to_seq <= $3 GROUP BY 1`,
    [district, from, to],
  );
  return new Set(rows.map((r) => r.indicator));
}

function valuesOf({ district, indicator, window, from, to, streets }: ShareQuery): unknown[] {
  return [
    district,
    indicator,
    window.since as PlainDate | null,
    window.until,
    from,
    to,
    streets === 'all' ? null : [...streets],
  ];
}

/**
 * A record's share of a window: what stands on its last day less what stood before its first. Known at a sequence is what
 * began by then and had not ended. $3 first day or null, $4 last day, $5 and $6 the sequences, $7 streets or null.
 */
const CHANGED = `
WITH touched AS (
  SELECT record_id FROM contribution
  WHERE district_code = $1 AND indicator = $2 AND criterion = '' AND known_from_seq > $5 AND known_from_seq <= $6
  UNION
  SELECT record_id FROM contribution
  WHERE district_code = $1 AND indicator = $2 AND criterion = '' AND known_to_seq > $5 AND known_to_seq <= $6),
part AS (
  SELECT c.record_id, c.street, c.known_from_seq, c.known_to_seq,
    c.amount * ((c.valid_from <= $4 AND (c.valid_to IS NULL OR c.valid_to > $4))::int
      - CASE WHEN $3::date IS NULL THEN 0 ELSE (c.valid_from < $3 AND (c.valid_to IS NULL OR c.valid_to >= $3))::int END) AS amount,
    c.known_from_seq <= $5 AND (c.known_to_seq IS NULL OR c.known_to_seq > $5) AS known_then,
    c.known_from_seq <= $6 AND (c.known_to_seq IS NULL OR c.known_to_seq > $6) AS known_later
  FROM touched t JOIN contribution c ON c.district_code = $1 AND c.record_id = t.record_id AND c.indicator = $2 AND c.criterion = ''
  WHERE $7::text[] IS NULL OR c.street = ANY ($7)),
share AS (
  SELECT record_id AS id,
    coalesce(sum(amount) FILTER (WHERE known_then), 0)::bigint AS before,
    coalesce(sum(amount) FILTER (WHERE known_later), 0)::bigint AS after,
    coalesce(array_agg(DISTINCT street) FILTER (WHERE known_then AND amount <> 0), '{}') AS "streetsBefore",
    coalesce(array_agg(DISTINCT street) FILTER (WHERE known_later AND amount <> 0), '{}') AS "streetsAfter",
    coalesce(array_agg(DISTINCT known_from_seq) FILTER (WHERE known_from_seq > $5 AND known_from_seq <= $6 AND amount <> 0), '{}') AS begun,
    coalesce(array_agg(DISTINCT known_to_seq) FILTER (WHERE known_to_seq > $5 AND known_to_seq <= $6 AND amount <> 0), '{}') AS ended
  FROM part GROUP BY record_id)
SELECT *, count(*) OVER () AS total, sum(after - before) OVER () AS difference
FROM share WHERE before <> after OR "streetsBefore" <> "streetsAfter"
ORDER BY abs(after - before) DESC, id`;
