import { unitActivity } from '@sophora/contract/matters';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode } from '../ui/route.ts';
import { mattersText } from './text.ts';
import '../ui/office.css';
import './matters.css';

/** Who moved what, when: for the office, to help. Units stand in their usual order, never ranked. */
export default function ActivityPage() {
  const t = useText(mattersText);
  const district = useDistrictCode();
  const query = useEndpoint(unitActivity, { params: { district } });
  return (
    <div className="stack">
      <PageTitle
        title={t('activity')}
        back={{ to: `/d/${district}/today`, label: t('today') }}
        hint={query.data && t('activityHint', { from: query.data.from })}
      >
        <PageLink className="btn btn-link" to={`/d/${district}/matters/handover`}>
          {t('handover')}
        </PageLink>
      </PageTitle>
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data?.units.length === 0 && <div className="card hint">{t('noActivity')}</div>}
      {query.data && query.data.units.length > 0 && (
        <div className="card">
          <table className="plain cards">
            <thead>
              <tr>
                <th>{t('unit')}</th>
                <th className="num">{t('openCount')}</th>
                <th className="num">{t('overdueCount')}</th>
                <th className="num">{t('ownActions')}</th>
                <th className="num">{t('onBehalf')}</th>
                <th>{t('lastOn')}</th>
                <th>{t('people')}</th>
              </tr>
            </thead>
            <tbody>
              {query.data.units.map((unit) => (
                <tr key={unit.id}>
                  <td>
                    <span>
                      {unit.name} {unit.phantom && <span className="tag tag-warn">{t('phantom')}</span>}
                    </span>
                  </td>
                  <td className="num" data-label={t('openCount')}>
                    {unit.open}
                  </td>
                  <td className="num" data-label={t('overdueCount')}>
                    {unit.overdue}
                  </td>
                  <td className="num" data-label={t('ownActions')}>
                    {unit.own}
                  </td>
                  <td className="num" data-label={t('onBehalf')}>
                    {unit.onBehalf}
                  </td>
                  <td className="when" data-label={t('lastOn')}>
                    {unit.lastOn ?? t('never')}
                  </td>
                  <td data-label={t('people')}>{unit.people === 0 ? t('noPeople') : unit.people}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
