import type { RowCounts } from '@sophora/contract/imports';
import type { Kind } from '@sophora/domain/ledger/kind';
import { KINDS } from '@sophora/domain/ledger/kinds';
import { SOURCE_RANKS } from '@sophora/domain/ledger/observation';
import { uuidv7 } from 'uuidv7';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { LedgerContext } from '../context.ts';
import { storeFile } from '../files.ts';
import { UnreadableFile } from '../readers/index.ts';
import { applyBatch } from './apply.ts';
import { type BatchRecord, getBatch, insertBatch, updateBatch } from './batches.ts';
import { verdictTable } from './classify.ts';
import { compare, dropStage, dryRun, type Progress } from './dryRun.ts';
import { proposeReading, rememberReading } from './propose.ts';
import { stageTable } from './stage.ts';

/** The steps of an import, as the browser, the command line and the demonstration district take them. */

export function getKind(id: string): Kind {
  const kind = KINDS.find((k) => k.id === id);
  if (!kind) throw new Refusal('no-such-kind', { kind: id });
  return kind;
}

/** A file arrives: kept as it is, and a reading proposed. A file that cannot be read is refused and not kept. */
export async function receiveFile(
  context: LedgerContext,
  input: { district: string; kind: string; path: string; fileName: string; actor: string },
): Promise<BatchRecord> {
  const kind = getKind(input.kind);
  const reading = await proposeReading(context.pool, input, kind);
  const id = uuidv7();
  const at = context.now();
  await inTransaction(context.pool, async (client) => {
    const { sha256 } = await storeFile(client, input.district, input.path, mediaType(reading.format), at);
    await insertBatch(client, {
      district: input.district,
      id,
      kind: kind.id,
      sha256,
      fileName: input.fileName,
      rank: SOURCE_RANKS.list,
      reading,
      createdBy: input.actor,
      createdAt: at,
    });
  });
  return getBatch(context.pool, input.district, id);
}

function mediaType(format: string): string {
  if (format === 'xlsx') return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return format === 'xls' ? 'application/vnd.ms-excel' : 'text/csv';
}

/** Dry run of a batch. An unreadable file leaves the batch refused with its sentence. */
export async function checkBatch(
  context: LedgerContext,
  district: string,
  id: string,
  signal: AbortSignal,
  progress: Progress,
): Promise<RowCounts> {
  const batch = await getBatch(context.pool, district, id);
  if (!['uploaded', 'staged', 'staging', 'refused'].includes(batch.state))
    throw new Refusal('batch-not-open', { state: batch.state });
  await updateBatch(context.pool, batch, { state: 'staging', refusal: null });
  try {
    return await dryRun(context, batch, getKind(batch.kind), signal, progress);
  } catch (error) {
    if (error instanceof UnreadableFile) {
      await updateBatch(context.pool, batch, {
        state: 'refused',
        refusal: { code: error.code, params: error.params },
      });
      throw new Refusal('file-unreadable', { file: batch.fileName, problem: error.code });
    }
    await updateBatch(context.pool, batch, { state: 'uploaded' });
    throw error;
  }
}

/**
 * Writes a checked batch. Where the registers moved since the dry run, rows are compared again first, so that what is
 * written is what holds now. Returns the ledger sequence; judging is the caller's next step.
 */
export async function writeBatch(
  context: LedgerContext,
  district: string,
  id: string,
  actor: string,
  signal: AbortSignal,
  progress: Progress,
): Promise<number> {
  const batch = await getBatch(context.pool, district, id);
  if (batch.state !== 'staged' && batch.state !== 'applying')
    throw new Refusal('batch-not-checked', { state: batch.state });
  if (batch.counts !== null && batch.counts.rejected === batch.counts.rows)
    throw new Refusal('nothing-to-apply');
  const kind = getKind(batch.kind);
  await requireStage(context, batch);
  progress('writing', 0, batch.counts?.rows ?? null);
  const seq = await inTransaction(context.pool, async (client) => {
    const { rows } = await client.query<{ last_seq: number }>(
      'SELECT last_seq FROM district WHERE code = $1',
      [district],
    );
    if (rows[0]?.last_seq !== batch.stagedAtSeq) await compare(client, batch, kind, signal);
    signal.throwIfAborted();
    const at = context.now();
    const written = await applyBatch(client, batch, kind, actor, at);
    await updateBatch(client, batch, { state: 'applied', seq: written, appliedAt: at });
    await rememberReading(client, district, kind.id, batch.reading, at);
    return written;
  });
  await dropStage(context.pool, id);
  return seq;
}

/** Staged rows live in unlogged tables: after a crash of the database they are gone and the check is run again. */
async function requireStage(context: LedgerContext, batch: BatchRecord): Promise<void> {
  const { rows } = await context.pool.query<{ there: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AND to_regclass($2) IS NOT NULL AS there',
    [stageTable(batch.id), verdictTable(batch.id)],
  );
  if (rows[0]?.there) {
    const some = await context.pool.query(`SELECT 1 FROM ${stageTable(batch.id)} LIMIT 1`);
    if (some.rowCount === 1 || batch.counts?.rows === 0) return;
  }
  await updateBatch(context.pool, batch, { state: 'uploaded' });
  throw new Refusal('batch-not-checked', { state: 'uploaded' });
}

export async function discardBatch(context: LedgerContext, district: string, id: string): Promise<void> {
  const batch = await getBatch(context.pool, district, id);
  if (batch.state === 'applied' || batch.state === 'withdrawn' || batch.state === 'applying') {
    throw new Refusal('batch-not-open', { state: batch.state });
  }
  await updateBatch(context.pool, batch, { state: 'discarded' });
  await dropStage(context.pool, id);
}
