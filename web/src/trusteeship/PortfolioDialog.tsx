import { addPortfolio } from '@sophora/contract/trusteeship';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { trusteeshipText } from './text.ts';

interface Props {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly today: string;
  readonly onClose: () => void;
}

export function PortfolioDialog({ units, today, onClose }: Props) {
  const t = useText(trusteeshipText);
  const district = useDistrictCode();
  const [unit, setUnit] = useState('');
  const [part, setPart] = useState<'own' | 'delegated'>('own');
  const [holder, setHolder] = useState('');
  const [basis, setBasis] = useState('');
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const save = useAction(addPortfolio);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { unit, holder, part, basis, from, to: to === '' ? null : to };
    save.mutate({ params: { district }, body }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('add')} onClose={onClose}>
      <form onSubmit={submit}>
        <Field label={t('unit')}>
          <select
            className="input"
            name="unit"
            required
            value={unit}
            onChange={(e) => {
              setUnit(e.target.value);
              const chosen = units.find((u) => u.id === e.target.value);
              if (chosen && part === 'own') setHolder(chosen.name);
            }}
          >
            <option value="">{t('choose')}</option>
            {units.map((u) => (
              <option key={u.id} value={u.id}>
                {u.name}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('part')}>
          <select
            className="input"
            name="part"
            value={part}
            onChange={(e) => setPart(e.target.value as 'own' | 'delegated')}
          >
            <option value="own">{t('part.own')}</option>
            <option value="delegated">{t('part.delegated')}</option>
          </select>
        </Field>
        <Field label={t('holder')}>
          <input
            className="input"
            name="holder"
            required
            minLength={2}
            maxLength={200}
            value={holder}
            onChange={(e) => setHolder(e.target.value)}
          />
        </Field>
        <Field label={t('basis')} hint={t('basisHint')}>
          <input
            className="input"
            name="basis"
            required
            minLength={2}
            maxLength={200}
            value={basis}
            onChange={(e) => setBasis(e.target.value)}
          />
        </Field>
        <Field label={t('from')}>
          <input
            className="input"
            type="date"
            required
            value={from}
            onChange={(e) => setFrom(e.target.value)}
          />
        </Field>
        <Field label={t('to')} hint={t('toHint')}>
          <input className="input" type="date" value={to} onChange={(e) => setTo(e.target.value)} />
        </Field>
        {save.error && <ErrorNote error={save.error} />}
        <button type="submit" className="btn btn-primary" disabled={save.isPending}>
          {t('save')}
        </button>
      </form>
    </Dialog>
  );
}
