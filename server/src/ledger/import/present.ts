import type { BatchDetail, BatchSummary } from '@sophora/contract/imports';
import type { Actor } from '@sophora/domain/access/actor';
import type { Message } from '@sophora/domain/basics/message';
import type pg from 'pg';
import { actorNames } from '../../access/index.ts';
import type { Services } from '../../platform/services.ts';
import type { BatchRecord } from './batches.ts';
import { cellView } from './leastData.ts';
import { hiddenCells, sealedRows } from './sealedRows.ts';
import { getKind } from './steps.ts';

/** Batches as the wire shows them to this reader. */
export async function presentBatches(
  services: Pick<Services, 'pool'>,
  actor: Actor,
  district: string,
  batches: readonly BatchRecord[],
): Promise<BatchSummary[]> {
  const named = await actorNames(
    services,
    actor,
    district,
    batches.map((b) => b.createdBy),
  );
  return batches.map((batch) => ({
    id: batch.id,
    kind: batch.kind,
    state: batch.state,
    fileName: batch.fileName,
    sha256: batch.sha256,
    source: batch.source,
    asOf: batch.asOf,
    seq: batch.seq,
    counts: batch.counts,
    createdBy: named(batch.createdBy),
    createdAt: new Date(batch.createdAt).toISOString(),
    appliedAt: batch.appliedAt === null ? null : new Date(batch.appliedAt).toISOString(),
  }));
}

export async function presentDetail(
  services: Pick<Services, 'pool'>,
  actor: Actor,
  batch: BatchRecord,
): Promise<BatchDetail> {
  const { reading } = batch;
  const view = cellView(batch, getKind(batch.kind), actor);
  const sealed = await sealedRows(services.pool, batch, reading.preview);
  const [summary] = await presentBatches(services, actor, batch.district, [batch]);
  return {
    ...summary!,
    size: batch.size,
    format: reading.format,
    rank: batch.rank,
    sheets: reading.sheets,
    formulaCells: reading.formulaCells,
    reading: {
      sheet: reading.sheet,
      headerRow: reading.headerRow,
      headerRows: reading.headerRows,
      encoding: reading.encoding,
      columns: reading.columns,
    },
    preview: reading.preview.map((line, i) =>
      line.row < reading.headerRow + Math.max(1, reading.headerRows)
        ? line
        : { ...line, cells: sealed[i] ? hiddenCells(line.cells) : view.cells(line.cells) },
    ),
    missingRequired: reading.missingRequired,
    declarations: batch.declarations,
    problems: (await problemCounts(services.pool, batch)).map((p) => ({
      ...p,
      message: view.message(p.message, p.field),
    })),
    refusal: batch.refusal,
    jobId: batch.jobId,
    withdrawnSeq: batch.withdrawnSeq,
  };
}

/** Each reason once, with how many rows it stands at; the first row's parameters serve as the example. */
async function problemCounts(client: pg.Pool, batch: BatchRecord): Promise<BatchDetail['problems']> {
  if (batch.counts === null) return [];
  const { rows } = await client.query<{
    level: 'reject' | 'warn';
    field: string | null;
    message: Message;
    rows: number;
  }>(
    `SELECT p ->> 'level' AS level, p ->> 'field' AS field, (array_agg(p -> 'message' ORDER BY r.sheet, r.row))[1] AS message, count(*) AS rows
     FROM batch_row r, jsonb_array_elements(r.problems) p
     WHERE r.district_code = $1 AND r.batch_id = $2 AND r.part = 0
     GROUP BY p ->> 'level', p ->> 'field', p -> 'message' ->> 'code'
     ORDER BY 1, 4 DESC`,
    [batch.district, batch.id],
  );
  return rows;
}
