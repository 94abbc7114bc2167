import type { Message } from '@sophora/domain/basics/message';
import type { Plan } from '@sophora/domain/plan/plan';
import type { Correction, PlanDraft } from '@sophora/domain/plan/review/draftTypes';
import type pg from 'pg';
import { Refusal } from '../../platform/refusal.ts';

type Queryable = pg.Pool | pg.ClientBase;

export type DraftState = 'reading' | 'refused' | 'open' | 'confirmed' | 'discarded';

/** 方案草稿: a document on its way to a plan in force. */
export interface StoredDraft {
  readonly id: string;
  readonly state: DraftState;
  readonly compared: 'auto' | 'version' | 'new';
  readonly replaces: string | null;
  readonly sha256: string;
  readonly fileName: string;
  readonly proposed: PlanDraft | null;
  /** The plan that was in force when the document was read. */
  readonly before: Plan | null;
  readonly refusal: Message | null;
  readonly jobId: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
}

const COLUMNS = `draft_id AS id, state, compared, replaces, file_sha256 AS sha256, file_name AS "fileName", proposed, before,
  refusal, job_id AS "jobId", created_by AS "createdBy", created_at AS "createdAt"`;

export async function insertDraft(
  client: Queryable,
  district: string,
  draft: Pick<StoredDraft, 'id' | 'compared' | 'sha256' | 'fileName' | 'jobId' | 'createdBy' | 'createdAt'>,
): Promise<void> {
  await client.query(
    `INSERT INTO plan_draft (district_code, draft_id, state, compared, file_sha256, file_name, job_id, created_by, created_at)
     VALUES ($1, $2, 'reading', $3, $4, $5, $6, $7, $8)`,
    [
      district,
      draft.id,
      draft.compared,
      draft.sha256,
      draft.fileName,
      draft.jobId,
      draft.createdBy,
      draft.createdAt,
    ],
  );
}

/** `lock`: nobody else changes it until the transaction ends. */
export async function getDraft(
  client: Queryable,
  district: string,
  id: string,
  lock = false,
): Promise<StoredDraft> {
  const { rows } = await client.query<StoredDraft>(
    `SELECT ${COLUMNS} FROM plan_draft WHERE district_code = $1 AND draft_id = $2${lock ? ' FOR UPDATE' : ''}`,
    [district, id],
  );
  if (!rows[0]) throw new Refusal('not-found');
  return rows[0];
}

/** Newest first; dropped ones are left out. */
export async function listDrafts(
  client: Queryable,
  district: string,
): Promise<(Omit<StoredDraft, 'proposed' | 'before'> & { title: string })[]> {
  const { rows } = await client.query(
    `SELECT ${COLUMNS.replace('proposed, before,', "coalesce(proposed -> 'head' ->> 'title', '') AS title,")}
     FROM plan_draft WHERE district_code = $1 AND state <> 'discarded' ORDER BY created_at DESC, draft_id LIMIT 200`,
    [district],
  );
  return rows;
}

export async function draftText(client: Queryable, district: string, id: string): Promise<string> {
  const { rows } = await client.query<{ body: string | null }>(
    'SELECT body FROM plan_draft WHERE district_code = $1 AND draft_id = $2',
    [district, id],
  );
  if (!rows[0]) throw new Refusal('not-found');
  return rows[0].body ?? '';
}

export async function openDraft(
  client: Queryable,
  district: string,
  id: string,
  read: {
    readonly body: string;
    readonly proposed: PlanDraft;
    readonly before: Plan | null;
    readonly replaces: string | null;
  },
): Promise<void> {
  await client.query(
    `UPDATE plan_draft SET state = 'open', body = $3, proposed = $4, before = $5, replaces = $6, refusal = NULL
     WHERE district_code = $1 AND draft_id = $2 AND state IN ('reading', 'refused')`,
    [district, id, read.body, JSON.stringify(read.proposed), JSON.stringify(read.before), read.replaces],
  );
}

export async function refuseDraft(
  client: Queryable,
  district: string,
  id: string,
  refusal: Message,
): Promise<void> {
  await client.query(
    `UPDATE plan_draft SET state = 'refused', refusal = $3 WHERE district_code = $1 AND draft_id = $2 AND state = 'reading'`,
    [district, id, JSON.stringify(refusal)],
  );
}

export async function closeDraft(
  client: Queryable,
  district: string,
  id: string,
  close: {
    readonly state: 'confirmed' | 'discarded';
    readonly version: number | null;
    actor: string;
    at: Date;
  },
): Promise<void> {
  await client.query(
    `UPDATE plan_draft SET state = $3, version = $4, closed_by = $5, closed_at = $6 WHERE district_code = $1 AND draft_id = $2`,
    [district, id, close.state, close.version, close.actor, close.at],
  );
}

export async function corrections(client: Queryable, district: string, id: string): Promise<Correction[]> {
  const { rows } = await client.query<{ correction: Correction }>(
    'SELECT correction FROM plan_correction WHERE district_code = $1 AND draft_id = $2 ORDER BY no',
    [district, id],
  );
  return rows.map((row) => row.correction);
}

export async function addCorrections(
  client: Queryable,
  district: string,
  id: string,
  after: number,
  steps: readonly Correction[],
  by: { readonly actor: string; readonly at: Date },
): Promise<void> {
  await client.query(
    `INSERT INTO plan_correction (district_code, draft_id, no, correction, actor, at)
     SELECT $1, $2, $3 + step.no, step.value, $5, $6 FROM jsonb_array_elements($4::jsonb) WITH ORDINALITY AS step (value, no)`,
    [district, id, after, JSON.stringify(steps), by.actor, by.at],
  );
}
