import { createDistrict } from '@sophora/contract/office';
import { type FormEvent, useEffect, useState } from 'react';
import { useAction } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { useGo } from '../ui/route.ts';
import { useSayError } from '../ui/say.ts';
import { useMe } from '../ui/session.ts';
import { districtText } from './districtText.ts';
import { readStreetLines } from './streetLines.ts';
import '../ui/office.css';

/** 新增区县: with its name and code alone, or with its streets. An empty installation begins here. */
export default function NewDistrictPage() {
  const t = useText(districtText);
  const common = useText(commonText);
  const sayError = useSayError();
  const me = useMe();
  const go = useGo();
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [lines, setLines] = useState('');
  const create = useAction(createDistrict);
  useEffect(() => {
    document.title = `${t('title')} · ${common('product')}`;
  }, [t, common]);
  if (!me) return <Loading />;
  if (!me.everywhere) return <div className="center-state">{t('onlyChief')}</div>;
  const { streets, bad } = readStreetLines(lines);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (bad) return;
    create.mutate(
      { body: { code, name: name.trim(), streets } },
      { onSuccess: () => go(`/d/${code}/begin`, true) },
    );
  };
  return (
    <main className="gate">
      <form onSubmit={submit}>
        <h1>{t('title')}</h1>
        <p className="hint">{t('hint')}</p>
        <Field label={t('name')} hint={t('nameHint')}>
          <input
            className="input"
            required
            minLength={2}
            maxLength={50}
            value={name}
            onChange={(e) => setName(e.target.value)}
          />
        </Field>
        <Field label={t('code')} hint={t('codeHint')}>
          <input
            className="input"
            required
            inputMode="numeric"
            pattern="[0-9]{6}"
            maxLength={6}
            value={code}
            onChange={(e) => setCode(e.target.value.trim())}
          />
        </Field>
        <Field
          label={t('streets')}
          hint={streets.length > 0 ? t('read', { n: streets.length }) : t('streetsHint')}
        >
          <textarea
            className="input"
            rows={6}
            value={lines}
            aria-invalid={bad !== undefined}
            onChange={(e) => setLines(e.target.value)}
          />
        </Field>
        {bad && (
          <div className="note note-warn" role="status">
            {t('badLine', bad)}
          </div>
        )}
        {create.error && (
          <div className="note note-bad" role="alert">
            {sayError(create.error)}
          </div>
        )}
        <div className="row">
          <button type="submit" className="btn btn-primary" disabled={create.isPending || bad !== undefined}>
            {t(create.isPending ? 'creating' : 'create')}
          </button>
          {me.districts.length > 0 && (
            <PageLink to="/" className="btn btn-link">
              {t('back')}
            </PageLink>
          )}
        </div>
      </form>
    </main>
  );
}
