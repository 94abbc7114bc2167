import {
  previewReminders,
  type REMINDED_VIEWS,
  type RemindedFirm,
  reminderLetters,
  sendReminders,
} from '@sophora/contract/reminders';
import { type ReactNode, useState } from 'react';
import { addressOf } from '../ui/client.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { docketText } from './text.ts';
import { yuan } from './words.ts';

interface Props {
  /** What the page lists. */
  readonly filter: {
    readonly view: (typeof REMINDED_VIEWS)[number];
    readonly within: number;
    readonly street?: string | undefined;
    readonly rank?: number | undefined;
  };
  readonly onClose: () => void;
}

/** 批量提醒: who is reached by account and who needs a letter; nothing is sent before somebody has seen this. */
export function RemindDialog({ filter, onClose }: Props) {
  const t = useText(docketText);
  const district = useDistrictCode();
  const params = { district };
  const preview = useEndpoint(previewReminders, { params, query: filter });
  const send = useAction(sendReminders);
  const [sent, setSent] = useState<string>();
  const firms = preview.data?.firms ?? [];
  const reached = firms.filter(({ units }) => units.length > 0);
  const others = firms.filter(({ units }) => units.length === 0);
  const go = (by: 'account' | 'letter') =>
    send.mutate(
      { params, body: { ...filter, by } },
      { onSuccess: ({ firms: n, told, rights }) => setSent(t(`sent.${by}`, { firms: n, told, rights })) },
    );
  return (
    <Dialog title={t('remind')} onClose={onClose}>
      <div className="stack">
        <p className="hint">{t('remindHint')}</p>
        {preview.error && <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />}
        {!preview.data && !preview.error && <Loading />}
        {preview.data?.more && <p className="note">{t('remindMore')}</p>}
        {preview.data && (
          <>
            <Firms title={t('byAccount', { firms: reached.length })} firms={reached}>
              <button
                type="button"
                className="btn btn-primary"
                disabled={reached.length === 0 || send.isPending}
                onClick={() => go('account')}
              >
                {t('tellThem')}
              </button>
            </Firms>
            <Firms title={t('byLetter', { firms: others.length })} firms={others}>
              {others.length > 0 && (
                <a className="btn" href={addressOf(reminderLetters, { params, query: filter })} download>
                  {t('letters')}
                </a>
              )}
              <button
                type="button"
                className="btn"
                disabled={others.length === 0 || send.isPending}
                onClick={() => go('letter')}
              >
                {t('lettersSent')}
              </button>
            </Firms>
            {preview.data.unknown > 0 && (
              <p className="hint">{t('unknownHolders', { rights: preview.data.unknown })}</p>
            )}
          </>
        )}
        <p role="status">{sent}</p>
        {send.error && <ErrorNote error={send.error} />}
      </div>
    </Dialog>
  );
}

const SHOWN = 50;

function Firms({
  title,
  firms,
  children,
}: {
  title: string;
  firms: readonly RemindedFirm[];
  children: ReactNode;
}) {
  const t = useText(docketText);
  return (
    <section className="stack">
      <h3>{title}</h3>
      {firms.length > 0 && (
        <ul className="docket-firms">
          {firms.slice(0, SHOWN).map((firm) => (
            <li key={firm.holder}>
              <strong>{firm.holder}</strong>{' '}
              <span className="hint">
                {t('firmLine', { rights: firm.rights, due: firm.firstDue, yuan: yuan(firm.fen) })}
                {firm.reminded > 0 ? ` · ${t('firmReminded', { rights: firm.reminded })}` : ''}
              </span>
            </li>
          ))}
        </ul>
      )}
      {firms.length > SHOWN && (
        <p className="hint">{t('moreFirms', { firms: grouped(firms.length - SHOWN) })}</p>
      )}
      <div className="row">{children}</div>
    </section>
  );
}
