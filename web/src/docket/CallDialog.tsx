import { addDocketCall } from '@sophora/contract/docket';
import { CALL_OUTCOMES, CALL_SCRIPT, type CallOutcome } from '@sophora/domain/docket/calls';
import { fillParams } from '@sophora/domain/docket/docketTexts';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { docketText } from './text.ts';
import { type Entry, missedOf, nowOf, whatOf } from './words.ts';

interface Props {
  readonly right: Entry & { readonly kind: string; readonly id: string; readonly title: string };
  readonly holder: string | null;
  readonly onClose: () => void;
}

/** The words to say, what came of it, and when to call again. */
export function CallDialog({ right, holder, onClose }: Props) {
  const t = useText(docketText);
  const language = useLanguage();
  const district = useDistrictCode();
  const [outcome, setOutcome] = useState<CallOutcome | ''>('');
  const [note, setNote] = useState('');
  const [nextOn, setNextOn] = useState('');
  const save = useAction(addDocketCall);
  const params = {
    holder: holder ?? '',
    title: right.title,
    what: whatOf(right, language),
    due: right.due,
    now: nowOf(right, language),
    ifMissed: missedOf(right, language),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (outcome === '') return;
    save.mutate(
      {
        params: { district, kind: right.kind, record: right.id },
        body: { outcome, note, nextOn: nextOn === '' ? null : nextOn },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog title={`${t('callTitle')} · ${holder ?? right.title}`} onClose={onClose}>
      <form onSubmit={submit}>
        <section className="docket-script">
          <h3>{t('script')}</h3>
          {CALL_SCRIPT[language].map((line) => (
            <p key={line}>{fillParams(line, params)}</p>
          ))}
        </section>
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
