import { addPathCall } from '@sophora/contract/path';
import { CALL_OUTCOMES, type CallOutcome } from '@sophora/domain/docket/calls';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { pathText } from './text.ts';

interface Props {
  readonly record: { readonly kind: string; readonly id: string; readonly title: string };
  readonly holder: string | null;
  readonly due: string;
  readonly onClose: () => void;
}

/** What came of a call, and when to call again. */
export function LogCall({ record, holder, due, onClose }: Props) {
  const t = useText(pathText);
  const language = useLanguage();
  const district = useDistrictCode();
  const [outcome, setOutcome] = useState<CallOutcome | ''>('');
  const [note, setNote] = useState('');
  const [nextOn, setNextOn] = useState('');
  const save = useAction(addPathCall);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (outcome === '') return;
    save.mutate(
      {
        params: { district, kind: record.kind, record: record.id },
        body: { due, outcome, note, nextOn: nextOn === '' ? null : nextOn },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={`${t('logCall')} · ${holder || record.title}`} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{record.title}</p>
        <p className="hint">{t('script')}</p>
        <Field label={t('outcome')}>
          <select
            className="input"
            required
            value={outcome}
            onChange={(e) => setOutcome(e.target.value as CallOutcome)}
          >
            <option value="">{t('choose')}</option>
            {Object.entries(CALL_OUTCOMES).map(([code, label]) => (
              <option key={code} value={code}>
                {label[language]}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('nextOn')}>
          <input className="input" type="date" value={nextOn} onChange={(e) => setNextOn(e.target.value)} />
        </Field>
        <Field label={t('note')}>
          <textarea
            className="input"
            maxLength={500}
            value={note}
            onChange={(e) => setNote(e.target.value)}
          />
        </Field>
        {save.error && <ErrorNote error={save.error} />}
        <button type="submit" className="btn btn-primary" disabled={outcome === '' || save.isPending}>
          {t('save')}
        </button>
      </form>
    </Dialog>
  );
}
