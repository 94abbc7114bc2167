import { addPrivateFact, type PrivateFact } from '@sophora/contract/trusteeship';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { trusteeshipText } from './text.ts';

const KINDS: readonly PrivateFact['kind'][] = ['trade-secret', 'application', 'other'];

/** Something a firm keeps for itself and its agency. */
export function FactDialog({ holders, onClose }: { holders: readonly string[]; onClose: () => void }) {
  const t = useText(trusteeshipText);
  const district = useDistrictCode();
  const [holder, setHolder] = useState(holders[0] ?? '');
  const [kind, setKind] = useState<PrivateFact['kind']>('trade-secret');
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const [next, setNext] = useState('');
  const save = useAction(addPrivateFact);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { holder, kind, title, note, nextOn: next === '' ? null : next };
    save.mutate({ params: { district }, body }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('addFact')} onClose={onClose}>
      <form onSubmit={submit}>
        <p className="hint">{t('secretsHint')}</p>
        {holders.length > 1 && (
          <Field label={t('holder')}>
            <select className="input" value={holder} onChange={(e) => setHolder(e.target.value)}>
              {holders.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </Field>
        )}
        <Field label={t('factKind')}>
          <select
            className="input"
            value={kind}
            onChange={(e) => setKind(e.target.value as PrivateFact['kind'])}
          >
            {KINDS.map((k) => (
              <option key={k} value={k}>
                {t(`fact.${k}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('factTitle')}>
          <input
            className="input"
            required
            maxLength={200}
            value={title}
            onChange={(e) => setTitle(e.target.value)}
          />
        </Field>
        <Field label={t('factNote')}>
          <textarea
            className="input"
            maxLength={2000}
            value={note}
            onChange={(e) => setNote(e.target.value)}
          />
        </Field>
        <Field label={t('factNext')}>
          <input className="input" type="date" value={next} onChange={(e) => setNext(e.target.value)} />
        </Field>
        {save.error && <ErrorNote error={save.error} />}
        <button type="submit" className="btn btn-primary" disabled={save.isPending}>
          {t('save')}
        </button>
      </form>
    </Dialog>
  );
}
