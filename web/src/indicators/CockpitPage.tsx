import { cockpit } from '@sophora/contract/figures';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import { AsOf } from './AsOf.tsx';
import { TargetCard } from './TargetCard.tsx';
import { figureText } from './text.ts';
import '../ui/lists.css';
import './indicators.css';

/** The plan's targets on any day (目标总览). */
export default function CockpitPage() {
  const t = useText(figureText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const query = useEndpoint(
    cockpit,
    { params: { district }, query: { asOf: filters.asOf, knownAt: filters.knownAt } },
    { keep: true, poll: (latest) => (latest?.pending ? 2000 : false) },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { plan, asOf, today, targets, sources, pending, publishedSeq } = query.data;
  if (!plan)
    return (
      <div className="center-state">
        <p>{t('noPlan')}</p>
        <PageLink to={`/d/${district}/begin`} className="btn btn-link">
          {t('begin')}
        </PageLink>
      </div>
    );
  return (
    <div className="stack">
      <PageTitle
        title={t('title')}
        hint={
          <>
            <PageLink to={`/d/${district}/plan`}>{plan.title}</PageLink> {plan.documentNumber} ·{' '}
            {t('period', { from: plan.from, to: plan.to })}
          </>
        }
      />
      <div className="cockpit-bar">
        <AsOf asOf={asOf} today={today} from={plan.from} due={plan.to} />
        <div className="row hint push">
          <span>
            {sources.dataTo ? t('dataTo', { day: sources.dataTo }) : t(sources.in > 0 ? 'noAsOf' : 'noData')}
          </span>
          <PageLink to={`/d/${district}/sources`}>
            {t('sourcesIn', { all: sources.expected, in: sources.in })}
          </PageLink>
          <PageLink to={pathWith(`/d/${district}/figures`, { asOf: filters.asOf })}>
            {t('allFigures')}
          </PageLink>
          <PageLink to={`/d/${district}/differences`}>{t('differences')}</PageLink>
          <PageLink to={`/d/${district}/ledger`}>
            {t('knownAt', { seq: filters.knownAt ?? publishedSeq })}
          </PageLink>
        </div>
      </div>
      {pending && (
        <div className="note note-warn" role="status">
          {t('pending')}
        </div>
      )}
      {asOf > plan.to && <div className="note">{t('periodOver', { due: plan.to })}</div>}
      <div className="targets" aria-busy={query.isPlaceholderData}>
        {targets.map((target) => (
          <TargetCard key={target.id} target={target} asOf={asOf} />
        ))}
      </div>
    </div>
  );
}
