import { exportHits, HIT_VIEWS, listHits, type WatchedHit } from '@sophora/contract/markWatch';
import { VERDICT_LABELS } from '@sophora/domain/marks/compare/markTexts';
import { PROTECTED_KINDS, type ProtectedKind } from '@sophora/domain/marks/watch/protectedKinds';
import { useState } from 'react';
import { addressOf } from '../ui/client.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { Field } from '../ui/Field.tsx';
import { grouped } from '../ui/format.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useLanguage } from '../ui/i18n/language.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { useDistrictCode, useFilters } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { GazetteDialog } from './GazetteDialog.tsx';
import { Gazettes } from './Gazettes.tsx';
import { HitList } from './HitList.tsx';
import { MarkParts } from './MarkParts.tsx';
import { markText } from './text.ts';
import { watchText } from './watchText.ts';
import '../ui/office.css';
import './marks.css';

const SIZE = 30;
const KINDS = Object.keys(PROTECTED_KINDS) as ProtectedKind[];
const WINDOWS = [7, 30, 60];

/** 商标监测: what each gazette file brought, by its last day to oppose. */
export default function WatchPage() {
  const t = useText(watchText);
  const title = useText(markText)('title');
  const district = useDistrictCode();
  const mayWork = useMay('marks.work');
  const [filters] = useFilters();
  const [uploading, setUploading] = useState(false);
  const chosen = chosenFilters(filters);
  const query = useEndpoint(
    listHits,
    { params: { district }, query: { ...chosen, page: pageOf(filters['page']), size: SIZE } },
    { keep: true },
  );
  return (
    <div className="stack">
      <PageTitle title={title} hint={t('hint')}>
        {mayWork && (
          <button type="button" className="btn btn-primary" onClick={() => setUploading(true)}>
            {t('upload')}
          </button>
        )}
      </PageTitle>
      <MarkParts here="watch" />
      <Gazettes />
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <Loading />}
      {query.data && (
        <>
          <Narrow counts={query.data.counts} />
          {query.data.hits.length === 0 ? (
            <div className="center-state mark-wait">{t(chosen.view === 'open' ? 'emptyOpen' : 'empty')}</div>
          ) : (
            <HitList hits={query.data.hits} mayWork={mayWork} />
          )}
          <div className="row">
            <Pager total={query.data.total} size={SIZE} />
            {mayWork && query.data.total > 0 && (
              <a className="push" href={addressOf(exportHits, { params: { district }, query: chosen })}>
                {t('export')}
              </a>
            )}
          </div>
        </>
      )}
      {uploading && <GazetteDialog onClose={() => setUploading(false)} />}
    </div>
  );
}

function chosenFilters(filters: Readonly<Record<string, string>>) {
  const view = HIT_VIEWS.find((v) => v === filters['view']) ?? 'open';
  const verdict = (['similar', 'review'] as const).find((v) => v === filters['verdict']);
  const kind = KINDS.find((k) => k === filters['kind']);
  const within = WINDOWS.find((w) => String(w) === filters['within']);
  const gazette = /^[0-9a-f-]{36}$/.test(filters['gazette'] ?? '') ? filters['gazette'] : undefined;
  const q = filters['q'];
  return {
    view,
    ...(verdict ? { verdict } : {}),
    ...(kind ? { kind } : {}),
    ...(within ? { within } : {}),
    ...(gazette ? { gazette } : {}),
    ...(q ? { q } : {}),
  };
}

function Narrow({ counts }: { counts: Readonly<Record<string, number>> }) {
  const t = useText(watchText);
  const common = useText(commonText);
  const language = useLanguage();
  const [filters, setFilters] = useFilters();
  const here = filters['view'] ?? 'open';
  return (
    <div className="filters">
      <fieldset className="mark-views" aria-label={t('views')}>
        {HIT_VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            className="btn"
            aria-pressed={view === here}
            onClick={() => setFilters({ view: view === 'open' ? undefined : view })}
          >
            {t(`view.${view}`)} {grouped(counts[view] ?? 0)}
          </button>
        ))}
      </fieldset>
      <Field label={t('verdict')}>
        <select
          className="input"
          value={filters['verdict'] ?? ''}
          onChange={(e) => setFilters({ verdict: e.target.value })}
        >
          <option value="">{common('all')}</option>
          {(['similar', 'review'] as const satisfies readonly WatchedHit['verdict'][]).map((v) => (
            <option key={v} value={v}>
              {VERDICT_LABELS[v][language]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('source')}>
        <select
          className="input"
          value={filters['kind'] ?? ''}
          onChange={(e) => setFilters({ kind: e.target.value })}
        >
          <option value="">{common('all')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {PROTECTED_KINDS[kind][language]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('within')}>
        <select
          className="input"
          value={filters['within'] ?? ''}
          onChange={(e) => setFilters({ within: e.target.value })}
        >
          <option value="">{common('all')}</option>
          {WINDOWS.map((n) => (
            <option key={n} value={n}>
              {t('days', { n })}
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
