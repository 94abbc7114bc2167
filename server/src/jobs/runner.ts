import type { JobView } from '@sophora/contract/office';
import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';
import { finish, heartbeat, type Job, lease } from './store.ts';
import type { JobWork, WorkContext } from './work.ts';

type RunnerContext = Omit<WorkContext, 'signal' | 'progress' | 'giveWay' | 'actor' | 'district'>;
export type Log = (event: string, fields: Record<string, string | number>) => void;

/** After this many starts without an end a job is given up, so that one that kills its worker does not do so for ever. */
const MOST_ATTEMPTS = 3;

/**
 * Takes one job after another until `stop` aborts. A job under way is then put back and taken up again at the next
 * start; what it had finished stays finished.
 */
export async function runJobs(
  pool: pg.Pool,
  context: RunnerContext,
  work: Readonly<Record<string, JobWork>>,
  wake: () => Promise<void>,
  stop: AbortSignal,
  log: Log,
): Promise<void> {
  while (!stop.aborted) {
    const job = await lease(pool);
    if (job) await runJob(pool, context, work, job, stop, log);
    else await wake();
  }
}

/** Whatever waits, one after the other, and then comes back: for a command without a server beside it. */
export async function runWaitingJobs(
  pool: pg.Pool,
  context: RunnerContext,
  work: Readonly<Record<string, JobWork>>,
): Promise<void> {
  const none = new AbortController();
  await runJobs(
    pool,
    context,
    work,
    async () => none.abort(),
    none.signal,
    () => undefined,
  );
}

async function runJob(
  pool: pg.Pool,
  context: RunnerContext,
  work: Readonly<Record<string, JobWork>>,
  job: Job,
  stop: AbortSignal,
  log: Log,
): Promise<void> {
  const cancel = new AbortController();
  let progress: JobView['progress'] = null;
  const beat = setInterval(() => {
    heartbeat(pool, job, progress)
      .then((cancelled) => cancelled && cancel.abort(new Refusal('cancelled')))
      .catch(() => undefined);
  }, 400);
  const started = Date.now();
  try {
    if (job.attempts > MOST_ATTEMPTS) throw new Refusal('job-gave-up', { attempts: job.attempts - 1 });
    const handler = work[job.kind];
    if (!handler) throw new Refusal('no-such-job', { kind: job.kind });
    const result = await handler(
      {
        ...context,
        district: job.district,
        actor: job.actor,
        signal: AbortSignal.any([cancel.signal, stop]),
        progress: (phase, done, total) => {
          progress = { phase, done, total };
        },
        giveWay: async () => {
          while (!stop.aborted) {
            const other = await lease(pool, job.kind);
            if (!other) return;
            await runJob(pool, context, work, other, stop, log);
          }
        },
      },
      job.input,
    );
    await finish(pool, job, 'done', result);
    log('job done', { kind: job.kind, id: job.id, ms: Date.now() - started });
  } catch (error) {
    if (stop.aborted) await finish(pool, job, 'waiting', {});
    else if (cancel.signal.aborted) await finish(pool, job, 'cancelled', {});
    else if (error instanceof Refusal && error.code === 'ledger-busy') await finish(pool, job, 'waiting', {});
    else if (error instanceof Refusal)
      await finish(pool, job, 'refused', { code: error.code, params: error.params ?? {} });
    else {
      log('job failed', {
        kind: job.kind,
        id: job.id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      await finish(pool, job, 'failed', { code: 'internal', params: { id: job.id } });
    }
  } finally {
    clearInterval(beat);
  }
}
