import type { JobView } from '@sophora/contract/office';
import { Alert } from 'antd';
import { useText } from '../../ui/i18n/text.ts';
import { useSay } from '../../ui/say.ts';
import { JobProgress } from '../parts/JobProgress.tsx';
import { resultText } from './result/text.ts';
import { importText } from './text.ts';

const TITLES: Readonly<Record<string, keyof typeof resultText>> = {
  'import.check': 'checking',
  'import.apply': 'applying',
  'import.withdraw': 'withdrawing',
  'import.declare': 'declaring',
};

/** Work under way on a batch: what it does, how far it is, and that one need not wait for it. */
export function Working({ job }: { job: JobView }) {
  const t = useText(importText);
  const r = useText(resultText);
  const title = TITLES[job.kind];
  return (
    <section className="ledger-panel ledger-working">
      {title && <h2>{r(title)}</h2>}
      <JobProgress jobId={job.id} />
      <p className="ledger-hint">{t('stillRunning')}</p>
    </section>
  );
}

/** Why the last work on a batch ended without a result. */
export function WorkEnded({ job }: { job: JobView }) {
  const t = useText(importText);
  const say = useSay();
  if (job.state === 'cancelled') return <Alert type="info" showIcon title={t('workStopped')} />;
  return (
    <Alert
      type="error"
      showIcon
      title={t('workGone')}
      description={job.refusal ? say(job.refusal) : t('workFailed')}
    />
  );
}
