import { useLink as linkUse, lookAtLink } from '@sophora/contract/access';
import { type FormEvent, useEffect, useState } from 'react';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { useGo } from '../ui/route.ts';
import { useSayError } from '../ui/say.ts';
import { startSession } from '../ui/session.ts';
import { accessText } from './text.ts';

/** The token stands behind `#`, so that it reaches no server log on the way. */
const token = () => window.location.hash.slice(1);

export default function WelcomePage() {
  const t = useText(accessText);
  const common = useText(commonText);
  const sayError = useSayError();
  const go = useGo();
  const [link] = useState(token);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const look = useEndpoint(lookAtLink, { body: { token: link } }, { enabled: link !== '' });
  const action = useAction(linkUse, []);
  useEffect(() => {
    document.title = `${t('welcome')} · ${common('product')}`;
  }, [t, common]);
  const differ = again !== '' && again !== password;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (differ) return;
    action.mutate(
      { body: { token: link, password } },
      {
        onSuccess: (me) => {
          startSession(me);
          go('/', true);
        },
      },
    );
  };
  const error = link === '' ? t('linkMissing') : look.error ? sayError(look.error) : undefined;
  return (
    <main className="gate">
      <form onSubmit={submit}>
        <h1>{t('welcome')}</h1>
        {error && (
          <div className="note note-bad" role="alert">
            {error}
          </div>
        )}
        {look.data && (
          <>
            <p className="hint">{t('welcomeFor', { name: look.data.name, login: look.data.login })}</p>
            <input type="text" hidden readOnly autoComplete="username" value={look.data.login} />
            <label>
              {t('newPassword')}
              <input
                className="input"
                type="password"
                autoComplete="new-password"
                autoFocus
                required
                value={password}
                onChange={(e) => setPassword(e.target.value)}
              />
              <span className="hint">{t('rule')}</span>
            </label>
            <label>
              {t('repeat')}
              <input
                className="input"
                type="password"
                autoComplete="new-password"
                required
                aria-invalid={differ}
                value={again}
                onChange={(e) => setAgain(e.target.value)}
              />
              {differ && (
                <span className="hint" role="alert">
                  {t('differ')}
                </span>
              )}
            </label>
            {action.error && (
              <div className="note note-bad" role="alert">
                {sayError(action.error)}
              </div>
            )}
            <button type="submit" className="btn btn-primary" disabled={action.isPending || differ}>
              {t('start')}
            </button>
          </>
        )}
      </form>
    </main>
  );
}
