import { type JobView, listJobs } from '@sophora/contract/office';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { isActive, JobBar } from '../ui/JobBar.tsx';
import { JOB_KINDS } from '../ui/jobWords.ts';
import { momentText } from '../ui/moment.ts';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { JobResult } from './JobResult.tsx';
import { jobsText } from './jobsText.ts';
import '../ui/office.css';
import './entries.css';

const SIZE = 30;

/** 后台任务, newest first; looks again while anything is under way. */
export default function JobsPage() {
  const t = useText(jobsText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const active = filters['active'] === 'yes';
  const query = useEndpoint(
    listJobs,
    {
      params: { district },
      query: { page: pageOf(filters['page']), size: SIZE, active: active ? 'yes' : undefined },
    },
    { keep: true, poll: (latest) => (latest?.jobs.some(isActive) ? 1000 : 10_000) },
  );
  const here = `/d/${district}/jobs`;
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('hint')} />
      <Tabs
        label={t('title')}
        tabs={[
          { to: here, label: t('all'), here: !active },
          { to: `${here}?active=yes`, label: t('active'), here: active },
        ]}
      />
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <p role="status">{common('loading')}</p>}
      {query.data && query.data.jobs.length === 0 && (
        <div className="card hint">{t(active ? 'noneActive' : 'none')}</div>
      )}
      {query.data && query.data.jobs.length > 0 && (
        <div className="card">
          <table className="plain cards">
            <thead>
              <tr>
                <th>{t('job')}</th>
                <th>{t('state')}</th>
                <th>{t('result')}</th>
                <th>{t('who')}</th>
                <th>{t('started')}</th>
                <th>{t('took')}</th>
              </tr>
            </thead>
            <tbody>
              {query.data.jobs.map((job) => (
                <JobRow key={job.id} job={job} district={district} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {query.data && <Pager total={query.data.count.value} size={SIZE} />}
    </div>
  );
}

const STATES = {
  waiting: 'jobWaiting',
  running: 'jobRunning',
  done: 'jobDone',
  refused: 'jobRefused',
  failed: 'jobFailed',
  cancelled: 'jobCancelled',
} as const;
const TAGS: Readonly<Record<JobView['state'], string>> = {
  waiting: 'tag',
  running: 'tag tag-warn',
  done: 'tag tag-good',
  refused: 'tag tag-bad',
  failed: 'tag tag-bad',
  cancelled: 'tag',
};

function JobRow({ job, district }: { job: JobView; district: string }) {
  const common = useText(commonText);
  const label = useLabel();
  const kind = Object.hasOwn(JOB_KINDS, job.kind)
    ? label(JOB_KINDS[job.kind as keyof typeof JOB_KINDS])
    : job.kind;
  return (
    <tr>
      <td className="brief">
        <strong>{kind}</strong>
      </td>
      <td className="brief">
        <span>
          <span className={TAGS[job.state]}>{common(STATES[job.state])}</span>
        </span>
      </td>
      <td className="job-result">
        {isActive(job) ? (
          <JobBar district={district} job={job} />
        ) : (
          <JobResult job={job} district={district} />
        )}
      </td>
      <td className="brief">{label(job.actor.name)}</td>
      <td className="when brief">{momentText(job.createdAt)}</td>
      <td className="when brief">{job.finishedAt && <Took from={job.createdAt} to={job.finishedAt} />}</td>
    </tr>
  );
}

function Took({ from, to }: { from: string; to: string }) {
  const t = useText(jobsText);
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  return (
    <>
      {seconds < 60
        ? t('seconds', { n: seconds })
        : t('minutes', { m: Math.floor(seconds / 60), s: seconds % 60 })}
    </>
  );
}
