import { receiveGazette } from '@sophora/contract/markWatch';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { upload } from '../ui/client.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { watchText } from './watchText.ts';

/** Takes in a gazette file; the comparison goes on in the background. */
export function GazetteDialog({ onClose }: { onClose: () => void }) {
  const t = useText(watchText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const client = useQueryClient();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const [title, setTitle] = useState('');
  const submit = async (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const form = new FormData(e.currentTarget);
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return;
    const published = String(form.get('published') ?? '');
    setSending(true);
    setError(undefined);
    try {
      const query = { fileName: file.name, title: title.trim(), ...(published ? { published } : {}) };
      await upload(receiveGazette, { params: { district }, query }, file, () => undefined);
      await client.invalidateQueries();
      onClose();
    } catch (failure) {
      setError(failure);
      setSending(false);
    }
  };
  return (
    <Dialog title={t('upload')} onClose={onClose}>
      <form onSubmit={(e) => void submit(e)}>
        <Field label={t('file')}>
          <input
            className="input"
            type="file"
            name="file"
            required
            accept=".xlsx,.xls,.csv"
            onChange={(e) => {
              const name = e.target.files?.[0]?.name;
              if (name && title === '') setTitle(name.replace(/\.[^.]+$/, '').slice(0, 200));
            }}
          />
        </Field>
        <Field label={t('fileTitle')}>
          <input
            className="input"
            name="title"
            required
            maxLength={200}
            value={title}
            onChange={(e) => setTitle(e.target.value)}
          />
        </Field>
        <Field label={t('published')}>
          <input className="input" type="date" name="published" />
        </Field>
        {error !== undefined && <ErrorNote error={error} />}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={sending}>
            {t(sending ? 'sending' : 'send')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
