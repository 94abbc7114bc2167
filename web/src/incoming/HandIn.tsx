import { handInRequest, type RequestView } from '@sophora/contract/incoming';
import { addEvidence } from '@sophora/contract/matterAnswers';
import { type FormEvent, useState } from 'react';
import { EvidenceInput } from '../matters/index.ts';
import { upload } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/i18n/text.ts';
import { incomingText } from './text.ts';

/** 报出: the filled forms, and whatever else was sent, close the request. */
export function HandIn({ district, view }: { district: string; view: RequestView }) {
  const t = useText(incomingText);
  const { request } = view;
  const filled = request.forms.flatMap((form) => (form.fill ? [{ form: form.id, fill: form.fill }] : []));
  const [evidence, setEvidence] = useState('');
  const [how, setHow] = useState('');
  const handIn = useAction(handInRequest);
  const lines = evidence
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    handIn.mutate({
      params: { district, matter: request.id },
      body: {
        seq: request.seq,
        fills: filled.map(({ form, fill }) => ({ form, fill: fill.id })),
        evidence: lines,
        ...(how.trim() === '' ? {} : { how: how.trim() }),
      },
    });
  };
  return (
    <form className="card form" onSubmit={submit}>
      <h2>{t('handIn')}</h2>
      <p className="hint">{t('handInHint')}</p>
      {filled.length > 0 && (
        <p>
          {t('withFills')} {filled.map(({ fill }) => fill.fileName).join('、')}
        </p>
      )}
      <EvidenceInput
        label={t('evidence')}
        value={evidence}
        onChange={setEvidence}
        send={(file, type, onProgress) =>
          upload(
            addEvidence,
            { params: { district, matter: request.id }, query: { fileName: file.name, type } },
            file,
            onProgress,
          )
        }
      />
      <Field label={t('how')}>
        <input
          className="input"
          name="how"
          maxLength={400}
          value={how}
          onChange={(e) => setHow(e.target.value)}
        />
      </Field>
      {handIn.error && <ErrorNote error={handIn.error} />}
      <div className="row">
        <button
          type="submit"
          className="btn btn-primary"
          disabled={handIn.isPending || (filled.length === 0 && lines.length === 0)}
        >
          {t(handIn.isPending ? 'handingIn' : 'handIn')}
        </button>
      </div>
    </form>
  );
}
