import type { BATCH_STATES, RowCounts } from '@sophora/contract/imports';
import type { Message } from '@sophora/domain/basics/message';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { SourceRank } from '@sophora/domain/ledger/observation';
import type pg from 'pg';
import { Refusal } from '../../platform/refusal.ts';
import type { StoredReading } from './reading.ts';

export type BatchState = (typeof BATCH_STATES)[number];

/** A batch (批次): one file on its way into a register, or long since there. */
export interface BatchRecord {
  district: string;
  id: string;
  kind: string;
  state: BatchState;
  sha256: string;
  size: number;
  fileName: string;
  source: string;
  rank: SourceRank;
  asOf: PlainDate | null;
  reading: StoredReading;
  declarations: Record<string, string>;
  counts: RowCounts | null;
  refusal: Message | null;
  seq: number | null;
  withdrawnSeq: number | null;
  stagedAtSeq: number | null;
  jobId: string | null;
  createdBy: string;
  createdAt: Date;
  appliedAt: Date | null;
}

const SELECT = `SELECT b.district_code AS district, b.batch_id AS id, b.kind, b.state, b.file_sha256 AS sha256, f.size,
  b.file_name AS "fileName", b.source, b.rank, b.as_of AS "asOf", b.reading, b.declarations, b.counts, b.refusal, b.seq,
  b.withdrawn_seq AS "withdrawnSeq", b.staged_at_seq AS "stagedAtSeq", b.job_id AS "jobId", b.created_by AS "createdBy",
  b.created_at AS "createdAt", b.applied_at AS "appliedAt"
  FROM batch b JOIN file f ON f.district_code = b.district_code AND f.sha256 = b.file_sha256`;

type Queryable = Pick<pg.ClientBase, 'query'> | pg.Pool;

export async function getBatch(client: Queryable, district: string, id: string): Promise<BatchRecord> {
  const { rows } = await client.query<BatchRecord>(
    `${SELECT} WHERE b.district_code = $1 AND b.batch_id = $2`,
    [district, id],
  );
  if (!rows[0]) throw new Refusal('not-found');
  return rows[0];
}

export async function listBatches(
  client: Queryable,
  district: string,
  filter: { kind?: string | undefined; limit: number; offset: number },
): Promise<{ batches: BatchRecord[]; total: number }> {
  const kind = filter.kind ?? null;
  const { rows } = await client.query<BatchRecord>(
    `${SELECT} WHERE b.district_code = $1 AND ($2::text IS NULL OR b.kind = $2) AND b.state <> 'discarded'
     ORDER BY b.created_at DESC, b.batch_id LIMIT $3 OFFSET $4`,
    [district, kind, filter.limit, filter.offset],
  );
  const total = await client.query<{ n: number }>(
    `SELECT count(*) AS n FROM batch b WHERE b.district_code = $1 AND ($2::text IS NULL OR b.kind = $2) AND b.state <> 'discarded'`,
    [district, kind],
  );
  return { batches: rows, total: total.rows[0]!.n };
}

export interface NewBatch {
  district: string;
  id: string;
  kind: string;
  sha256: string;
  fileName: string;
  rank: SourceRank;
  reading: StoredReading;
  createdBy: string;
  createdAt: Date;
}

export async function insertBatch(client: Queryable, batch: NewBatch): Promise<void> {
  await client.query(
    `INSERT INTO batch (district_code, batch_id, kind, state, file_sha256, file_name, rank, reading, created_by, created_at)
     VALUES ($1, $2, $3, 'uploaded', $4, $5, $6, $7, $8, $9)`,
    [
      batch.district,
      batch.id,
      batch.kind,
      batch.sha256,
      batch.fileName,
      batch.rank,
      JSON.stringify(batch.reading),
      batch.createdBy,
      batch.createdAt,
    ],
  );
}

const COLUMN = {
  state: 'state',
  source: 'source',
  rank: 'rank',
  asOf: 'as_of',
  reading: 'reading',
  declarations: 'declarations',
  counts: 'counts',
  refusal: 'refusal',
  seq: 'seq',
  withdrawnSeq: 'withdrawn_seq',
  stagedAtSeq: 'staged_at_seq',
  jobId: 'job_id',
  appliedAt: 'applied_at',
} as const;
const JSON_COLUMNS = new Set(['reading', 'declarations', 'counts', 'refusal']);

/** Changes the named columns of one batch. */
export async function updateBatch(
  client: Queryable,
  batch: { district: string; id: string },
  changes: Partial<Pick<BatchRecord, keyof typeof COLUMN>>,
): Promise<void> {
  const entries = Object.entries(changes) as [keyof typeof COLUMN, unknown][];
  const sets = entries.map(([field], i) => `${COLUMN[field]} = $${i + 3}`);
  const values = entries.map(([field, value]) =>
    JSON_COLUMNS.has(field) && value !== null ? JSON.stringify(value) : value,
  );
  await client.query(`UPDATE batch SET ${sets.join(', ')} WHERE district_code = $1 AND batch_id = $2`, [
    batch.district,
    batch.id,
    ...values,
  ]);
}
