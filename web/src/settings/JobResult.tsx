import type { JobView } from '@sophora/contract/office';
import { grouped } from '../ui/format.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useSay } from '../ui/say.ts';
import { jobsText } from './jobsText.ts';

/** What came of a job that is over, in words. */
export function JobResult({ job, district }: { job: JobView; district: string }) {
  const t = useText(jobsText);
  const say = useSay();
  if (job.refusal) return <span>{say(job.refusal)}</span>;
  if (job.state !== 'done' || !job.result) return null;
  const { seq, imported, counts } = job.result;
  if (job.kind === 'judge') return <span>{t('upToDate')}</span>;
  if (isNumbers(imported)) {
    const rows = Object.values(imported);
    if (rows.length === 0) return <span>{t('nothingNew')}</span>;
    return (
      <span>{t('imported', { files: rows.length, rows: grouped(rows.reduce((a, b) => a + b, 0)) })}</span>
    );
  }
  if (isNumbers(counts)) return <span>{t('checked', { rows: grouped(counts['rows'] ?? 0) })}</span>;
  if (typeof seq === 'number')
    return <PageLink to={`/d/${district}/ledger?seq=${seq}`}>{t('entry', { seq })}</PageLink>;
  return null;
}

function isNumbers(value: unknown): value is Record<string, number> {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((n) => typeof n === 'number')
  );
}
