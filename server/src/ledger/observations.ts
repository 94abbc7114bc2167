import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { Facts } from '@sophora/domain/ledger/kind';
import type { Observation, SourceRank } from '@sophora/domain/ledger/observation';
import type pg from 'pg';

/** An observation as the database gives it. */
export interface ObservationRow {
  record_id: string;
  seq: number;
  sheet: number;
  row: number;
  part: number;
  rank: SourceRank;
  as_of: PlainDate | null;
  facts: Facts;
}

/**
 * Observations of records that still hold at a ledger sequence (default: now), by record, those of what was joined to a
 * record among them. An entry that was taken back no longer speaks from the sequence of its withdrawal on.
 */
export async function loadObservations(
  client: pg.ClientBase | pg.Pool,
  district: string,
  recordIds: readonly string[],
  knownAt: number = Number.MAX_SAFE_INTEGER,
): Promise<Map<string, Observation[]>> {
  const { rows } = await client.query<ObservationRow>(
    `WITH cell AS (
       SELECT id AS record_id, id FROM unnest($2::uuid[]) AS id
       UNION
       SELECT target::uuid, value::uuid FROM assignment
       WHERE district_code = $1 AND subject = 'same-record' AND target = ANY ($2::text[])
         AND seq <= $3 AND coalesce(undone_seq > $3, true))
     SELECT c.record_id, ${SAID}
     FROM cell c JOIN observation o ON o.district_code = $1 AND o.record_id = c.id
     WHERE ${SPEAKS}`,
    [district, recordIds, knownAt],
  );
  return byRecord(rows);
}

/** The same of cells: what was said under one first identifier, whatever record it is part of. */
export async function loadCells(
  client: pg.ClientBase | pg.Pool,
  district: string,
  ids: readonly string[],
): Promise<Map<string, Observation[]>> {
  const { rows } = await client.query<ObservationRow>(
    `SELECT o.record_id, ${SAID} FROM observation o
     WHERE o.district_code = $1 AND o.record_id = ANY ($2) AND ${SPEAKS}`,
    [district, ids, Number.MAX_SAFE_INTEGER],
  );
  return byRecord(rows);
}

export const SAID = 'o.seq, o.sheet, o.row, o.part, o.rank, o.as_of, o.facts';
const SPEAKS = `o.seq <= $3
  AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.district_code = $1 AND w.seq = o.seq AND w.withdrawn_seq <= $3)`;

function byRecord(rows: readonly ObservationRow[]): Map<string, Observation[]> {
  const records = new Map<string, Observation[]>();
  for (const row of rows) {
    const list = records.get(row.record_id);
    if (list) list.push(observationOf(row));
    else records.set(row.record_id, [observationOf(row)]);
  }
  return records;
}

export function observationOf({ seq, sheet, row, part, rank, as_of, facts }: ObservationRow): Observation {
  const said = { seq, sheet, row, part, rank, facts };
  return as_of === null ? said : { ...said, asOf: as_of };
}
