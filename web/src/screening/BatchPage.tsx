import { type BatchHead, exportReturnTable, getScreeningBatch } from '@sophora/contract/screening';
import { useState } from 'react';
import { addressOf } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters, useParam } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { BatchItems } from './BatchItems.tsx';
import { DueLight } from './DueLight.tsx';
import { Rate } from './Rate.tsx';
import { ResultDialog } from './ResultDialog.tsx';
import { screeningText } from './text.ts';
import { stateName } from './words.ts';
import '../ui/office.css';
import './screening.css';

const SIZE = 100;
const WITH_RETURN = ['returnApproved', 'returned', 'concluded', 'closed'];

/** One list from above: its deadline, where each filing stands, the return table, the result. */
export default function BatchPage() {
  const t = useText(screeningText);
  const district = useDistrictCode();
  const batch = useParam('batch');
  const [filters] = useFilters();
  const query = useEndpoint(
    getScreeningBatch,
    {
      params: { district, batch },
      query: {
        page: pageOf(filters['page']),
        size: SIZE,
        ...(filters['state'] ? { state: filters['state'] } : {}),
        ...(filters['q'] ? { q: filters['q'] } : {}),
      },
    },
    { keep: true },
  );
  const back = { to: `/d/${district}/screening/batches`, label: t('batches') };
  if (query.error)
    return (
      <div className="stack">
        <PageTitle title={t('batches')} back={back} />
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  if (!query.data) return <Loading />;
  const { batch: head, items, total } = query.data;
  return (
    <div className="stack">
      <PageTitle title={head.title} back={back} hint={`${head.issuer} ${head.document}`} />
      <Head head={head} />
      <StateFilter counts={head.counts} />
      <BatchItems items={items} batchState={head.state} />
      <Pager total={total} size={SIZE} />
      <p className="hint">{t('withdrawalIsNone')}</p>
    </div>
  );
}

function Head({ head }: { head: BatchHead }) {
  const t = useText(screeningText);
  const language = useLanguage();
  const district = useDistrictCode();
  const mayWork = useMay('screening.work');
  const [recording, setRecording] = useState(false);
  const ready = WITH_RETURN.includes(head.state);
  return (
    <section className="card stack">
      <dl className="screen-facts">
        <div>
          <dt>{t('state')}</dt>
          <dd>{stateName('screening-batch', head.state, language)}</dd>
        </div>
        <div>
          <dt>{t('due')}</dt>
          <dd>
            <DueLight batch={head} />
          </dd>
        </div>
        <div>
          <dt>{t('members')}</dt>
          <dd>{t('filings', { n: head.total })}</dd>
        </div>
        <div>
          <dt>{t('withdrawalRate')}</dt>
          <dd>
            <Rate batch={head} />
          </dd>
        </div>
      </dl>
      {mayWork && (
        <div className="row">
          <PageLink className="btn btn-primary screen-go" to={`/d/${district}/matters/${head.matter}`}>
            {t('carryOn')}
          </PageLink>
          {(head.state === 'returned' || head.state === 'concluded') && (
            <button type="button" className="btn" onClick={() => setRecording(true)}>
              {t('results')}
            </button>
          )}
          {ready ? (
            <a
              className="btn btn-link"
              href={addressOf(exportReturnTable, { params: { district, batch: head.matter } })}
            >
              {t('exportReturn')}
            </a>
          ) : (
            <span className="hint">{t('exportLater')}</span>
          )}
        </div>
      )}
      <p className="hint">{t('carryHint')}</p>
      {recording && <ResultDialog batch={head.matter} onClose={() => setRecording(false)} />}
    </section>
  );
}

function StateFilter({ counts }: { counts: Readonly<Record<string, number>> }) {
  const t = useText(screeningText);
  const language = useLanguage();
  const [filters, setFilters] = useFilters();
  return (
    <fieldset className="screen-views" aria-label={t('state')}>
      {Object.entries(counts).map(([state, n]) => (
        <button
          key={state}
          type="button"
          className="btn"
          aria-pressed={filters['state'] === state}
          onClick={() => setFilters({ state: filters['state'] === state ? undefined : state })}
        >
          {stateName('screening-item', state, language)} {n}
        </button>
      ))}
    </fieldset>
  );
}
