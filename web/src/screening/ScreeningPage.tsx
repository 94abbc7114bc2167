import { LEAD_VIEWS, listLeads } from '@sophora/contract/screening';
import { LEAD_KINDS, LEVELS } from '@sophora/domain/screening/leads/lead';
import { LEVEL_LABELS, leadKindText } from '@sophora/domain/screening/screeningTexts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { commonText } from '../ui/i18n/common.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { LeadList } from './LeadList.tsx';
import { Parts } from './Parts.tsx';
import { RunCard } from './RunCard.tsx';
import { screeningText } from './text.ts';
import '../ui/office.css';
import './screening.css';

const SIZE = 30;

/** 线索: what the latest run proposes to look at, in the order in which to look. */
export default function ScreeningPage() {
  const t = useText(screeningText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const view = LEAD_VIEWS.find((v) => v === filters['view']) ?? 'new';
  const kind = LEAD_KINDS.find((k) => k === filters['kind']);
  const level = LEVELS.find((l) => l === filters['level']);
  const query = useEndpoint(
    listLeads,
    {
      params: { district },
      query: {
        view,
        page: pageOf(filters['page']),
        size: SIZE,
        ...(kind ? { kind } : {}),
        ...(level ? { level } : {}),
        ...(filters['q'] ? { q: filters['q'] } : {}),
      },
    },
    { keep: true },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { items, total, counts, run } = query.data;
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('hint')} />
      <Parts here="leads" />
      <RunCard list={query.data} />
      {run && (
        <>
          <Narrow view={view} counts={counts} />
          {items.length === 0 ? (
            <div className="center-state">{t(view === 'new' ? 'emptyNew' : 'empty')}</div>
          ) : (
            <LeadList items={items} />
          )}
          <Pager total={total} size={SIZE} />
        </>
      )}
    </div>
  );
}

function Narrow({ view, counts }: { view: string; counts: Readonly<Record<string, number>> }) {
  const t = useText(screeningText);
  const common = useText(commonText);
  const language = useLanguage();
  const [filters, setFilters] = useFilters();
  return (
    <div className="filters">
      <fieldset className="screen-views" aria-label={t('state')}>
        {LEAD_VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            className="btn"
            aria-pressed={name === view}
            onClick={() => setFilters({ view: name === 'new' ? undefined : name })}
          >
            {t(name)} {counts[name] ?? 0}
          </button>
        ))}
      </fieldset>
      <Field label={t('kind')}>
        <select
          className="input"
          value={filters['kind'] ?? ''}
          onChange={(e) => setFilters({ kind: e.target.value })}
        >
          <option value="">{common('all')}</option>
          {LEAD_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {leadKindText(kind, language)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('level')}>
        <select
          className="input"
          value={filters['level'] ?? ''}
          onChange={(e) => setFilters({ level: e.target.value })}
        >
          <option value="">{common('all')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {LEVEL_LABELS[level][language]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('find')}>
        <input
          className="input"
          type="search"
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
