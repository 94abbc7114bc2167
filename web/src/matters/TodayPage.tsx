import { listMatters, MATTER_QUEUES } from '@sophora/contract/matters';
import { useMemo, useState } from 'react';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useEndpoint } from '../ui/endpoint.ts';
import { grouped } from '../ui/format.ts';
import { commonText } from '../ui/i18n/common.ts';
import { useText } from '../ui/i18n/text.ts';
import { Loading } from '../ui/Loading.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { Pager, pageOf } from '../ui/Pager.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathWith, useDistrictCode, useFilters } from '../ui/route.ts';
import { useMay } from '../ui/session.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { BulkBar } from './BulkBar.tsx';
import { MatterTable } from './MatterTable.tsx';
import { mattersText } from './text.ts';
import '../ui/office.css';
import './matters.css';

const SIZE = 50;
type Queue = (typeof MATTER_QUEUES)[number];

/** 今日: what waits for me, what is late, what others have. Counts and rows come from one read. */
export default function TodayPage() {
  const t = useText(mattersText);
  const common = useText(commonText);
  const district = useDistrictCode();
  const mayOpen = useMay('matters.open');
  const mayAct = useMay('matters.act');
  const [filters, setFilters] = useFilters();
  const queue = MATTER_QUEUES.find((q) => q === filters['queue']) ?? 'mine';
  const { q, procedure, task } = filters;
  const filter = { ...(q ? { q } : {}), ...(procedure ? { procedure } : {}), ...(task ? { task } : {}) };
  const query = useEndpoint(
    listMatters,
    { params: { district }, query: { queue, page: pageOf(filters['page']), size: SIZE, ...filter } },
    { keep: true },
  );
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const items = query.data?.items ?? [];
  const chosen = useMemo(() => items.filter((item) => ids.has(item.id)), [items, ids]);
  const here = (to: Queue) =>
    pathWith(`/d/${district}/today`, { queue: to === 'mine' ? undefined : to, q, procedure, task });
  const counts = new Map(query.data?.counts.map((c) => [c.queue, c.count]));
  return (
    <div className="stack">
      <PageTitle title={t('today')} hint={query.data && t('todayHint', { day: query.data.today })}>
        <PageLink to={`/d/${district}/matters/calendar`} className="btn btn-link">
          {t('calendar')}
        </PageLink>
        <PageLink to={`/d/${district}/matters/sheet`} className="btn btn-link">
          {t('sheet')}
        </PageLink>
        {mayOpen && (
          <>
            <PageLink to={`/d/${district}/matters/activity`} className="btn btn-link">
              {t('activity')}
            </PageLink>
            <PageLink to={`/d/${district}/matters/new`} className="btn btn-primary btn-link">
              {t('newMatter')}
            </PageLink>
          </>
        )}
      </PageTitle>
      <Tabs
        label={t('today')}
        tabs={MATTER_QUEUES.map((name) => ({
          to: here(name),
          label: `${t(`queue.${name}`)}${counts.has(name) ? ` ${grouped(counts.get(name)!)}` : ''}`,
          here: name === queue,
        }))}
      />
      <input
        className="input matters-search"
        type="search"
        aria-label={common('search')}
        placeholder={common('search')}
        defaultValue={q ?? ''}
        key={q ?? ''}
        onKeyDown={(e) => {
          if (e.key === 'Enter') setFilters({ q: e.currentTarget.value.trim() });
        }}
        onBlur={(e) => {
          if (e.currentTarget.value.trim() !== (q ?? '')) setFilters({ q: e.currentTarget.value.trim() });
        }}
      />
      {mayAct && <BulkBar chosen={chosen} onDone={() => setIds(new Set())} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data && items.length === 0 && (
        <div className="card hint">{queue === 'mine' && !q ? t('emptyMine') : t('empty')}</div>
      )}
      {query.data && items.length > 0 && (
        <div className="card">
          <MatterTable
            items={items}
            today={query.data.today}
            {...(mayAct && queue !== 'closed' ? { chosen: ids, onChoose: setIds } : {})}
          />
        </div>
      )}
      {query.data && <Pager total={query.data.total} size={SIZE} />}
    </div>
  );
}
