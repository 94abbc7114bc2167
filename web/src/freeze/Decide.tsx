import { confirmFreeze, dropFreeze, type FreezeSummary } from '@sophora/contract/freeze';
import { periodLabel } from '@sophora/domain/freeze/period';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { freezeText } from './text.ts';

/** What may be done about a set that waits: another person confirms it, or it is dropped. */
export function Decide({ set }: { set: FreezeSummary }) {
  const t = useText(freezeText);
  const mayConfirm = useMay('figures.confirm');
  const mayDrop = useMay('figures.freeze');
  const [asking, setAsking] = useState<'confirm' | 'drop'>();
  if (set.state !== 'proposed') return null;
  const close = () => setAsking(undefined);
  return (
    <>
      {mayConfirm && set.own && <span className="hint">{t('waitsOther')}</span>}
      <span className="push row">
        {mayConfirm && !set.own && (
          <button type="button" className="btn btn-primary" onClick={() => setAsking('confirm')}>
            {t('confirm')}
          </button>
        )}
        {mayDrop && (
          <button type="button" className="btn btn-danger" onClick={() => setAsking('drop')}>
            {t('drop')}
          </button>
        )}
      </span>
      {asking === 'confirm' && <Confirm set={set} onClose={close} />}
      {asking === 'drop' && <Drop set={set} onClose={close} />}
    </>
  );
}

interface Props {
  readonly set: FreezeSummary;
  readonly onClose: () => void;
}

function Confirm({ set, onClose }: Props) {
  const t = useText(freezeText);
  const label = useLabel();
  const district = useDistrictCode();
  const confirm = useAction(confirmFreeze);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ params: { district, set: set.id }, body: { hash: set.hash } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('confirmTitle')} onClose={onClose}>
      <form onSubmit={submit}>
        <p>{t('confirmBody', { period: label(periodLabel(set.period.id)) })}</p>
        {confirm.error && <ErrorNote error={confirm.error} />}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={confirm.isPending}>
            {t('confirm')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Drop({ set, onClose }: Props) {
  const t = useText(freezeText);
  const district = useDistrictCode();
  const [reason, setReason] = useState('');
  const drop = useAction(dropFreeze);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    drop.mutate({ params: { district, set: set.id }, body: { reason } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('dropTitle')} onClose={onClose}>
      <form onSubmit={submit}>
        <Field label={t('dropReason')}>
          <textarea
            className="input"
            required
            maxLength={500}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
          />
        </Field>
        {drop.error && <ErrorNote error={drop.error} />}
        <div className="row">
          <button type="submit" className="btn btn-danger" disabled={drop.isPending || reason.trim() === ''}>
            {t('drop')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
