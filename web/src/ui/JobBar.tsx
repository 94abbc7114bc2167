import { cancelJob, getJob, type JobView } from '@sophora/contract/office';
import { useEffect } from 'react';
import { ErrorNote } from './ErrorNote.tsx';
import { useAction, useEndpoint } from './endpoint.ts';
import { grouped } from './format.ts';
import { commonText } from './i18n/common.ts';
import { useLabel, useText } from './i18n/text.ts';
import { JOB_PHASES } from './jobWords.ts';
import { useSay } from './say.ts';
import { useMay } from './session.ts';
import './office.css';

export const isActive = (job: JobView) => job.state === 'waiting' || job.state === 'running';

/** How far a job is, and a button to stop it while it runs. */
export function JobBar({ district, job }: { district: string; job: JobView }) {
  const t = useText(commonText);
  const label = useLabel();
  const may = useMay('jobs.cancel');
  const cancel = useAction(cancelJob);
  const { phase, done, total } = job.progress ?? { phase: '', done: 0, total: null };
  const words = Object.hasOwn(JOB_PHASES, phase)
    ? label(JOB_PHASES[phase as keyof typeof JOB_PHASES])
    : t('jobRunning');
  return (
    <div className="job-bar">
      <div className="row">
        <span>{job.state === 'waiting' ? t('jobWaiting') : words}</span>
        {done > 0 && (
          <span className="hint">
            {grouped(done)}
            {total !== null && ` / ${grouped(total)}`}
          </span>
        )}
        {may && (
          <button
            type="button"
            className="btn push"
            disabled={job.cancelRequested || cancel.isPending}
            onClick={() => cancel.mutate({ params: { district, job: job.id } })}
          >
            {t(job.cancelRequested ? 'jobCancelling' : 'jobCancel')}
          </button>
        )}
      </div>
      {total === null || total === 0 ? (
        <progress aria-label={words} />
      ) : (
        <progress aria-label={words} max={total} value={Math.min(done, total)} />
      )}
    </div>
  );
}

interface FollowProps {
  readonly district: string;
  readonly jobId: string;
  /** Called once when it is over, however it ended, also when it can no longer be seen. */
  readonly onOver?: (state: JobView['state'] | 'unseen') => void;
  readonly done: React.ReactNode;
}

/** Follows one job to its end and then says what became of it. */
export function JobFollow({ district, jobId, onOver, done }: FollowProps) {
  const t = useText(commonText);
  const say = useSay();
  const { data, error } = useEndpoint(
    getJob,
    { params: { district, job: jobId } },
    { poll: (latest) => (latest && !isActive(latest.job) ? false : 700) },
  );
  const state = error ? 'unseen' : data && !isActive(data.job) ? data.job.state : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once per end
  useEffect(() => {
    if (state) onOver?.(state);
  }, [state]);
  if (error) return <ErrorNote error={error} />;
  if (!data) return <p role="status">{t('jobWaiting')}</p>;
  const { job } = data;
  if (isActive(job))
    return (
      <div role="status">
        <JobBar district={district} job={job} />
        <p className="hint">{t('jobLeave')}</p>
      </div>
    );
  if (job.refusal)
    return (
      <div className="note note-bad" role="alert">
        {say(job.refusal)}
      </div>
    );
  if (job.state !== 'done')
    return (
      <div className="note note-warn" role="status">
        {t(job.state === 'cancelled' ? 'jobCancelled' : 'jobFailed')}
      </div>
    );
  return (
    <div className="note note-good" role="status">
      {done}
    </div>
  );
}
