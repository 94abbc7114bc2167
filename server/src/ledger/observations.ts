import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { Facts } from '@sophora/domain/ledger/kind';
import type { Observation, SourceRank } from '@sophora/domain/ledger/observation';
import type pg from 'pg';

interface ObservationRow {
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
 * Observations of records that still hold at a ledger sequence (default: now), by record. An entry that was taken back
 * no longer speaks from the sequence of its withdrawal on.
 */
export async function loadObservations(
  client: pg.ClientBase | pg.Pool,
  district: string,
  recordIds: readonly string[],
  knownAt: number = Number.MAX_SAFE_INTEGER,
): Promise<Map<string, Observation[]>> {
  const { rows } = await client.query<ObservationRow>(
    `SELECT o.record_id, o.seq, o.sheet, o.row, o.part, o.rank, o.as_of, o.facts
     FROM observation o
     WHERE o.district_code = $1 AND o.record_id = ANY ($2) AND o.seq <= $3
       AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.district_code = $1 AND w.seq = o.seq AND w.withdrawn_seq <= $3)`,
    [district, recordIds, knownAt],
  );
  const byRecord = new Map<string, Observation[]>();
  for (const { record_id, as_of, ...rest } of rows) {
    const observation: Observation = as_of === null ? rest : { ...rest, asOf: as_of };
    const list = byRecord.get(record_id);
    if (list) list.push(observation);
    else byRecord.set(record_id, [observation]);
  }
  return byRecord;
}
