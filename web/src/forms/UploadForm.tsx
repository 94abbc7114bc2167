import { uploadForm } from '@sophora/contract/forms';
import { useRef, useState } from 'react';
import { upload } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useText } from '../ui/i18n/text.ts';
import { useGo } from '../ui/route.ts';
import { formsText } from './text.ts';

/** An empty form comes in, dropped or chosen. */
export function UploadForm({ district }: { district: string }) {
  const t = useText(formsText);
  const go = useGo();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<number>();
  const [over, setOver] = useState(false);
  const [error, setError] = useState<unknown>();

  const take = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file || sent !== undefined) return;
    setError(undefined);
    setSent(0);
    try {
      const { formId } = await upload(
        uploadForm,
        { params: { district }, query: { fileName: file.name } },
        file,
        (bytes, total) => setSent(total === 0 ? 1 : bytes / total),
      );
      go(`/d/${district}/forms/${formId}`);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setSent(undefined);
    }
  };

  return (
    <section
      className={over ? 'card stack forms-drop forms-drop-over' : 'card stack forms-drop'}
      aria-label={t('drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files);
      }}
    >
      <div className="row">
        <span>{t('drop')}</span>
        <button
          type="button"
          className="btn btn-primary"
          disabled={sent !== undefined}
          onClick={() => input.current?.click()}
        >
          {t('choose')}
        </button>
        <span className="hint">{t('formats')}</span>
        <span className="hint push">{t('secrets')}</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        data-testid="form-file"
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
