import type { OutputOf } from '@sophora/contract/endpoint';
import type { listAnswerLinks, makeAnswerLink } from '@sophora/contract/matterAnswers';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import type { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { momentText } from '../ui/moment.ts';
import { answerText } from './answerText.ts';
import { useNames } from './names.ts';

/** What a unit is usually let do by link: sign for it, tell how far it is, answer, ask for time. */
const USUAL = ['sign', 'progress', 'answer', 'askExtension', 'contribute'];

interface Props {
  readonly units: OutputOf<typeof listAnswerLinks>['units'];
  readonly procedure: string;
  readonly params: { readonly district: string; readonly matter: string };
  readonly make: ReturnType<typeof useAction<typeof makeAnswerLink>>;
  readonly onClose: () => void;
}

/** Asks for whom and for what, then shows the link, this once. */
export function MakeLink({ units, procedure, params, make, onClose }: Props) {
  const t = useText(answerText);
  const common = useText(commonText);
  const name = useNames();
  const [unitId, setUnitId] = useState(units[0]!.id);
  const unit = units.find((u) => u.id === unitId)!;
  const [recipient, setRecipient] = useState('');
  const [days, setDays] = useState('14');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(USUAL));
  const actions = unit.actions.filter((action) => chosen.has(action));
  const submit = (e: FormEvent) => {
    e.preventDefault();
    make.mutate({ params, body: { unit: unit.id, recipient, actions, days: Number(days) } });
  };
  if (make.data) return <ReadyLink link={make.data} onClose={onClose} />;
  return (
    <Dialog title={t('makeLink')} onClose={onClose}>
      <form onSubmit={submit}>
        <Field label={t('linkUnit')}>
          <select className="input" value={unitId} onChange={(e) => setUnitId(e.target.value)}>
            {units.map((u) => (
              <option key={u.id} value={u.id}>
                {u.name}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('recipient')}>
          <input
            className="input"
            name="recipient"
            required
            maxLength={60}
            value={recipient}
            onChange={(e) => setRecipient(e.target.value)}
          />
        </Field>
        <fieldset className="choices matter-units">
          <legend>{t('linkActions')}</legend>
          {unit.actions.map((action) => (
            <label key={action}>
              <input
                type="checkbox"
                checked={chosen.has(action)}
                onChange={() => {
                  const next = new Set(chosen);
                  if (!next.delete(action)) next.add(action);
                  setChosen(next);
                }}
              />
              {name('action', procedure, action)}
            </label>
          ))}
        </fieldset>
        <Field label={t('linkDays')}>
          <input
            className="input"
            type="number"
            min={1}
            max={60}
            required
            value={days}
            onChange={(e) => setDays(e.target.value)}
          />
        </Field>
        {make.error && <ErrorNote error={make.error} />}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={make.isPending || actions.length === 0}>
            {t('makeLink')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function ReadyLink({ link, onClose }: { link: OutputOf<typeof makeAnswerLink>; onClose: () => void }) {
  const t = useText(answerText);
  const common = useText(commonText);
  const [said, setSaid] = useState<'copy' | 'copied' | 'copyByHand'>('copy');
  const address = `${window.location.origin}${link.path}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setSaid('copied');
    } catch {
      setSaid('copyByHand'); // no clipboard without https
    }
  };
  return (
    <Dialog title={t('linkReady')} onClose={onClose}>
      <div className="stack">
        <p>{t('linkReadyHint', { name: link.recipient, when: momentText(link.expiresAt) })}</p>
        <input
          className="input code"
          readOnly
          data-testid="answer-link"
          aria-label={t('linkReady')}
          value={address}
          onFocus={(e) => e.target.select()}
        />
        <div className="row">
          <button type="button" className="btn btn-primary" onClick={() => void copy()}>
            {t(said)}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {common('close')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
