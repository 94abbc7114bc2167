import { uploadPlan } from '@sophora/contract/plan';
import { useRef, useState } from 'react';
import { upload } from '../../ui/client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/i18n/text.ts';
import { useGo } from '../../ui/route.ts';
import { reviewText } from './text.ts';

const RELATIONS = ['auto', 'version', 'new'] as const;
type Relation = (typeof RELATIONS)[number];

/** A plan document comes in: dropped, chosen or pasted. */
export function UploadPlan({ district }: { district: string }) {
  const t = useText(reviewText);
  const go = useGo();
  const input = useRef<HTMLInputElement>(null);
  const [compared, setCompared] = useState<Relation>('auto');
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const [sent, setSent] = useState<number>();
  const [over, setOver] = useState(false);
  const [error, setError] = useState<unknown>();
  const [problem, setProblem] = useState('');

  const send = async (file: Blob, fileName: string) => {
    if (sent !== undefined) return;
    setError(undefined);
    setProblem(file.size === 0 ? t('emptyFile') : '');
    if (file.size === 0) return;
    setSent(0);
    try {
      const { draftId } = await upload(
        uploadPlan,
        { params: { district }, query: { fileName, compared } },
        file,
        (bytes, total) => setSent(total === 0 ? 1 : bytes / total),
      );
      go(`/d/${district}/plan/documents/${draftId}`);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setSent(undefined);
    }
  };
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void send(file, file.name);
  };

  return (
    <section
      className={over ? 'card stack review-drop review-drop-over' : 'card stack review-drop'}
      aria-label={t('drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <p>{t('drop')}</p>
      <div className="row">
        <button
          type="button"
          className="btn btn-primary"
          disabled={sent !== undefined}
          onClick={() => input.current?.click()}
        >
          {t('choose')}
        </button>
        <button type="button" className="btn" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          {t('paste')}
        </button>
        <span className="hint">{t('formats')}</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        data-testid="plan-file"
        accept=".docx,.txt,.html,.htm,.pdf,.doc"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      {pasting && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            void send(new Blob([text], { type: 'text/plain' }), `${t('pastedName')}.txt`);
          }}
        >
          <Field label={t('pasteHere')}>
            <textarea
              className="input review-paste"
              required
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </Field>
          <div>
            <button
              type="submit"
              className="btn btn-primary"
              disabled={sent !== undefined || text.trim() === ''}
            >
              {t('read')}
            </button>
          </div>
        </form>
      )}
      <fieldset className="choices review-relation">
        <legend>{t('compared')}</legend>
        {RELATIONS.map((relation) => (
          <label key={relation}>
            <input
              type="radio"
              name="compared"
              checked={compared === relation}
              onChange={() => setCompared(relation)}
            />
            {t(`compared.${relation}`)}
          </label>
        ))}
      </fieldset>
      {sent !== undefined && <p role="status">{t('sending', { percent: Math.floor(sent * 100) })}</p>}
      {problem !== '' && <div className="note note-bad">{problem}</div>}
      {Boolean(error) && <ErrorNote error={error} />}
    </section>
  );
}
