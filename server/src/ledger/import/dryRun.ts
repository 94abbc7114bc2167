import type { RowCounts } from '@sophora/contract/imports';
import type { Kind } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import type { LedgerContext } from '../context.ts';
import { withStoredFile } from '../files.ts';
import { type BatchRecord, updateBatch } from './batches.ts';
import { classify, verdictTable } from './classify.ts';
import { stageFile, stageTable } from './stage.ts';

export type Progress = (
  phase: 'reading' | 'comparing' | 'writing' | 'judging',
  done: number,
  total: number | null,
) => void;

/**
 * Dry run (预检): reads, normalises and classifies every row; writes nothing to the registers. Leaves the staged rows
 * for `applyBatch` and the rows a person should look at in `batch_row`.
 */
export async function dryRun(
  context: LedgerContext,
  batch: BatchRecord,
  kind: Kind,
  signal: AbortSignal,
  progress: Progress,
): Promise<RowCounts> {
  const client = await context.pool.connect();
  try {
    await withStoredFile(
      context.pool,
      context.home,
      { district: batch.district, sha256: batch.sha256, key: batch.id },
      (path) =>
        stageFile(client, {
          district: batch.district,
          batchId: batch.id,
          kind,
          path,
          fileName: batch.fileName,
          reading: batch.reading,
          declarations: batch.declarations,
          today: context.today(),
          signal,
          onProgress: (done, total) => progress('reading', done, total),
        }),
    );
    progress('comparing', 0, null);
    return await compare(client, batch, kind, signal);
  } catch (error) {
    await dropStage(client, batch.id);
    throw error;
  } finally {
    client.release();
  }
}

/** Classifies the staged rows against the registers as they stand now, and keeps the result with the batch. */
export async function compare(
  client: pg.ClientBase,
  batch: BatchRecord,
  kind: Kind,
  signal: AbortSignal,
): Promise<RowCounts> {
  const { district, id } = batch;
  const at = await client.query<{ last_seq: number }>('SELECT last_seq FROM district WHERE code = $1', [
    district,
  ]);
  await classify(client, { district, kind, batchId: id, rank: batch.rank, asOf: batch.asOf, signal });
  await client.query('DELETE FROM batch_row WHERE district_code = $1 AND batch_id = $2', [district, id]);
  await client.query(
    `INSERT INTO batch_row (district_code, batch_id, sheet, row, part, result, record_id, cells, problems, changes)
     SELECT $1, $2, s.sheet, s.row, s.part, coalesce(v.result, 'rejected'), v.record_id, s.cells, s.problems, v.changes
     FROM ${stageTable(id)} s LEFT JOIN ${verdictTable(id)} v USING (sheet, row, part)
     WHERE v.result IS NULL OR v.result IN ('changed', 'repeated', 'conflicting') OR s.problems IS NOT NULL`,
    [district, id],
  );
  const counts = await countRows(client, batch);
  await updateBatch(client, batch, {
    state: 'staged',
    counts,
    stagedAtSeq: at.rows[0]!.last_seq,
    refusal: null,
  });
  return counts;
}

/** A row of several records counts once, as the most telling of its results. */
async function countRows(client: pg.ClientBase, batch: BatchRecord): Promise<RowCounts> {
  const { rows } = await client.query<{ result: keyof RowCounts; n: number; warned: number }>(
    `SELECT result, count(*) AS n, sum(warned) AS warned FROM (
       SELECT (array['rejected', 'conflicting', 'changed', 'new', 'repeated', 'same'])[
                min(array_position(array['rejected', 'conflicting', 'changed', 'new', 'repeated', 'same'], coalesce(v.result, 'rejected')))] AS result,
              max(CASE WHEN v.result IS NOT NULL AND s.problems IS NOT NULL THEN 1 ELSE 0 END) AS warned
       FROM ${stageTable(batch.id)} s LEFT JOIN ${verdictTable(batch.id)} v USING (sheet, row, part)
       GROUP BY s.sheet, s.row) per_row
     GROUP BY result`,
  );
  const counts: RowCounts = {
    rows: 0,
    new: 0,
    changed: 0,
    same: 0,
    repeated: 0,
    conflicting: 0,
    rejected: 0,
    warned: 0,
  };
  for (const { result, n, warned } of rows) {
    counts[result] = n;
    counts.rows += n;
    counts.warned += warned;
  }
  return counts;
}

export async function dropStage(client: pg.ClientBase | pg.Pool, batchId: string): Promise<void> {
  await client.query(`DROP TABLE IF EXISTS ${stageTable(batchId)}`);
  await client.query(`DROP TABLE IF EXISTS ${verdictTable(batchId)}`);
}
