import type { OutputOf } from '@sophora/contract/endpoint';
import { receiveScreeningBatch } from '@sophora/contract/screening';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { upload } from '../ui/client.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { screeningText } from './text.ts';
import { Unread } from './Unread.tsx';

/** Takes in a list with the deadline of its document. */
export function ReceiveDialog({ onClose }: { onClose: () => void }) {
  const t = useText(screeningText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const client = useQueryClient();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const [received, setReceived] = useState<OutputOf<typeof receiveScreeningBatch>>();
  const submit = async (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const form = new FormData(e.currentTarget);
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return;
    const text = (name: string) => String(form.get(name) ?? '').trim();
    setSending(true);
    setError(undefined);
    try {
      const query = {
        fileName: file.name,
        title: text('title'),
        document: text('document'),
        issuer: text('issuer'),
        due: text('due'),
        ...(text('receivedOn') ? { receivedOn: text('receivedOn') } : {}),
      };
      setReceived(
        await upload(receiveScreeningBatch, { params: { district }, query }, file, () => undefined),
      );
      await client.invalidateQueries();
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  return (
    <Dialog title={t('receive')} onClose={onClose}>
      {received ? (
        <div>
          <p className="note note-good">{t('received', { n: received.listed })}</p>
          <Unread rows={received.unread} />
          <div className="row">
            <PageLink
              className="btn btn-primary screen-go"
              to={`/d/${district}/screening/batches/${received.matter}`}
            >
              {t('openBatch')}
            </PageLink>
          </div>
        </div>
      ) : (
        <form onSubmit={(e) => void submit(e)}>
          <Field label={t('file')}>
            <input className="input" type="file" name="file" required accept=".xlsx,.xls,.csv" />
          </Field>
          <Field label={t('batchTitle')}>
            <input className="input" name="title" required maxLength={200} />
          </Field>
          <Field label={t('document')}>
            <input className="input" name="document" required maxLength={200} />
          </Field>
          <Field label={t('issuer')}>
            <input className="input" name="issuer" required maxLength={200} />
          </Field>
          <Field label={t('receivedOn')}>
            <input className="input" type="date" name="receivedOn" />
          </Field>
          <Field label={t('due')}>
            <input className="input" type="date" name="due" required />
          </Field>
          {error !== undefined && <ErrorNote error={error} />}
          <div className="row">
            <button type="submit" className="btn btn-primary" disabled={sending}>
              {t(sending ? 'sending' : 'receive')}
            </button>
            <button type="button" className="btn" onClick={onClose}>
              {common('cancel')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
