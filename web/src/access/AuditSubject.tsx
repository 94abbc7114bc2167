import { listKinds } from '@sophora/contract/imports';
import { listSettings } from '@sophora/contract/office';
import type { Label } from '@sophora/domain/basics/message';
import type { ReactNode } from 'react';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useMay, useMe } from '../ui/session.ts';
import { auditText } from './auditText.ts';

interface Props {
  readonly subject: string;
  readonly district: string;
  /** The person it is about, in words. */
  readonly subjectName: Label | null;
}

/** Subjects are `what:id`; said in words, with the way there. */
export function AuditSubject({ subject, subjectName, district }: Props) {
  const t = useText(auditText);
  const label = useLabel();
  const at = subject.indexOf(':');
  const what = at < 0 ? '' : subject.slice(0, at);
  const id = subject.slice(at + 1);
  const base = `/d/${district}`;
  const linked = (key: keyof typeof auditText, to: string): ReactNode => (
    <PageLink to={to}>{t(key)}</PageLink>
  );
  switch (what) {
    case 'person':
      return <>{subjectName ? label(subjectName) : subject}</>;
    case 'district':
      return <District code={id} />;
    case 'batch':
      return linked('subject.batch', `${base}/imports/${id}`);
    case 'setting':
      return <Setting district={district} name={id} />;
    case 'job':
      return linked('subject.job', `${base}/jobs`);
    case 'plan':
      return linked('subject.plan', `${base}/plan`);
    case 'planDraft':
      return linked('subject.planDraft', `${base}/plan/documents/${id}`);
    case 'entry':
      return <PageLink to={`${base}/ledger?seq=${id}`}>{t('entry', { seq: id })}</PageLink>;
    case 'figure':
      return linked('subject.figure', `${base}/figures/${id}`);
    case 'queue':
      return linked('subject.queue', `${base}/queues/${id}`);
    case 'unit':
      return <>{t('subject.unit')}</>;
    case 'register':
      return <Kind id={id} to={`${base}/registers/${id}`} fallback={subject} />;
    default:
      return <Kind id={what} to={`${base}/registers/${what}/${id}`} fallback={subject} />;
  }
}

function District({ code }: { code: string }) {
  return <>{useMe()?.districts.find((d) => d.code === code)?.name ?? code}</>;
}

function Setting({ district, name }: { district: string; name: string }) {
  const t = useText(auditText);
  const label = useLabel();
  const may = useMay('settings.read');
  const { data } = useEndpoint(listSettings, { params: { district } }, { enabled: may, staleTime: 60_000 });
  const found = data?.settings.find((s) => s.key === name);
  return (
    <PageLink to={`/d/${district}/settings`}>{found ? label(found.label) : t('subject.setting')}</PageLink>
  );
}

/** A register or one record of it. */
function Kind({ id, to, fallback }: { id: string; to: string; fallback: string }) {
  const label = useLabel();
  const { data } = useEndpoint(listKinds, {}, { staleTime: 3_600_000 });
  const kind = data?.kinds.find((k) => k.id === id);
  return kind ? <PageLink to={to}>{label(kind.label)}</PageLink> : <span className="code">{fallback}</span>;
}
