import { DOCKET_VIEWS, type DocketView, listDocket } from '@sophora/contract/docket';
import { REMINDED_VIEWS } from '@sophora/contract/reminders';
import { PLAN_RANKS } from '@sophora/domain/docket/entry';
import { useState } from 'react';
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
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import { useDistrict, useMay } from '../ui/session.ts';
import { Tabs } from '../ui/Tabs.tsx';
import DeadlineList from './DeadlineList.tsx';
import { RemindDialog } from './RemindDialog.tsx';
import { docketText } from './text.ts';

const SIZE = 50;
const WINDOWS = [30, 60, 90];

/** 期限台账: who in the district loses what in 30, 60, 90 days. */
export default function DocketPage() {
  const t = useText(docketText);
  const district = useDistrictCode();
  const [filters] = useFilters();
  const view: DocketView = DOCKET_VIEWS.find((v) => v === filters.view) ?? 'losing';
  const within = WINDOWS.find((w) => String(w) === filters.within) ?? 90;
  const page = pageOf(filters.page);
  const mayRemind = useMay('queues.decide');
  const [reminding, setReminding] = useState(false);
  const reminded = REMINDED_VIEWS.find((v) => v === view);
  const query = useEndpoint(
    listDocket,
    {
      params: { district },
      query: {
        view,
        within,
        page,
        size: SIZE,
        street: filters.street,
        ...(filters.rank ? { rank: Number(filters.rank) } : {}),
      },
    },
    { keep: true },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { rows, counts, undisclosed, today } = query.data;
  const shown = (of: string) => {
    const count = counts[of];
    return count ? ` ${grouped(count.value)}${count.exact ? '' : '+'}` : '';
  };
  const narrowed = { within: filters.within, street: filters.street, rank: filters.rank };
  return (
    <div className="stack">
      <PageTitle title={t('title')} hint={t('hint', { day: today })}>
        {mayRemind && reminded !== undefined && rows.length > 0 && (
          <button type="button" className="btn" onClick={() => setReminding(true)}>
            {t('remind')}
          </button>
        )}
      </PageTitle>
      {reminding && reminded !== undefined && (
        <RemindDialog
          filter={{
            view: reminded,
            within,
            street: filters.street,
            ...(filters.rank ? { rank: Number(filters.rank) } : {}),
          }}
          onClose={() => setReminding(false)}
        />
      )}
      <div className="docket-tabs">
        <Tabs
          label={t('views')}
          tabs={DOCKET_VIEWS.map((v) => ({
            to: pathWith(`/d/${district}/docket`, { ...narrowed, view: v === 'losing' ? undefined : v }),
            label: `${t(v)}${shown(v)}`,
            here: v === view,
          }))}
        />
      </div>
      <Narrow within={within} timed={view === 'losing' || view === 'due'} />
      <p className="hint">{t(`${view}Hint`, { days: within })}</p>
      {rows.length === 0 ? <div className="center-state">{t('empty')}</div> : <DeadlineList rows={rows} />}
      <Pager total={counts[view]?.value ?? rows.length} size={SIZE} />
      {undisclosed.value > 0 && (
        <p className="hint">
          {t('undisclosed', { count: `${grouped(undisclosed.value)}${undisclosed.exact ? '' : '+'}` })}
        </p>
      )}
    </div>
  );
}

function Narrow({ within, timed }: { within: number; timed: boolean }) {
  const t = useText(docketText);
  const common = useText(commonText);
  const language = useLanguage();
  const [filters, setFilters] = useFilters();
  const streets = useDistrict()?.streets ?? [];
  return (
    <div className="filters">
      {timed && (
        <div className="docket-windows">
          {WINDOWS.map((days) => (
            <button
              key={days}
              type="button"
              className="btn"
              aria-pressed={days === within}
              onClick={() => setFilters({ within: days === 90 ? undefined : days })}
            >
              {t('days', { days })}
            </button>
          ))}
        </div>
      )}
      <Field label={t('rank')}>
        <select
          className="input"
          value={filters.rank ?? ''}
          onChange={(e) => setFilters({ rank: e.target.value })}
        >
          <option value="">{common('all')}</option>
          {PLAN_RANKS.map((label, rank) => (
            <option key={label.en} value={rank}>
              {label[language]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('street')}>
        <select
          className="input"
          value={filters.street ?? ''}
          onChange={(e) => setFilters({ street: e.target.value })}
        >
          <option value="">{common('all')}</option>
          {streets.map((s) => (
            <option key={s.code} value={s.code}>
              {s.name}
            </option>
          ))}
          <option value="unassigned">{common('unassigned')}</option>
        </select>
      </Field>
    </div>
  );
}
