import type { OutputOf } from '@sophora/contract/endpoint';
import { type listFreezes, makeFreeze } from '@sophora/contract/freeze';
import { periodLabel } from '@sophora/domain/freeze/period';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { queryClient, useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { JobFollow } from '../ui/JobBar.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { freezeText } from './text.ts';

interface Props {
  readonly answer: OutputOf<typeof listFreezes>;
  readonly onClose: () => void;
}

const A_DAY = 'day';

/** Which period, and why once more where it is confirmed already. */
export function FreezeDialog({ answer, onClose }: Props) {
  const t = useText(freezeText);
  const label = useLabel();
  const district = useDistrictCode();
  const [chosen, setChosen] = useState(answer.periods[0]?.id ?? A_DAY);
  const [day, setDay] = useState<string>(answer.today);
  const [reason, setReason] = useState('');
  const make = useAction(makeFreeze, []);
  const period = chosen === A_DAY ? day : chosen;
  const holds = answer.sets.find((s) => s.period.id === period && s.state === 'confirmed');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({ params: { district }, body: { period, reason: holds ? reason : '' } });
  };
  if (make.data)
    return (
      <Dialog title={t('freeze')} onClose={onClose}>
        <div>
          <JobFollow
            district={district}
            jobId={make.data.jobId}
            onOver={() => void queryClient.invalidateQueries()}
            done={
              <>
                {t('made')} <PageLink to={`/d/${district}/freezes/${make.data.setId}`}>{t('open')}</PageLink>
              </>
            }
          />
        </div>
      </Dialog>
    );
  return (
    <Dialog title={t('freeze')} onClose={onClose}>
      <form onSubmit={submit}>
        <Field label={t('period')}>
          <select className="input" value={chosen} onChange={(e) => setChosen(e.target.value)}>
            {answer.periods.map((p) => (
              <option key={p.id} value={p.id}>
                {label(periodLabel(p.id))}
              </option>
            ))}
            <option value={A_DAY}>{t('otherDay')}</option>
          </select>
        </Field>
        {chosen === A_DAY && (
          <Field label={t('day')}>
            <input
              className="input"
              type="date"
              required
              max={answer.today}
              value={day}
              onChange={(e) => setDay(e.target.value)}
            />
          </Field>
        )}
        {holds && (
          <Field label={t('reason')} hint={t('reasonHint', { no: holds.no })}>
            <textarea
              className="input"
              required
              maxLength={500}
              value={reason}
              onChange={(e) => setReason(e.target.value)}
            />
          </Field>
        )}
        {answer.pending && <p className="note note-warn">{t('pending')}</p>}
        {make.error && <ErrorNote error={make.error} />}
        <button type="submit" className="btn btn-primary" disabled={make.isPending || period === ''}>
          {t('start')}
        </button>
      </form>
    </Dialog>
  );
}
