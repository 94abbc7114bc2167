import { endLetter } from '@sophora/contract/letters';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { letterText } from './text.ts';

interface Props {
  readonly letter: string;
  readonly today: string;
  readonly state: 'done' | 'withdrawn';
  readonly onClose: () => void;
}

/** The day it was done, or why it is taken back. */
export function EndDialog({ letter, today, state, onClose }: Props) {
  const t = useText(letterText);
  const district = useDistrictCode();
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const save = useAction(endLetter);
  const title = t(state === 'done' ? 'done' : 'withdraw');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ params: { district, letter }, body: { state, on, note } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        {state === 'done' ? (
          <Field label={t('doneDay')}>
            <input
              className="input"
              type="date"
              required
              max={today}
              value={on}
              onChange={(e) => setOn(e.target.value)}
            />
          </Field>
        ) : (
          <Field label={t('reason')}>
            <input
              className="input"
              required
              maxLength={500}
              value={note}
              onChange={(e) => setNote(e.target.value)}
            />
          </Field>
        )}
        {save.error && <ErrorNote error={save.error} />}
        <button type="submit" className="btn btn-primary" disabled={save.isPending}>
          {title}
        </button>
      </form>
    </Dialog>
  );
}
