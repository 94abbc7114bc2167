import type { Kind } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import { Refusal } from '../../platform/refusal.ts';
import { appendEntry, lockLedger } from '../entry.ts';
import { markDirty, refold } from '../refold.ts';
import { resizeRegister } from '../registers/counts.ts';
import { type BatchRecord, updateBatch } from './batches.ts';

/**
 * Rolls a batch back in the caller's transaction: its observations, and the declarations made for it later, no longer
 * speak; the records they touched are folded anew; records nothing speaks of any more disappear. The observations and
 * the trace stay. Returns the ledger sequence.
 */
export async function withdrawBatch(
  client: pg.ClientBase,
  batch: BatchRecord,
  kind: Kind,
  actor: string,
  at: Date,
  reason: string,
): Promise<number> {
  if (batch.state !== 'applied' || batch.seq === null) throw new Refusal('batch-not-applied');
  const { district } = batch;
  await lockLedger(client, district);
  const seq = await appendEntry(client, {
    district,
    kind: 'withdraw',
    actor,
    at,
    subject: batch.id,
    params: { of: batch.seq, reason },
  });
  await withdrawEntries(client, district, kind, await entriesOf(client, batch), seq);
  await updateBatch(client, batch, { state: 'withdrawn', withdrawnSeq: seq });
  return seq;
}

async function entriesOf(client: pg.ClientBase, batch: BatchRecord): Promise<number[]> {
  const { rows } = await client.query<{ seq: number }>(
    `SELECT seq FROM ledger_entry WHERE district_code = $1 AND kind = 'declare' AND subject = $2
       AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.district_code = $1 AND w.seq = ledger_entry.seq)`,
    [batch.district, batch.id],
  );
  return [batch.seq!, ...rows.map((r) => r.seq)];
}

/** Takes ledger entries back: from `seq` on they do not speak. */
export async function withdrawEntries(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  entries: readonly number[],
  seq: number,
): Promise<void> {
  await client.query(`CREATE TEMP TABLE touched ON COMMIT DROP AS
    SELECT DISTINCT record_id FROM observation WHERE district_code = '${district.replace(/\D/g, '')}' AND seq IN (${entries.map(Number).join(',')})`);
  await client.query('ANALYZE touched');
  await client.query(
    'INSERT INTO withdrawal (district_code, seq, withdrawn_seq) SELECT $1, unnest($2::bigint[]), $3',
    [district, entries, seq],
  );
  // Records that only the withdrawn entries speak of go in one statement each; the others are folded again.
  await client.query(`CREATE TEMP TABLE gone ON COMMIT DROP AS
    SELECT t.record_id FROM touched t WHERE NOT EXISTS (
      SELECT 1 FROM observation o
      WHERE o.district_code = '${district.replace(/\D/g, '')}' AND o.record_id = t.record_id
        AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.district_code = o.district_code AND w.seq = o.seq))`);
  await client.query('ANALYZE gone');
  await keepShared(client, district);
  await removeRecords(client, district, kind, seq);
  const rest = await client.query<{ record_id: string }>(
    'SELECT record_id FROM touched EXCEPT SELECT record_id FROM gone ORDER BY record_id',
  );
  await refold(
    client,
    district,
    kind,
    rest.rows.map((r) => r.record_id),
    seq,
  );
}

/** What is joined to others, contests an identifier with them or was decided about concerns them too: it is folded. */
async function keepShared(client: pg.ClientBase, district: string): Promise<void> {
  await client.query(
    `DELETE FROM gone g USING (
       SELECT a.value AS id FROM assignment a WHERE a.district_code = $1 AND a.subject = 'same-record' AND a.undone_seq IS NULL
       UNION SELECT a.target FROM assignment a
       WHERE a.district_code = $1 AND a.subject IN ('same-record', 'record-of-identifier') AND a.undone_seq IS NULL
       UNION SELECT c.record_id::text FROM contested c WHERE c.district_code = $1) shared
     WHERE g.record_id = shared.id::uuid`,
    [district],
  );
}

async function removeRecords(
  client: pg.ClientBase,
  district: string,
  kind: Kind,
  seq: number,
): Promise<void> {
  const { rows } = await client.query<{ record_id: string }>('SELECT record_id FROM gone ORDER BY record_id');
  const ids = rows.map((r) => r.record_id);
  for (let at = 0; at < ids.length; at += 20_000)
    await markDirty(client, district, kind.id, ids.slice(at, at + 20_000));
  const remove = (table: string) =>
    client.query(
      `DELETE FROM ${table} t USING gone g WHERE t.district_code = $1 AND t.kind = $2 AND t.record_id = g.record_id`,
      [district, kind.id],
    );
  for (const table of ['reference', 'alias', 'placement', 'sealed_record']) await remove(table);
  const { rowCount: removed } = await remove('record');
  await resizeRegister(client, district, kind.id, -(removed ?? 0), seq);
}
