import { orderService } from '@sophora/contract/trusteeship';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode, useGo } from '../ui/route.ts';
import { trusteeshipText } from './text.ts';

interface Props {
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** 服务订单: a firm asks an agency, in one or two sentences; both see how it goes on. */
export function OrderDialog({ agencies, onClose }: Props) {
  const t = useText(trusteeshipText);
  const district = useDistrictCode();
  const go = useGo();
  const [agency, setAgency] = useState(agencies.length === 1 ? agencies[0]!.id : '');
  const [title, setTitle] = useState('');
  const [wish, setWish] = useState('');
  const [due, setDue] = useState('');
  const send = useAction(orderService);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { agency, title, wish, due: due === '' ? null : due };
    send.mutate(
      { params: { district }, body },
      { onSuccess: ({ id }) => go(`/d/${district}/matters/${id}`) },
    );
  };
  return (
    <Dialog title={t('order')} onClose={onClose}>
      {agencies.length === 0 ? (
        <p className="note">{t('noAgency')}</p>
      ) : (
        <form onSubmit={submit}>
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
          <Field label={t('wishTitle')}>
            <input
              className="input"
              required
              minLength={2}
              maxLength={200}
              value={title}
              onChange={(e) => setTitle(e.target.value)}
            />
          </Field>
          <Field label={t('wish')}>
            <textarea
              className="input"
              required
              minLength={2}
              maxLength={2000}
              value={wish}
              onChange={(e) => setWish(e.target.value)}
            />
          </Field>
          <Field label={t('wishDue')}>
            <input className="input" type="date" value={due} onChange={(e) => setDue(e.target.value)} />
          </Field>
          {send.error && <ErrorNote error={send.error} />}
          <button type="submit" className="btn btn-primary" disabled={send.isPending}>
            {t('send')}
          </button>
        </form>
      )}
    </Dialog>
  );
}
