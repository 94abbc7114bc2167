import type { JobView } from '@sophora/contract/office';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { Refusal } from '../platform/refusal.ts';

/** Background work (后台任务) in the database: leased by one worker, with progress, cancellable, resumed after a crash. */
export interface Job {
  district: string;
  id: string;
  kind: string;
  input: Record<string, string>;
  actor: string;
  attempts: number;
}

type Queryable = pg.Pool | pg.ClientBase;

const LEASE_SECONDS = 30;

export async function enqueue(
  client: Queryable,
  job: { district: string; kind: string; input: Record<string, string>; actor: string; at: Date },
): Promise<string> {
  const id = uuidv7();
  await client.query(
    `INSERT INTO job (district_code, job_id, kind, state, input, actor, created_at) VALUES ($1, $2, $3, 'waiting', $4, $5, $6)`,
    [job.district, id, job.kind, JSON.stringify(job.input), job.actor, job.at],
  );
  await client.query('NOTIFY sophora_job');
  return id;
}

/** The oldest job that waits, or that a dead worker left; `except` leaves out the kind that gives way. */
export async function lease(pool: pg.Pool, except = ''): Promise<Job | undefined> {
  const { rows } = await pool.query<Job>(
    `UPDATE job SET state = 'running', attempts = attempts + 1, lease_until = now() + interval '${LEASE_SECONDS} s'
     WHERE (district_code, job_id) = (
       SELECT district_code, job_id FROM job
       WHERE (state = 'waiting' OR (state = 'running' AND lease_until < now())) AND kind <> $1
       ORDER BY created_at, job_id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING district_code AS district, job_id AS id, kind, input, actor, attempts`,
    [except],
  );
  return rows[0];
}

/** Extends the lease and stores the progress; says whether somebody asked to cancel. */
export async function heartbeat(pool: pg.Pool, job: Job, progress: JobView['progress']): Promise<boolean> {
  const { rows } = await pool.query<{ cancel_requested: boolean }>(
    `UPDATE job SET lease_until = now() + interval '${LEASE_SECONDS} s', progress = $3
     WHERE district_code = $1 AND job_id = $2 RETURNING cancel_requested`,
    [job.district, job.id, progress === null ? null : JSON.stringify(progress)],
  );
  return rows[0]?.cancel_requested ?? true;
}

export async function finish(
  pool: pg.Pool,
  job: Job,
  state: 'done' | 'refused' | 'failed' | 'cancelled' | 'waiting',
  result: Record<string, unknown>,
): Promise<void> {
  await pool.query(
    `UPDATE job SET state = $3, result = $4, lease_until = NULL, finished_at = CASE WHEN $3 = 'waiting' THEN NULL ELSE now() END
     WHERE district_code = $1 AND job_id = $2`,
    [job.district, job.id, state, JSON.stringify(result)],
  );
}

const VIEW = `SELECT job_id AS id, kind, state, progress, result, cancel_requested AS "cancelRequested", actor,
  created_at AS "createdAt", finished_at AS "finishedAt" FROM job`;

/** A job as it is kept: its actor by key. */
export type JobRow = Omit<JobView, 'actor'> & { actor: string };

type Row = Omit<JobRow, 'createdAt' | 'finishedAt' | 'refusal'> & {
  createdAt: Date;
  finishedAt: Date | null;
};

function view(row: Row): JobRow {
  const { result } = row;
  const refusal =
    (row.state === 'refused' || row.state === 'failed') && result && typeof result.code === 'string'
      ? result
      : null;
  return {
    ...row,
    result: refusal ? null : result,
    refusal: refusal as JobRow['refusal'],
    createdAt: new Date(row.createdAt).toISOString(),
    finishedAt: row.finishedAt === null ? null : new Date(row.finishedAt).toISOString(),
  };
}

export async function getJob(client: Queryable, district: string, id: string): Promise<JobRow> {
  const { rows } = await client.query<Row>(`${VIEW} WHERE district_code = $1 AND job_id = $2`, [
    district,
    id,
  ]);
  if (!rows[0]) throw new Refusal('not-found');
  return view(rows[0]);
}

export async function listJobs(
  client: Queryable,
  district: string,
  filter: { active?: boolean; limit: number; offset: number },
): Promise<{ jobs: JobRow[]; total: number }> {
  const where = `WHERE district_code = $1${filter.active ? ` AND state IN ('waiting', 'running')` : ''}`;
  const { rows } = await client.query<Row>(
    `${VIEW} ${where} ORDER BY created_at DESC, job_id LIMIT $2 OFFSET $3`,
    [district, filter.limit, filter.offset],
  );
  const total = await client.query<{ n: number }>(`SELECT count(*) AS n FROM job ${where}`, [district]);
  return { jobs: rows.map(view), total: total.rows[0]!.n };
}

export async function requestCancel(client: Queryable, district: string, id: string): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE job SET cancel_requested = true,
       state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE state END,
       finished_at = CASE WHEN state = 'waiting' THEN now() ELSE finished_at END
     WHERE district_code = $1 AND job_id = $2 AND state IN ('waiting', 'running')`,
    [district, id],
  );
  if (rowCount === 0) throw new Refusal('job-over');
}
