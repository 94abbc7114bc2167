import { listQueue, QUEUES, queueCounts } from '@sophora/contract/office';
import { Segmented } from 'antd';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useEndpoint } from '../../ui/endpoint.ts';
import { grouped } from '../../ui/format.ts';
import { useText } from '../../ui/i18n/text.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useDistrictCode, useFilters, useParam } from '../../ui/route.ts';
import { queueAddress } from '../parts/addresses.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LoadingState } from '../parts/LoadingState.tsx';
import { Pages } from '../parts/Pages.tsx';
import { pageOf } from '../parts/pageOf.ts';
import { SearchBox } from '../parts/SearchBox.tsx';
import { QueueItems } from './QueueItems.tsx';
import { queueText } from './text.ts';
import '../parts/base.css';
import '../parts/tables.css';
import './queues.css';

export type Queue = (typeof QUEUES)[number];
const SIZE = 30;

/** What the system would rather have a person decide (待认定), one queue a page. */
export default function QueuePage() {
  const t = useText(queueText);
  const district = useDistrictCode();
  const asked = useParam('queue');
  const queue: Queue = QUEUES.find((q) => q === asked) ?? 'holders';
  const [filters, setFilters] = useFilters();
  const decided = filters.decided === 'yes' ? 'yes' : 'no';
  const page = pageOf(filters.page);
  const q = filters.q;
  const counts = useEndpoint(queueCounts, { params: { district } }).data?.queues;
  const query = useEndpoint(
    listQueue,
    { params: { district, queue }, query: { decided, page, size: SIZE, ...(q ? { q } : {}) } },
    { keep: true },
  );
  const data = query.data;
  const decidable = queue !== 'statuses';
  return (
    <div className="ledger-page">
      <PageTitle title={t('title')} />
      <nav className="ledger-tabs" aria-label={t('title')}>
        {QUEUES.map((id) => {
          const count = counts?.find((c) => c.queue === id)?.count;
          return (
            <PageLink
              key={id}
              to={queueAddress(district, id)}
              className={id === queue ? 'ledger-tab ledger-tab-on' : 'ledger-tab'}
              {...(id === queue ? { 'aria-current': 'page' as const } : {})}
            >
              {t(`queue.${id}`)}
              {count && (
                <span className="ledger-count">
                  {grouped(count.value)}
                  {count.exact ? '' : '+'}
                </span>
              )}
            </PageLink>
          );
        })}
      </nav>
      <p className="ledger-lead">{t(`lead.${queue}`)}</p>
      <div className="ledger-bar">
        <SearchBox words={t('search')} value={q ?? ''} onSearch={(text) => setFilters({ q: text }, true)} />
        {decidable && (
          <Segmented
            value={decided}
            onChange={(value) => setFilters({ decided: value === 'yes' ? 'yes' : undefined })}
            options={[
              { value: 'no', label: t('open') },
              { value: 'yes', label: t('done') },
            ]}
          />
        )}
      </div>
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {!data && !query.error && <LoadingState />}
      {data?.items.length === 0 && (
        <EmptyState
          title={t(q ? 'noMatch' : decided === 'yes' ? 'emptyDone' : 'empty')}
          hint={q ? undefined : t('emptyHint')}
        />
      )}
      {data && (
        <>
          <QueueItems key={queue} queue={queue} items={data.items} />
          <Pages
            page={page}
            size={SIZE}
            count={data.count}
            busy={query.isPlaceholderData}
            onPage={(next) => setFilters({ page: next })}
          />
        </>
      )}
    </div>
  );
}
