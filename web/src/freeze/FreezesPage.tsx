import { type FreezeSummary, listFreezes } from '@sophora/contract/freeze';
import { periodLabel } from '@sophora/domain/freeze/period';
import { useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { FreezeDialog } from './FreezeDialog.tsx';
import { ByAt, ReplayTag, StateTag } from './state.tsx';
import { freezeText } from './text.ts';
import '../ui/office.css';
import './freeze.css';

/** 冻结数据: every set that was frozen, and the way to freeze another. */
export default function FreezesPage() {
  const t = useText(freezeText);
  const district = useDistrictCode();
  const mayFreeze = useMay('figures.freeze');
  const [asking, setAsking] = useState(false);
  const query = useEndpoint(listFreezes, { params: { district } });
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { sets } = query.data;
  const freeze = mayFreeze && (
    <button type="button" className="btn btn-primary" onClick={() => setAsking(true)}>
      {t('freeze')}
    </button>
  );
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('hint')}>
        {sets.length > 0 && freeze}
      </PageTitle>
      {sets.length === 0 ? (
        <div className="center-state">
          <p>{t('empty')}</p>
          {freeze}
        </div>
      ) : (
        <Sets sets={sets} />
      )}
      {asking && <FreezeDialog answer={query.data} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Sets({ sets }: { sets: readonly FreezeSummary[] }) {
  const t = useText(freezeText);
  const label = useLabel();
  const district = useDistrictCode();
  return (
    <div className="card scroll-x">
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t('period')}</th>
            <th>{t('state')}</th>
            <th>{t('frozenBy')}</th>
            <th>{t('confirmedBy')}</th>
            <th className="num">{t('ledgerNo')}</th>
            <th>{t('lastReplay')}</th>
          </tr>
        </thead>
        <tbody>
          {sets.map((set) => (
            <tr key={set.id}>
              <td>
                <PageLink to={`/d/${district}/freezes/${set.id}`}>
                  <strong>{label(periodLabel(set.period.id))}</strong>
                </PageLink>{' '}
                <span className="hint">{t('noOf', { no: set.no })}</span>
                {set.supersedes !== null && (
                  <div className="hint">{t('supersedes', { no: set.supersedes, reason: set.reason })}</div>
                )}
              </td>
              <td data-label={t('state')}>
                <span>
                  <StateTag set={set} />
                  {set.supersededBy !== null && (
                    <span className="hint"> {t('supersededBy', { no: set.supersededBy })}</span>
                  )}
                </span>
              </td>
              <td data-label={t('frozenBy')}>
                <ByAt by={set.by} at={set.at} />
              </td>
              <td data-label={t('confirmedBy')}>
                {set.decision ? <ByAt by={set.decision.by} at={set.decision.at} /> : <span>—</span>}
              </td>
              <td data-label={t('ledgerNo')} className="num">
                {set.knownAt}
              </td>
              <td data-label={t('lastReplay')}>
                <ReplayTag replay={set.replay} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
