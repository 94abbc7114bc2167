import { delegate } from '@sophora/contract/trusteeship';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { trusteeshipText } from './text.ts';

interface Props {
  readonly holders: readonly string[];
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** 委托代理机构: on a mandate that is named, with or without an end. */
export function DelegateDialog({ holders, agencies, onClose }: Props) {
  const t = useText(trusteeshipText);
  const district = useDistrictCode();
  const [holder, setHolder] = useState(holders[0] ?? '');
  const [agency, setAgency] = useState(agencies.length === 1 ? agencies[0]!.id : '');
  const [basis, setBasis] = useState('');
  const [to, setTo] = useState('');
  const save = useAction(delegate);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { holder, agency, basis, to: to === '' ? null : to };
    save.mutate({ params: { district }, body }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('delegate')} onClose={onClose}>
      {agencies.length === 0 ? (
        <p className="note">{t('noAgency')}</p>
      ) : (
        <form onSubmit={submit}>
          <p className="hint">{t('delegateHint')}</p>
          {holders.length > 1 && (
            <Field label={t('holder')}>
              <select className="input" value={holder} onChange={(e) => setHolder(e.target.value)}>
                {holders.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </Field>
          )}
          <Field label={t('agency')}>
            <select className="input" required value={agency} onChange={(e) => setAgency(e.target.value)}>
              <option value="">{t('choose')}</option>
              {agencies.map((a) => (
                <option key={a.id} value={a.id}>
                  {a.name}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t('basis')} hint={t('basisHint')}>
            <input
              className="input"
              required
              minLength={2}
              maxLength={200}
              value={basis}
              onChange={(e) => setBasis(e.target.value)}
            />
          </Field>
          <Field label={t('to')} hint={t('toHint')}>
            <input className="input" type="date" value={to} onChange={(e) => setTo(e.target.value)} />
          </Field>
          {save.error && <ErrorNote error={save.error} />}
          <button type="submit" className="btn btn-primary" disabled={save.isPending}>
            {t('delegate')}
          </button>
        </form>
      )}
    </Dialog>
  );
}
