import type { OutputOf } from '@sophora/contract/endpoint';
import { endPortfolio, listPortfolios } from '@sophora/contract/trusteeship';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useAction, useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { PortfolioDialog } from './PortfolioDialog.tsx';
import { trusteeshipText } from './text.ts';
import '../ui/office.css';
import './trusteeship.css';

type Holding = OutputOf<typeof listPortfolios>['holdings'][number];

/** 托管登记: who looks after whose rights, since when, on what ground. */
export default function PortfoliosPage() {
  const t = useText(trusteeshipText);
  const district = useDistrictCode();
  const [adding, setAdding] = useState(false);
  const [inviting, setInviting] = useState(false);
  const query = useEndpoint(listPortfolios, { params: { district } });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { holdings, units, today } = query.data;
  return (
    <div className="stack">
      <PageTitle title={t('portfolios')} hint={t('portfoliosHint')}>
        <button type="button" className="btn" onClick={() => setInviting(true)}>
          {t('invite')}
        </button>
        <button
          type="button"
          className="btn btn-primary"
          disabled={units.length === 0}
          onClick={() => setAdding(true)}
        >
          {t('add')}
        </button>
      </PageTitle>
      {units.length === 0 && (
        <p className="note">
          {t('noUnits')} <PageLink to={`/d/${district}/people`}>›</PageLink>
        </p>
      )}
      {holdings.length === 0 ? (
        <div className="center-state">{t('noPortfolios')}</div>
      ) : (
        <table className="plain cards">
          <thead>
            <tr>
              <th>{t('unit')}</th>
              <th>{t('holder')}</th>
              <th>{t('part')}</th>
              <th>{t('basis')}</th>
              <th>{t('from')}</th>
              <th>{t('to')}</th>
              <th className="num">{t('rights')}</th>
              <th className="num">{t('hidden')}</th>
              <th> </th>
            </tr>
          </thead>
          <tbody>
            {holdings.map((h) => (
              <Row key={h.id} holding={h} />
            ))}
          </tbody>
        </table>
      )}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {adding && <PortfolioDialog units={units} today={today} onClose={() => setAdding(false)} />}
    </div>
  );
}

function Row({ holding: h }: { holding: Holding }) {
  const t = useText(trusteeshipText);
  const district = useDistrictCode();
  const end = useAction(endPortfolio);
  const stop = () => {
    if (window.confirm(t('endSure', { unit: h.unit, holder: h.holder })))
      end.mutate({ params: { district, portfolio: h.id } });
  };
  return (
    <tr>
      <td data-label={t('unit')}>{h.unit}</td>
      <td data-label={t('holder')}>
        <PageLink to={pathWith(`/d/${district}/docket/firm`, { name: h.holder })}>{h.holder}</PageLink>
      </td>
      <td data-label={t('part')}>{t(`part.${h.part}`)}</td>
      <td data-label={t('basis')}>{h.basis}</td>
      <td data-label={t('from')}>{h.from}</td>
      <td data-label={t('to')}>{h.to ?? '—'}</td>
      <td data-label={t('rights')} className="num">
        {h.rights}
      </td>
      <td data-label={t('hidden')} className="num">
        {h.hidden}
      </td>
      <td>
        <button type="button" className="btn" disabled={end.isPending} onClick={stop}>
          {t('end')}
        </button>
        {end.error && <ErrorNote error={end.error} />}
      </td>
    </tr>
  );
}
