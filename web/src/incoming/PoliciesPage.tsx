import { listPolicies, type PolicyNotice } from '@sophora/contract/incoming';
import { Limit, MatterLight } from '../matters/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { incomingText } from './text.ts';
import '../ui/office.css';
import './incoming.css';

const DAYS = ['due', 'dueCity', 'dueProvince', 'dueNation'] as const;

/** 政策申报通知: each programme with its conditions, documents, quota and four days. */
export default function PoliciesPage() {
  const t = useText(incomingText);
  const district = useDistrictCode();
  const mayOpen = useMay('forms.manage');
  const query = useEndpoint(listPolicies, { params: { district } });
  return (
    <div className="stack">
      <PageTitle title={t('policies')} hint={t('policiesHint')}>
        <PageLink to={`/d/${district}/matters/calendar`} className="btn btn-link">
          {t('calendar')}
        </PageLink>
        {mayOpen && (
          <PageLink
            to={pathWith(`/d/${district}/matters/new`, { procedure: 'policy-notice' })}
            className="btn btn-primary btn-link"
          >
            {t('newPolicy')}
          </PageLink>
        )}
      </PageTitle>
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data?.policies.length === 0 && <div className="card hint">{t('noPolicies')}</div>}
      {query.data?.policies.map((policy) => (
        <Policy key={policy.id} policy={policy} today={query.data.today} />
      ))}
    </div>
  );
}

function Policy({ policy, today }: { policy: PolicyNotice; today: string }) {
  const t = useText(incomingText);
  const district = useDistrictCode();
  return (
    <section className="card stack">
      <div className="row">
        <h2>
          <PageLink to={`/d/${district}/matters/${policy.id}`}>{policy.title}</PageLink>
        </h2>
        <span className="hint">
          {policy.issuer} {policy.document}
        </span>
        <span className="push row">
          <MatterLight matter={policy} />
          <Limit matter={policy} today={today} />
        </span>
      </div>
      <dl className="policy-days">
        {DAYS.map((name) => (
          <div key={name}>
            <dt className="hint">{t(`day.${name}`)}</dt>
            <dd>{policy[name] ?? '—'}</dd>
          </div>
        ))}
        <div>
          <dt className="hint">{t('quota')}</dt>
          <dd>{policy.quota === null ? t('noQuota') : t('quotaOf', { n: policy.quota })}</dd>
        </div>
      </dl>
      <div className="policy-lists">
        {(['conditions', 'materials', 'applicants'] as const).map(
          (name) =>
            policy[name].length > 0 && (
              <div key={name}>
                <strong>{t(name)}</strong>
                <ul>
                  {policy[name].map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </div>
            ),
        )}
      </div>
    </section>
  );
}
