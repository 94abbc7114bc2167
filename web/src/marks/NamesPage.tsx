import { type AddedName, endProtected, listProtected } from '@sophora/contract/markWatch';
import { niceClassText } from '@sophora/domain/marks/show/niceClasses';
import { PROTECTED_KINDS } from '@sophora/domain/marks/watch/protectedKinds';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { AddNameDialog } from './AddNameDialog.tsx';
import { MarkParts } from './MarkParts.tsx';
import { markText } from './text.ts';
import { watchText } from './watchText.ts';
import '../ui/office.css';
import '../ui/lists.css';
import './marks.css';

const ABOUT = { mark: 'inForce', gi: 'indications', tradeName: 'firms' } as const;

/** 受保护名称: what new marks are held against, and why each is. */
export default function NamesPage() {
  const t = useText(watchText);
  const title = useText(markText)('title');
  const language = useLanguage();
  const district = useDistrictCode();
  const mayWork = useMay('marks.work');
  const [adding, setAdding] = useState(false);
  const query = useEndpoint(listProtected, { params: { district } });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { counts, signs, added } = query.data;
  return (
    <div className="stack">
      <PageTitle title={title} hint={t('namesHint')}>
        {mayWork && (
          <button type="button" className="btn btn-primary" onClick={() => setAdding(true)}>
            {t('add')}
          </button>
        )}
      </PageTitle>
      <MarkParts here="names" />
      <section className="card stack">
        <h2>{t('added')}</h2>
        {added.length === 0 ? (
          <p className="hint">{t('addedEmpty')}</p>
        ) : (
          <Added names={added} mayWork={mayWork} />
        )}
      </section>
      <section className="card stack">
        <h2>{t('registers')}</h2>
        <ul className="mark-plain">
          {counts.map(({ kind, names }) => (
            <li key={kind}>
              {PROTECTED_KINDS[kind][language]} <strong>{grouped(names)}</strong>{' '}
              <span className="hint">{kind in ABOUT && t(ABOUT[kind as keyof typeof ABOUT])}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="card stack">
        <h2>{t('signs')}</h2>
        <ul className="mark-plain">
          {signs.map(({ kind, name, basis }) => (
            <li key={name}>
              <strong>{name}</strong> <span className="tag">{PROTECTED_KINDS[kind][language]}</span>{' '}
              <span className="hint">{basis}</span>
            </li>
          ))}
        </ul>
      </section>
      {adding && <AddNameDialog onClose={() => setAdding(false)} />}
    </div>
  );
}

function Added({ names, mayWork }: { names: readonly AddedName[]; mayWork: boolean }) {
  const t = useText(watchText);
  const marks = useText(markText);
  const language = useLanguage();
  const district = useDistrictCode();
  const end = useAction(endProtected);
  return (
    <>
      {end.error && <ErrorNote error={end.error} />}
      <ul className="mark-plain">
        {names.map((name) => (
          <li key={name.id} className="row">
            <span>
              <strong>{name.name}</strong> <span className="tag">{PROTECTED_KINDS[name.kind][language]}</span>{' '}
              {name.niceClass === 0 ? marks('anyClass') : niceClassText(name.niceClass, language)}
              {name.holder !== '' && ` · ${name.holder}`}
              <span className="hint">
                {' '}
                {name.basis}
                {name.validTo && ` · ${t('validToShort')} ${name.validTo}`}
              </span>
            </span>
            {mayWork && (
              <button
                type="button"
                className="btn btn-text push"
                disabled={end.isPending}
                onClick={() => {
                  if (window.confirm(t('stopAsk', { name: name.name })))
                    end.mutate({ params: { district, name: name.id } });
                }}
              >
                {t('stop')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
