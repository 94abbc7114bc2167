import type { OutputOf } from '@sophora/contract/endpoint';
import { listKinds } from '@sophora/contract/imports';
import { listSettings } from '@sophora/contract/office';
import type { listLedger } from '@sophora/contract/registers';
import type { ReactNode } from 'react';
import { useEndpoint } from '../ui/endpoint.ts';
import { groupedText } from '../ui/format.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrict, useMay } from '../ui/session.ts';
import { entriesText } from './entriesText.ts';
import { yuanOf } from './money.ts';
import { settingsText } from './text.ts';

export type Entry = OutputOf<typeof listLedger>['entries'][number];

const KINDS = ['import', 'withdraw', 'declare', 'edit', 'assign', 'setting', 'undo', 'rules'] as const;
export const isEntryKind = (kind: string): kind is (typeof KINDS)[number] =>
  (KINDS as readonly string[]).includes(kind);

interface Props {
  readonly entry: Entry;
  readonly district: string;
}

/** What an entry is about, in words, with the way to the batch or the record. */
export function EntrySubject({ entry, district }: Props) {
  const t = useText(entriesText);
  const text = (name: string) => (typeof entry.params[name] === 'string' ? entry.params[name] : '');
  const reason = text('reason') !== '' && (
    <div className="hint">{t('reason', { reason: text('reason') })}</div>
  );
  const of = typeof entry.params['of'] === 'number' && (
    <PageLink to={`/d/${district}/ledger?seq=${entry.params['of']}`}>
      {t('ofEntry', { seq: entry.params['of'] })}
    </PageLink>
  );
  switch (entry.kind) {
    case 'import':
      return (
        <Batch entry={entry} district={district}>
          {text('file')} <Kind id={text('kind')} />
        </Batch>
      );
    case 'withdraw':
    case 'declare':
      return (
        <span>
          {of}{' '}
          <Batch entry={entry} district={district}>
            {t('openBatch')}
          </Batch>
          {reason}
        </span>
      );
    case 'edit':
      return (
        <span>
          <PageLink to={`/d/${district}/registers/${text('kind')}/${entry.subject}`}>
            {t('openRecord')}
          </PageLink>{' '}
          <Kind id={text('kind')} />
          {text('document') !== '' && (
            <div className="hint">{t('basis', { document: text('document') })}</div>
          )}
        </span>
      );
    case 'assign':
      return <Assignment entry={entry} district={district} target={text('target')} note={text('note')} />;
    case 'setting':
      return (
        <span>
          <Setting entry={entry} district={district} />
          {reason}
        </span>
      );
    case 'undo':
      return (
        <span>
          {of}
          {reason}
        </span>
      );
    case 'rules':
      return (
        <span>{t('rulesOf', { count: Object.keys((entry.params['versions'] ?? {}) as object).length })}</span>
      );
    default:
      return <span className="code">{entry.subject}</span>;
  }
}

function Batch({ entry, district, children }: Props & { children: ReactNode }) {
  const may = useMay('imports.read');
  if (!may || entry.subject === null) return <span>{children}</span>;
  return <PageLink to={`/d/${district}/imports/${entry.subject}`}>{children}</PageLink>;
}

function Kind({ id }: { id: string }) {
  const label = useLabel();
  const { data } = useEndpoint(listKinds, {}, { staleTime: 3_600_000 });
  const kind = data?.kinds.find((k) => k.id === id);
  return kind ? <span className="tag">{label(kind.label)}</span> : null;
}

/** `street-of-address:…` or `holder-of-name:…` and what it was decided to be. */
function Assignment({ entry, district, target, note }: Props & { target: string; note: string }) {
  const t = useText(entriesText);
  const streets = useDistrict()?.streets ?? [];
  const [subject = '', value = ''] = splitOnce(entry.subject ?? '');
  const street = streets.find((s) => s.code === target);
  return (
    <span>
      {t(subject === 'street-of-address' ? 'street' : 'holder', { value })}{' '}
      {street ? (
        t('decided', { target: street.name })
      ) : subject === 'holder-of-name' ? (
        <PageLink to={`/d/${district}/registers/enterprises/${target}`}>{t('openRecord')}</PageLink>
      ) : (
        t('decided', { target })
      )}
      {note !== '' && <div className="hint">{t('reason', { reason: note })}</div>}
    </span>
  );
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf(':');
  return at < 0 ? ['', text] : [text.slice(0, at), text.slice(at + 1)];
}

function Setting({ entry, district }: Props) {
  const t = useText(entriesText);
  const words = useText(settingsText);
  const label = useLabel();
  const may = useMay('settings.read');
  const { data } = useEndpoint(listSettings, { params: { district } }, { enabled: may, staleTime: 60_000 });
  const setting = data?.settings.find((s) => s.key === entry.subject);
  const value = entry.params['value'];
  const choice = setting?.values?.[String(value)];
  const shown =
    value === null || value === undefined
      ? words('notSet')
      : choice
        ? label(choice)
        : setting?.type === 'fen' && typeof value === 'number'
          ? words('yuan', { amount: groupedText(yuanOf(value)) })
          : String(value);
  return (
    <>
      {setting ? <PageLink to={`/d/${district}/settings`}>{label(setting.label)}</PageLink> : entry.subject}{' '}
      {t('setTo')} <strong>{shown}</strong>
    </>
  );
}
