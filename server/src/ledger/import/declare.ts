import type { Kind } from '@sophora/domain/ledger/kind';
import { SOURCE_RANKS } from '@sophora/domain/ledger/observation';
import { declaredFacts } from '@sophora/domain/ledger/row';
import type pg from 'pg';
import { Refusal } from '../../platform/refusal.ts';
import { appendEntry, lockLedger } from '../entry.ts';
import { refold } from '../refold.ts';
import { type BatchRecord, updateBatch } from './batches.ts';

/**
 * Declares, for every row of an applied batch, what its file does not say (decision 4). The declaration is an entry of
 * the ledger and the weakest source of all: whatever a row states itself stands. Returns the ledger sequence.
 */
export async function declareForBatch(
  client: pg.ClientBase,
  batch: BatchRecord,
  kind: Kind,
  declarations: Readonly<Record<string, string>>,
  actor: string,
  at: Date,
  reason: string,
): Promise<number> {
  if (batch.state !== 'applied' || batch.seq === null) throw new Refusal('batch-not-applied');
  const facts = declaredFacts(kind, declarations);
  if (Object.keys(facts).length === 0) throw new Refusal('nothing-declared');
  const { district } = batch;
  await lockLedger(client, district);
  const seq = await appendEntry(client, {
    district,
    kind: 'declare',
    actor,
    at,
    subject: batch.id,
    params: { declarations, reason },
  });
  await client.query(
    `INSERT INTO observation (district_code, kind, record_id, seq, sheet, row, part, rank, as_of, facts)
     SELECT $1, $2, o.record_id, $3, o.sheet, o.row, o.part, $4, o.as_of, $5::jsonb - ARRAY(SELECT jsonb_object_keys(o.facts))
     FROM observation o
     WHERE o.district_code = $1 AND o.seq = $6 AND o.rank <> $4
       AND $5::jsonb - ARRAY(SELECT jsonb_object_keys(o.facts)) <> '{}'::jsonb`,
    [district, kind.id, seq, SOURCE_RANKS.declaration, JSON.stringify(facts), batch.seq],
  );
  const touched = await client.query<{ record_id: string }>(
    'SELECT DISTINCT record_id FROM observation WHERE district_code = $1 AND seq = $2 ORDER BY record_id',
    [district, seq],
  );
  await refold(
    client,
    district,
    kind,
    touched.rows.map((r) => r.record_id),
    seq,
  );
  await updateBatch(client, batch, { declarations: { ...batch.declarations, ...declarations } });
  return seq;
}
