import { type BrandStation, type BrandVisit, exportVisits, listVisits } from '@sophora/contract/brands';
import { VISIT_OUTCOMES, VISIT_TOPICS, type VisitOutcome } from '@sophora/domain/marks/brands/words';
import { useState } from 'react';
import { addressOf } from '../../ui/client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useEndpoint } from '../../ui/endpoint.ts';
import { Field } from '../../ui/Field.tsx';
import { commonText } from '../../ui/i18n/common.ts';
import { useLanguage } from '../../ui/i18n/language.ts';
import { useText } from '../../ui/i18n/text.ts';
import { Loading } from '../../ui/Loading.tsx';
import { PageLink } from '../../ui/PageLink.tsx';
import { Pager, pageOf } from '../../ui/Pager.tsx';
import { useDistrictCode, useFilters } from '../../ui/route.ts';
import { brandText } from './text.ts';
import { OutcomeDialog } from './VisitDialogs.tsx';

const SIZE = 30;
const OUTCOMES = Object.keys(VISIT_OUTCOMES) as VisitOutcome[];

/** 走访记录: newest first, or what is to be visited again by its day. */
export function Visits({ stations, mayWork }: { stations: readonly BrandStation[]; mayWork: boolean }) {
  const t = useText(brandText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const [changing, setChanging] = useState<BrandVisit>();
  const station = stations.find((s) => s.id === filters['station'])?.id;
  const outcome = OUTCOMES.find((o) => o === filters['outcome']);
  const chosen = {
    due: filters['due'] === 'yes' ? ('yes' as const) : ('no' as const),
    ...(station ? { station } : {}),
    ...(outcome ? { outcome } : {}),
    ...(filters['q'] ? { q: filters['q'] } : {}),
  };
  const query = useEndpoint(
    listVisits,
    { params: { district }, query: { ...chosen, page: pageOf(filters['page']), size: SIZE } },
    { keep: true },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { visits, total } = query.data;
  if (stations.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{t('log')}</h2>
      <Narrow stations={stations} />
      {visits.length === 0 && <p className="hint">{t('logEmpty')}</p>}
      <ul className="mark-plain mark-visits">
        {visits.map((visit) => (
          <Line key={visit.id} visit={visit} mayWork={mayWork} onChange={() => setChanging(visit)} />
        ))}
      </ul>
      <div className="row">
        <Pager total={total} size={SIZE} />
        {mayWork && total > 0 && (
          <a className="push" href={addressOf(exportVisits, { params: { district }, query: chosen })}>
            {t('export')}
          </a>
        )}
      </div>
      {changing && <OutcomeDialog visit={changing} onClose={() => setChanging(undefined)} />}
    </section>
  );
}

function Line({ visit, mayWork, onChange }: { visit: BrandVisit; mayWork: boolean; onChange: () => void }) {
  const t = useText(brandText);
  const language = useLanguage();
  const base = `/d/${useDistrictCode()}`;
  return (
    <li>
      <div className="row">
        <span className="nowrap">{visit.on}</span>
        {visit.record ? (
          <PageLink to={`${base}/holders/${visit.record}`} className="mark-file">
            {visit.holder}
          </PageLink>
        ) : (
          <strong>{visit.holder}</strong>
        )}
        <span className={visit.outcome === 'open' ? 'tag tag-warn' : 'tag tag-good'}>
          {VISIT_OUTCOMES[visit.outcome][language]}
        </span>
        {visit.nextOn && <span className="tag">{t('next', { day: visit.nextOn })}</span>}
        <span className="push" />
        {visit.record && <PageLink to={`${base}/marks/check-up/${visit.record}`}>{t('checkUp')}</PageLink>}
        {mayWork && (
          <button type="button" className="btn btn-text" onClick={onChange}>
            {t('change')}
          </button>
        )}
      </div>
      <div>{visit.advice}</div>
      <div className="hint">
        {visit.station.name} ·{' '}
        {visit.topics.map((topic) => VISIT_TOPICS[topic][language]).join(language === 'zh' ? '、' : ', ')}
        {visit.outcomeNote !== '' && ` · ${visit.outcomeNote}`}
      </div>
    </li>
  );
}

function Narrow({ stations }: { stations: readonly BrandStation[] }) {
  const t = useText(brandText);
  const common = useText(commonText);
  const language = useLanguage();
  const [filters, setFilters] = useFilters();
  const due = filters['due'] === 'yes';
  return (
    <div className="filters">
      <fieldset className="mark-views" aria-label={t('which')}>
        <button
          type="button"
          className="btn"
          aria-pressed={!due}
          onClick={() => setFilters({ due: undefined })}
        >
          {t('all')}
        </button>
        <button type="button" className="btn" aria-pressed={due} onClick={() => setFilters({ due: 'yes' })}>
          {t('due')}
        </button>
      </fieldset>
      <Field label={t('station')}>
        <select
          className="input"
          value={filters['station'] ?? ''}
          onChange={(e) => setFilters({ station: e.target.value })}
        >
          <option value="">{common('all')}</option>
          {stations.map((s) => (
            <option key={s.id} value={s.id}>
              {s.name}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('outcome')}>
        <select
          className="input"
          value={filters['outcome'] ?? ''}
          onChange={(e) => setFilters({ outcome: e.target.value })}
        >
          <option value="">{common('all')}</option>
          {OUTCOMES.map((o) => (
            <option key={o} value={o}>
              {VISIT_OUTCOMES[o][language]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('find')}>
        <input
          className="input"
          type="search"
          maxLength={100}
          defaultValue={filters['q'] ?? ''}
          onKeyDown={(e) => e.key === 'Enter' && setFilters({ q: e.currentTarget.value })}
          onBlur={(e) =>
            e.currentTarget.value !== (filters['q'] ?? '') && setFilters({ q: e.currentTarget.value })
          }
        />
      </Field>
    </div>
  );
}
