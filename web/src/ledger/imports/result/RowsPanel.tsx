import { type BatchDetail, type KindInfo, listImportRows } from '@sophora/contract/imports';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useEndpoint } from '../../../ui/endpoint.ts';
import { useLabel, useText } from '../../../ui/i18n/text.ts';
import { PageLink } from '../../../ui/PageLink.tsx';
import { useDistrictCode, useFilters } from '../../../ui/route.ts';
import { registerAddress } from '../../parts/addresses.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Pages } from '../../parts/Pages.tsx';
import { pageOf } from '../../parts/pageOf.ts';
import type { RowResult } from './CountTiles.tsx';
import { Differences } from './Differences.tsx';
import { MarkedRows } from './MarkedRows.tsx';
import { PlainRows } from './PlainRows.tsx';
import { ReasonGroups } from './ReasonGroups.tsx';
import { resultText } from './text.ts';

const SIZE = 50;

interface Props {
  readonly batch: BatchDetail;
  readonly kind: KindInfo;
  readonly result: RowResult;
}

/** The rows behind one number of a dry run, a page at a time, grouped by reason where there are reasons. */
export function RowsPanel({ batch, kind, result }: Props) {
  const t = useText(resultText);
  const label = useLabel();
  const district = useDistrictCode();
  const [filters, setFilters] = useFilters();
  const page = pageOf(filters.page);
  const code = filters.code;
  const query = useEndpoint(
    listImportRows,
    { params: { district, batch: batch.id }, query: { result, page, size: SIZE, ...(code ? { code } : {}) } },
    { keep: true },
  );
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  const data = query.data;
  const marked = result === 'rejected' || result === 'warned';
  const compared = result === 'changed' || result === 'conflicting';
  return (
    <section className="ledger-rows" aria-label={t(`count.${result}`)} aria-busy={query.isFetching}>
      <p className="ledger-lead">{t(`explain.${result}`)}</p>
      {marked && (
        <ReasonGroups
          batch={batch}
          kind={kind}
          level={result === 'rejected' ? 'reject' : 'warn'}
          code={code}
          onChoose={(next) => setFilters({ code: next }, true)}
        />
      )}
      {data?.rows.length === 0 &&
        (data.count.value > 0 ? (
          <PageLink to={registerAddress(district, batch.kind)}>
            {t('inRegister', { kind: label(kind.label) })}
          </PageLink>
        ) : (
          <EmptyState title={t('listEmpty')} />
        ))}
      {data && data.rows.length > 0 && (
        <>
          {marked && <MarkedRows batch={batch} kind={kind} headers={data.headers} rows={data.rows} />}
          {compared && <Differences batch={batch} kind={kind} result={result} rows={data.rows} />}
          {!marked && !compared && <PlainRows batch={batch} headers={data.headers} rows={data.rows} />}
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
