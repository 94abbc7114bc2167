import { type FilerProfile, filerProfile } from '@sophora/contract/screening';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped, percent } from '../ui/format.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import { LeadList } from './LeadList.tsx';
import { screeningText } from './text.ts';
import { stateName } from './words.ts';
import '../ui/office.css';
import './screening.css';

/** What is on record of one applicant or one agency: facts and shares with both their parts, no score. */
export default function ProfilePage() {
  const t = useText(screeningText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const as = filters['as'] === 'agency' ? 'agency' : 'applicant';
  const name = filters['name'] ?? '';
  const query = useEndpoint(filerProfile, { params: { district }, query: { as, name } });
  const back = { to: `/d/${district}/screening`, label: t('title') };
  if (query.error)
    return (
      <div className="stack">
        <PageTitle title={name} back={back} />
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  if (!query.data) return <Loading />;
  const profile = query.data;
  return (
    <div className="stack">
      <PageTitle title={profile.name} back={back} hint={`${t(as)} · ${t('profileHint')}`} />
      <div className="screen-columns">
        <Facts profile={profile} />
        <Years profile={profile} />
      </div>
      {profile.leads.length > 0 && (
        <section className="stack">
          <h2>{t('itsLeads')}</h2>
          <LeadList items={profile.leads} />
        </section>
      )}
      <Partners profile={profile} as={as} />
    </div>
  );
}

function Facts({ profile }: { profile: FilerProfile }) {
  const t = useText(screeningText);
  const language = useLanguage();
  const district = useDistrictCode();
  const { filings, inLeads, listed, findings } = profile;
  return (
    <section className="card">
      <dl className="screen-facts">
        <div>
          <dt>{t('members')}</dt>
          <dd>{t('filings', { n: grouped(filings) })}</dd>
        </div>
        <div>
          <dt>{t('share')}</dt>
          <dd>
            {percent(inLeads, filings)}
            <div className="hint">{t('shareOf', { part: grouped(inLeads), whole: grouped(filings) })}</div>
          </dd>
        </div>
        {Object.keys(listed).length > 0 && (
          <div>
            <dt>{t('listed')}</dt>
            <dd>
              {Object.entries(listed).map(([state, n]) => (
                <div key={state}>
                  {stateName('screening-item', state, language)} {t('filings', { n })}
                </div>
              ))}
            </dd>
          </div>
        )}
        {findings > 0 && (
          <div>
            <dt>{t('findings')}</dt>
            <dd>
              <PageLink to={`/d/${district}/screening/findings`}>{t('filings', { n: findings })}</PageLink>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Years({ profile }: { profile: FilerProfile }) {
  const t = useText(screeningText);
  const most = Math.max(1, ...profile.years.map((y) => y.filings));
  return (
    <section className="card stack">
      <h2>{t('byYear')}</h2>
      <table className="plain screen-years">
        <tbody>
          {profile.years.map(({ year, filings }) => (
            <tr key={year}>
              <td className="nowrap">{year}</td>
              <td className="screen-bar">
                <meter min={0} max={most} value={filings} aria-label={String(year)} />
              </td>
              <td className="num">{grouped(filings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Partners({ profile, as }: { profile: FilerProfile; as: 'applicant' | 'agency' }) {
  const t = useText(screeningText);
  const district = useDistrictCode();
  if (profile.partners.length === 0) return null;
  const other = as === 'agency' ? 'applicant' : 'agency';
  return (
    <section className="card stack">
      <h2>{t(as === 'agency' ? 'clients' : 'agencies')}</h2>
      <table className="plain cards">
        <thead>
          <tr>
            <th>{t(other)}</th>
            <th className="num">{t('members')}</th>
            <th className="num">{t('inLeads')}</th>
          </tr>
        </thead>
        <tbody>
          {profile.partners.map((p) => (
            <tr key={p.name}>
              <td>
                <PageLink to={pathWith(`/d/${district}/screening/profile`, { as: other, name: p.name })}>
                  {p.name}
                </PageLink>
              </td>
              <td className="num" data-label={t('members')}>
                {grouped(p.filings)}
              </td>
              <td className="num" data-label={t('inLeads')}>
                {grouped(p.inLeads)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
