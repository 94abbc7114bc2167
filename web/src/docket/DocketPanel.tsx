import { docketOfRight } from '@sophora/contract/docket';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { docketText } from './text.ts';
import { Warnings } from './Warnings.tsx';
import { Why } from './Why.tsx';
import { nowOf, stateTag, stateWord, whatOf } from './words.ts';
import '../ui/office.css';
import './docket.css';

/** On the page of a right: its next deadline with the arithmetic; on that of a holder: the way to all of them. */
export default function DocketPanel({
  kind,
  record,
  title,
}: {
  kind: string;
  record: string;
  title: string;
}) {
  const t = useText(docketText);
  const district = useDistrictCode();
  if (kind === 'enterprises')
    return (
      <section className="ledger-panel">
        <h2>{t('title')}</h2>
        <PageLink to={pathWith(`/d/${district}/docket/firm`, { name: title })}>{t('panelFirm')}</PageLink>
      </section>
    );
  return kind === 'patents' || kind === 'marks' ? <RightPanel kind={kind} record={record} /> : null;
}

function RightPanel({ kind, record }: { kind: string; record: string }) {
  const t = useText(docketText);
  const language = useLanguage();
  const district = useDistrictCode();
  const query = useEndpoint(docketOfRight, { params: { district, kind, record } });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { entry, holder } = query.data;
  return (
    <section className="ledger-panel">
      <h2>{t('panelTitle')}</h2>
      {!entry && <p className="hint">{t('panelNone')}</p>}
      {entry && entry.what === 'gone' && <Warnings entry={entry} />}
      {entry && entry.what !== 'gone' && (
        <>
          <p className="docket-head">
            <span className={stateTag(entry.state)}>{stateWord(entry, language)}</span>
            <strong>
              {whatOf(entry, language)} {entry.due}
            </strong>
            <span>{nowOf(entry, language)}</span>
          </p>
          <Warnings entry={entry} />
          <details>
            <summary>{t('why')}</summary>
            <Why kind={kind} record={record} />
          </details>
        </>
      )}
      {holder && (
        <PageLink to={pathWith(`/d/${district}/docket/firm`, { name: holder })}>{t('panelFirm')}</PageLink>
      )}
    </section>
  );
}
