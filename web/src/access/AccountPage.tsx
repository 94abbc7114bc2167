import { changePassword, logOut, logOutEverywhere } from '@sophora/contract/access';
import { ROLE_LABELS } from '@sophora/domain/access/labels';
import { type FormEvent, useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useGo } from '../ui/route.ts';
import { endSession, startSession, useMe } from '../ui/session.ts';
import { accountText } from './accountText.ts';
import { accessText } from './text.ts';
import '../ui/office.css';
import './access.css';

/** One's own account: roles, password, sessions. */
export default function AccountPage() {
  const t = useText(accessText);
  const me = useMe();
  return (
    <div className="stack account">
      <PageTitle title={t('title')} hint={me?.person.name} />
      <MyRoles />
      <PasswordForm />
      <Leave />
    </div>
  );
}

function MyRoles() {
  const t = useText(accessText);
  const words = useText(accountText);
  const label = useLabel();
  const me = useMe();
  if (!me) return null;
  return (
    <section className="card stack">
      <h2>{t('roles')}</h2>
      {me.everywhere && <p className="note">{words('everywhere')}</p>}
      <table className="plain cards">
        <thead>
          <tr>
            <th>{words('district')}</th>
            <th>{words('role')}</th>
            <th>{words('unit')}</th>
            <th>{words('sees')}</th>
          </tr>
        </thead>
        <tbody>
          {me.districts.map((d) => (
            <tr key={d.code}>
              <td>
                <strong>{d.name}</strong>
              </td>
              <td data-label={words('role')}>
                {d.roles.map((r) => label(ROLE_LABELS[r])).join('、') || '—'}
              </td>
              <td data-label={words('unit')}>
                {d.units.map((u) => u.name).join('、') || words('wholeDistrict')}
              </td>
              <td data-label={words('sees')}>
                {d.streets === null ? words('wholeDistrict') : words('streets', { count: d.streets.length })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PasswordForm() {
  const t = useText(accessText);
  const me = useMe();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const action = useAction(changePassword, []);
  const differ = again !== '' && again !== next;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (differ) return;
    action.mutate(
      { body: { current, next } },
      {
        onSuccess: (me) => {
          startSession(me);
          setCurrent('');
          setNext('');
          setAgain('');
        },
      },
    );
  };
  return (
    <section className="card">
      <form className="form account-form" onSubmit={submit}>
        <h2>{t('change')}</h2>
        <input type="text" hidden readOnly autoComplete="username" value={me?.person.name ?? ''} />
        <Field label={t('current')}>
          <input
            className="input"
            type="password"
            autoComplete="current-password"
            required
            value={current}
            onChange={(e) => setCurrent(e.target.value)}
          />
        </Field>
        <Field label={t('newPassword')} hint={t('rule')}>
          <input
            className="input"
            type="password"
            autoComplete="new-password"
            required
            value={next}
            onChange={(e) => setNext(e.target.value)}
          />
        </Field>
        <Field label={t('repeat')} hint={differ && t('differ')}>
          <input
            className="input"
            type="password"
            autoComplete="new-password"
            required
            aria-invalid={differ}
            value={again}
            onChange={(e) => setAgain(e.target.value)}
          />
        </Field>
        {action.error && <ErrorNote error={action.error} />}
        {action.isSuccess && (
          <div className="note note-good" role="status">
            {t('changed')}
          </div>
        )}
        <div>
          <button type="submit" className="btn btn-primary" disabled={action.isPending || differ}>
            {t('change')}
          </button>
        </div>
      </form>
    </section>
  );
}

function Leave() {
  const t = useText(accessText);
  const words = useText(accountText);
  const go = useGo();
  const here = useAction(logOut, []);
  const all = useAction(logOutEverywhere, []);
  const left = () => {
    endSession();
    go('/login');
  };
  return (
    <section className="card stack">
      <h2>{words('sessions')}</h2>
      <p className="hint account-line">{words('everywhereHint')}</p>
      <div className="row">
        <button
          type="button"
          className="btn"
          disabled={here.isPending}
          onClick={() => here.mutate({}, { onSuccess: left })}
        >
          {words('leave')}
        </button>
        <button
          type="button"
          className="btn btn-danger"
          disabled={all.isPending}
          onClick={() => all.mutate({}, { onSuccess: left })}
        >
          {t('everywhere')}
        </button>
      </div>
      {(here.error ?? all.error) && <ErrorNote error={here.error ?? all.error} />}
    </section>
  );
}
