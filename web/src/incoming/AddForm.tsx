import { addRequestForm } from '@sophora/contract/incoming';
import { useRef, useState } from 'react';
import { upload } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useText } from '../ui/i18n/text.ts';
import { pathWith, useGo } from '../ui/route.ts';
import { incomingText } from './text.ts';

/** The empty form that came with a request, dropped or chosen: it leads straight to its blanks. */
export function AddForm({ district, matter }: { district: string; matter: string }) {
  const t = useText(incomingText);
  const go = useGo();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<number>();
  const [error, setError] = useState<unknown>();
  const take = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file || sent !== undefined) return;
    setError(undefined);
    setSent(0);
    try {
      const { formId } = await upload(
        addRequestForm,
        { params: { district, matter }, query: { fileName: file.name } },
        file,
        (bytes, total) => setSent(total === 0 ? 1 : bytes / total),
      );
      go(pathWith(`/d/${district}/forms/${formId}`, { request: matter }));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setSent(undefined);
    }
  };
  return (
    <section
      className="stack request-drop"
      aria-label={t('addForm')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files);
      }}
    >
      <div className="row">
        <span>{t('addForm')}</span>
        <button
          type="button"
          className="btn"
          disabled={sent !== undefined}
          onClick={() => input.current?.click()}
        >
          {t('choose')}
        </button>
        <span className="hint">{t('formats')}</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        data-testid="request-form-file"
        accept=".xlsx,.xls,.docx"
        onChange={(event) => {
          void take(event.target.files);
          event.target.value = '';
        }}
      />
      {sent !== undefined && <p role="status">{t('sending', { percent: Math.floor(sent * 100) })}</p>}
      {Boolean(error) && <ErrorNote error={error} />}
    </section>
  );
}
