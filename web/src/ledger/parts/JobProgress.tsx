import { cancelJob, getJob } from '@sophora/contract/office';
import type { Label } from '@sophora/domain/basics/message';
import { Alert, Button, Progress } from 'antd';
import { useAction, useEndpoint } from '../../ui/endpoint.ts';
import { grouped } from '../../ui/format.ts';
import { commonText } from '../../ui/i18n/common.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { useDistrictCode } from '../../ui/route.ts';
import { useSay } from '../../ui/say.ts';
import { useMay } from '../../ui/session.ts';

const PHASES: Readonly<Record<string, Label>> = {
  reading: { zh: '读取文件', en: 'Reading the file' },
  comparing: { zh: '与登记簿比对', en: 'Comparing with the register' },
  writing: { zh: '写入', en: 'Writing' },
  judging: { zh: '重新判断记录、计算数字', en: 'Judging records, computing figures' },
};

/** A background job: its phase, how far it is, and a way to stop it. Says why when it ended without result. */
export function JobProgress({ jobId }: { jobId: string }) {
  const t = useText(commonText);
  const say = useSay();
  const label = useLabel();
  const district = useDistrictCode();
  const mayCancel = useMay('jobs.cancel');
  const cancel = useAction(cancelJob, [getJob]);
  const params = { district, job: jobId };
  const { data } = useEndpoint(
    getJob,
    { params },
    { poll: (latest) => (latest && !['waiting', 'running'].includes(latest.job.state) ? false : 700) },
  );
  const job = data?.job;
  if (!job) return <Progress percent={0} status="active" aria-label={t('jobWaiting')} />;
  if (job.refusal) return <Alert type="error" showIcon title={say(job.refusal)} />;
  if (job.state === 'failed') return <Alert type="error" showIcon title={t('jobFailed')} />;
  if (job.state === 'cancelled') return <Alert type="info" showIcon title={t('jobCancelled')} />;
  const { phase, done, total } = job.progress ?? { phase: '', done: 0, total: null };
  const words = PHASES[phase];
  return (
    <div role="status" className="ledger-job">
      <div className="ledger-bar">
        <span>
          {job.state === 'waiting' ? t('jobWaiting') : words ? label(words) : t('jobRunning')}{' '}
          {done > 0 && (
            <span className="ledger-hint">
              {grouped(done)}
              {total !== null && ` / ${grouped(total)}`}
            </span>
          )}
        </span>
        {mayCancel && (job.state === 'waiting' || job.state === 'running') && (
          <Button
            size="small"
            loading={cancel.isPending}
            disabled={job.cancelRequested}
            onClick={() => cancel.mutate({ params })}
          >
            {t(job.cancelRequested ? 'jobCancelling' : 'jobCancel')}
          </Button>
        )}
      </div>
      <Progress
        percent={total ? Math.min(100, Math.floor((done / total) * 100)) : 0}
        status="active"
        showInfo={total !== null}
      />
    </div>
  );
}
