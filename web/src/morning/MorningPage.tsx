import { listSources } from '@sophora/contract/imports';
import { type Morning, morning } from '@sophora/contract/morning';
import { Limit, MatterLight } from '../matters/index.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { useLabel, useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { Changes } from './Changes.tsx';
import { Others } from './Others.tsx';
import { morningText } from './text.ts';
import '../ui/office.css';
import './morning.css';

/** 今日要事 of a person: what is due, who waits, what must go out this week, what has not come, what changed. */
export default function MorningPage() {
  const t = useText(morningText);
  const district = useDistrictCode();
  const query = useEndpoint(morning, { params: { district } });
  const mayFigures = useMay('figures.read');
  const mayImport = useMay('imports.run');
  if (query.error)
    return (
      <div className="stack">
        <PageTitle title={t('title')} />
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  if (!query.data) return <Loading />;
  const view = query.data;
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={view.today}>
        {mayFigures && (
          <PageLink to={`/d/${district}`} className="btn btn-link">
            {t('cockpit')}
          </PageLink>
        )}
        <PageLink to={`/d/${district}/today`} className="btn btn-link">
          {t('queues')}
        </PageLink>
      </PageTitle>
      <div className="morning">
        <Due view={view} />
        <Week view={view} />
        {mayFigures && <Changes district={district} />}
        <Answer view={view} />
        {view.others.length > 0 && <Others district={district} view={view} />}
        {mayImport && <Files district={district} />}
      </div>
    </div>
  );
}

function Due({ view }: { view: Morning }) {
  const t = useText(morningText);
  const district = useDistrictCode();
  return (
    <section className="card stack">
      <h2>{t('due')}</h2>
      {view.due.length === 0 && <p className="hint">{t('dueNone')}</p>}
      <ul className="morning-list">
        {view.due.map((matter) => (
          <li key={matter.id}>
            <PageLink to={matterPath(district, matter)}>{matter.title}</PageLink>
            <span className="row">
              <MatterLight matter={matter} /> <Limit matter={matter} today={view.today} />
            </span>
          </li>
        ))}
      </ul>
      {view.mine > 0 && (
        <PageLink to={`/d/${district}/today`} className="hint">
          {t('dueMore', { mine: view.mine })}
        </PageLink>
      )}
    </section>
  );
}

const matterPath = (district: string, matter: { id: string; procedure: string }) =>
  matter.procedure === 'incoming'
    ? `/d/${district}/requests/${matter.id}`
    : `/d/${district}/matters/${matter.id}`;

function Week({ view }: { view: Morning }) {
  const t = useText(morningText);
  const district = useDistrictCode();
  return (
    <section className="card stack">
      <div className="row">
        <h2>{t('week')}</h2>
        <PageLink to={`/d/${district}/requests`} className="push">
          {t('allRequests')}
        </PageLink>
      </div>
      {view.week.length === 0 && <p className="hint">{t('weekNone')}</p>}
      <ul className="morning-list">
        {view.week.map((request) => (
          <li key={request.id}>
            <span>
              <PageLink to={`/d/${district}/requests/${request.id}`}>{request.title}</PageLink>{' '}
              <span className="hint">{request.issuer}</span>
            </span>
            <span className="row">
              <MatterLight matter={request} /> <Limit matter={request} today={view.today} />
              <span className="hint">
                {request.forms.length === 0
                  ? t('noForms')
                  : t('forms', {
                      ready: request.forms.filter((f) => f.fill !== null).length,
                      all: request.forms.length,
                    })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ view }: { view: Morning }) {
  const t = useText(morningText);
  const district = useDistrictCode();
  return (
    <section className="card stack">
      <h2>{t('answer')}</h2>
      {view.answer.length === 0 && <p className="hint">{t('answerNone')}</p>}
      <ul className="morning-list">
        {view.answer.map(({ matter, who, why }) => (
          <li key={matter.id}>
            <span>
              <strong>{who}</strong> <span className="hint">{t(`why.${why}`)}</span>
            </span>
            <PageLink to={matterPath(district, matter)}>{matter.title}</PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Files({ district }: { district: string }) {
  const t = useText(morningText);
  const label = useLabel();
  const query = useEndpoint(listSources, { params: { district }, query: {} });
  const missing = (query.data?.sources ?? []).filter((s) => s.status === 'due' || s.status === 'late');
  return (
    <section className="card stack">
      <h2>{t('files')}</h2>
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data && missing.length === 0 && <p className="hint">{t('filesNone')}</p>}
      <ul className="morning-list">
        {missing.map((source) => (
          <li key={source.kind}>
            <span>
              {label(source.label)} <span className="hint">{source.from}</span>
            </span>
            <span className="row">
              <span className="tag tag-warn">
                {t(source.status === 'late' ? 'file.late' : 'file.due', {
                  count: source.missingPeriods.length,
                  periods: source.missingPeriods[0] ?? '',
                })}
              </span>
              <PageLink to={pathWith(`/d/${district}/imports`, { kind: source.kind })}>
                {t('import')}
              </PageLink>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
