import { inviteClerk } from '@sophora/contract/trusteeship';
import { type FormEvent, useState } from 'react';
import { OneTimeLinkDialog } from '../access/index.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { trusteeshipText } from './text.ts';

interface Props {
  /** Of a firm: its own names. Without them the office invites, for any firm or agency. */
  readonly holders?: readonly string[];
  readonly onClose: () => void;
}

/** 邀请经办人: unit, what is looked after, account and one-time link in one step. */
export function InviteDialog({ holders, onClose }: Props) {
  const t = useText(trusteeshipText);
  const district = useDistrictCode();
  const [part, setPart] = useState<'own' | 'delegated'>('own');
  const [holder, setHolder] = useState(holders?.[0] ?? '');
  const [agency, setAgency] = useState('');
  const [basis, setBasis] = useState('');
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const invite = useAction(inviteClerk);
  if (invite.data) return <OneTimeLinkDialog link={{ ...invite.data.link, name }} onClose={onClose} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { part, holder, agency: part === 'own' ? null : agency, basis, name, login };
    invite.mutate({ params: { district }, body });
  };
  return (
    <Dialog title={t(holders ? 'inviteColleague' : 'invite')} onClose={onClose}>
      <form onSubmit={submit}>
        <p className="hint">{t('inviteHint')}</p>
        {!holders && (
          <Field label={t('part')}>
            <select
              className="input"
              value={part}
              onChange={(e) => setPart(e.target.value as 'own' | 'delegated')}
            >
              <option value="own">{t('inviteFirm')}</option>
              <option value="delegated">{t('inviteAgency')}</option>
            </select>
          </Field>
        )}
        <Field label={t('holder')}>
          {holders ? (
            <select className="input" value={holder} onChange={(e) => setHolder(e.target.value)}>
              {holders.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          ) : (
            <input
              className="input"
              required
              minLength={2}
              maxLength={100}
              value={holder}
              onChange={(e) => setHolder(e.target.value)}
            />
          )}
        </Field>
        {part === 'delegated' && (
          <Field label={t('agency')}>
            <input
              className="input"
              required
              minLength={2}
              maxLength={100}
              value={agency}
              onChange={(e) => setAgency(e.target.value)}
            />
          </Field>
        )}
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
        <Field label={t('clerk')}>
          <input
            className="input"
            required
            maxLength={60}
            value={name}
            onChange={(e) => setName(e.target.value)}
          />
        </Field>
        <Field label={t('login')} hint={t('loginHint')}>
          <input
            className="input"
            required
            minLength={3}
            maxLength={40}
            autoComplete="off"
            value={login}
            onChange={(e) => setLogin(e.target.value)}
          />
        </Field>
        {invite.error && <ErrorNote error={invite.error} />}
        <button type="submit" className="btn btn-primary" disabled={invite.isPending}>
          {t('makeLink')}
        </button>
      </form>
    </Dialog>
  );
}
