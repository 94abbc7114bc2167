import { logIn } from '@sophora/contract/access';
import { type FormEvent, useEffect, useState } from 'react';
import { useAction } from '../ui/endpoint.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useFilters, useGo } from '../ui/route.ts';
import { useSayError } from '../ui/say.ts';
import { startSession } from '../ui/session.ts';
import { accessText } from './text.ts';

export default function LoginPage() {
  const t = useText(accessText);
  const common = useText(commonText);
  const sayError = useSayError();
  const go = useGo();
  const [filters] = useFilters();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const action = useAction(logIn, []);
  useEffect(() => {
    document.title = `${t('signIn')} · ${common('product')}`;
  }, [t, common]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    action.mutate(
      { body: { login, password } },
      {
        onSuccess: (me) => {
          startSession(me);
          const to = filters.to;
          go(to?.startsWith('/') && !to.startsWith('//') ? to : '/', true);
        },
      },
    );
  };
  return (
    <main className="gate">
      <form onSubmit={submit}>
        <h1>{common('product')}</h1>
        <label>
          {t('login')}
          <input
            className="input"
            autoComplete="username"
            autoFocus
            required
            value={login}
            onChange={(e) => setLogin(e.target.value)}
          />
        </label>
        <label>
          {t('password')}
          <input
            className="input"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(e) => setPassword(e.target.value)}
          />
        </label>
        {action.error && (
          <div className="note note-bad" role="alert">
            {sayError(action.error)}
          </div>
        )}
        <button type="submit" className="btn btn-primary" disabled={action.isPending}>
          {t('signIn')}
        </button>
        <PageLink to="/marks">{t('compareMarks')}</PageLink>
      </form>
    </main>
  );
}
