import { askQuestion } from '@sophora/contract/trusteeship';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode, useGo } from '../ui/route.ts';
import { trusteeshipText } from './text.ts';

interface Props {
  readonly rights: readonly { readonly kind: string; readonly id: string; readonly title: string }[];
  readonly onClose: () => void;
}

/** 问一句: one question to the IP section, about one right or in general; the answer comes to the same page. */
export function AskDialog({ rights, onClose }: Props) {
  const t = useText(trusteeshipText);
  const district = useDistrictCode();
  const go = useGo();
  const [question, setQuestion] = useState('');
  const [about, setAbout] = useState('');
  const send = useAction(askQuestion);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const right = rights.find(({ id }) => id === about);
    send.mutate(
      { params: { district }, body: { question, right: right ? { kind: right.kind, id: right.id } : null } },
      { onSuccess: ({ id }) => go(`/d/${district}/matters/${id}`) },
    );
  };
  return (
    <Dialog title={t('ask')} onClose={onClose}>
      <form onSubmit={submit}>
        <p className="hint">{t('askHint')}</p>
        <Field label={t('question')}>
          <textarea
            className="input"
            required
            minLength={4}
            maxLength={1000}
            rows={4}
            value={question}
            onChange={(e) => setQuestion(e.target.value)}
          />
        </Field>
        <Field label={t('about')}>
          <select className="input" value={about} onChange={(e) => setAbout(e.target.value)}>
            <option value="">{t('aboutNone')}</option>
            {rights.map((right) => (
              <option key={right.id} value={right.id}>
                {right.title}
              </option>
            ))}
          </select>
        </Field>
        {send.error && <ErrorNote error={send.error} />}
        <button type="submit" className="btn btn-primary" disabled={send.isPending}>
          {t('send')}
        </button>
      </form>
    </Dialog>
  );
}
