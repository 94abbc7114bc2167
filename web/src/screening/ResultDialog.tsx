import type { OutputOf } from '@sophora/contract/endpoint';
import { recordBatchResults } from '@sophora/contract/screening';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { upload } from '../ui/client.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { screeningText } from './text.ts';
import { Unread } from './Unread.tsx';

/** Records what CNIPA decided from its file; what the file does not say clearly is left to a person. */
export function ResultDialog({ batch, onClose }: { batch: string; onClose: () => void }) {
  const t = useText(screeningText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const client = useQueryClient();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const [recorded, setRecorded] = useState<OutputOf<typeof recordBatchResults>>();
  const submit = async (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const form = new FormData(e.currentTarget);
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return;
    setSending(true);
    setError(undefined);
    try {
      const query = {
        fileName: file.name,
        document: String(form.get('document') ?? '').trim(),
        decidedOn: String(form.get('decidedOn') ?? ''),
      };
      setRecorded(
        await upload(recordBatchResults, { params: { district, batch }, query }, file, () => undefined),
      );
      await client.invalidateQueries();
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  return (
    <Dialog title={t('results')} onClose={onClose}>
      {recorded ? (
        <div>
          <p className="note note-good">
            {t('recorded', {
              found: recorded.found,
              withdrawn: recorded.withdrawn,
              cleared: recorded.cleared,
            })}
          </p>
          <Unread rows={recorded.unread} />
          <div className="row">
            <button type="button" className="btn" onClick={onClose}>
              {common('close')}
            </button>
          </div>
        </div>
      ) : (
        <form onSubmit={(e) => void submit(e)}>
          <Field label={t('resultFile')} hint={t('resultHint')}>
            <input className="input" type="file" name="file" required accept=".xlsx,.xls,.csv" />
          </Field>
          <Field label={t('document')}>
            <input className="input" name="document" required maxLength={200} />
          </Field>
          <Field label={t('decidedOn')}>
            <input className="input" type="date" name="decidedOn" required />
          </Field>
          {error !== undefined && <ErrorNote error={error} />}
          <div className="row">
            <button type="submit" className="btn btn-primary" disabled={sending}>
              {t(sending ? 'sending' : 'results')}
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
