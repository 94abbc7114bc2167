import { listImports } from '@sophora/contract/imports';
import { Select } from 'antd';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useEndpoint } from '../../ui/endpoint.ts';
import { grouped } from '../../ui/format.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { useFilters } from '../../ui/route.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LoadingState } from '../parts/LoadingState.tsx';
import { Pages } from '../parts/Pages.tsx';
import { pageOf } from '../parts/pageOf.ts';
import { useKinds } from '../parts/useKinds.ts';
import { HistoryTable } from './HistoryTable.tsx';
import { importText } from './text.ts';

const SIZE = 30;
const RUNNING = ['staging', 'applying'];

/** Every batch so far, newest first; those under way move by themselves. */
export function History({ district }: { district: string }) {
  const t = useText(importText);
  const label = useLabel();
  const kinds = useKinds();
  const [filters, setFilters] = useFilters();
  const kind = filters.kind;
  const page = pageOf(filters.page);
  const query = useEndpoint(
    listImports,
    { params: { district }, query: { page, size: SIZE, ...(kind ? { kind } : {}) } },
    {
      keep: true,
      poll: (latest) => (latest?.batches.some((b) => RUNNING.includes(b.state)) ? 2_000 : false),
    },
  );
  const data = query.data;
  return (
    <section className="ledger-section" aria-label={t('history')}>
      <div className="ledger-bar">
        <h2>
          {t('history')}
          {data && <span className="ledger-hint"> {t('total', { n: grouped(data.count.value) })}</span>}
        </h2>
        <Select
          aria-label={t('kind')}
          className="ledger-filter"
          popupMatchSelectWidth={false}
          value={kind ?? ''}
          onChange={(value: string) => setFilters({ kind: value })}
          options={[
            { value: '', label: t('allKinds') },
            ...(kinds ?? []).map((k) => ({ value: k.id, label: label(k.label) })),
          ]}
        />
      </div>
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {!data && !query.error && <LoadingState />}
      {data?.batches.length === 0 && <EmptyState title={t('historyEmpty')} hint={t('historyEmptyHint')} />}
      {data && data.batches.length > 0 && (
        <>
          <HistoryTable batches={data.batches} />
          <Pages
            page={page}
            size={SIZE}
            count={data.count}
            busy={query.isPlaceholderData}
            onPage={(next) => setFilters({ page: next })}
          />
        </>
      )}
    </section>
  );
}
