import { PlusOutlined } from '@ant-design/icons';
import { listRecords } from '@sophora/contract/registers';
import { Button } from 'antd';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useEndpoint } from '../../ui/endpoint.ts';
import { useLabel, useText } from '../../ui/i18n/text.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useDistrictCode, useFilters, useParam } from '../../ui/route.ts';
import { useMay } from '../../ui/session.ts';
import { importsAddress, registersAddress } from '../parts/addresses.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LoadingState } from '../parts/LoadingState.tsx';
import { useKind } from '../parts/useKinds.ts';
import { ListFooter } from './ListFooter.tsx';
import { cleared, columnsOf, isFiltered, listInput } from './listInput.ts';
import { RecordForm } from './RecordForm.tsx';
import { RecordTable } from './RecordTable.tsx';
import { RegisterExport } from './RegisterExport.tsx';
import { RegisterFilters } from './RegisterFilters.tsx';
import { registerText } from './text.ts';
import { usePrefetchNext } from './usePrefetchNext.ts';
import '../parts/base.css';
import '../parts/tables.css';
import './registers.css';

/** One register as a list: search, filters, sort and columns in the address, paged in the database. */
export default function RegisterPage() {
  const t = useText(registerText);
  const label = useLabel();
  const district = useDistrictCode();
  const kindId = useParam('kind');
  const kind = useKind(kindId);
  const [filters, setFilters] = useFilters();
  const mayEdit = useMay('records.edit');
  const mayExport = useMay('records.export');
  const input = listInput(district, kindId, filters);
  const query = useEndpoint(listRecords, input, { keep: true });
  usePrefetchNext(input, query.data);
  if (!kind) return query.error ? <ErrorNote error={query.error} /> : <LoadingState />;
  const columns = columnsOf(
    filters,
    kind.fields.map((f) => f.name),
    kind.list.columns,
  );
  return (
    <div className="ledger-page">
      <PageTitle title={label(kind.label)} back={{ to: registersAddress(district), label: t('title') }}>
        {mayEdit && (
          <Button icon={<PlusOutlined />} onClick={() => setFilters({ add: 'yes' }, true)}>
            {t('add')}
          </Button>
        )}
        {mayExport && (
          <RegisterExport district={district} kind={kindId} filters={filters} columns={columns} />
        )}
      </PageTitle>
      <RegisterFilters kind={kind} columns={columns} filters={filters} onChange={setFilters} />
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <LoadingState />}
      {query.data && query.data.rows.length === 0 && (
        <EmptyState
          title={t(isFiltered(filters) ? 'noMatch' : 'empty')}
          hint={t(isFiltered(filters) ? 'noMatchHint' : 'emptyHint')}
          action={
            isFiltered(filters) ? (
              <Button onClick={() => setFilters(cleared(filters))}>{t('clear')}</Button>
            ) : (
              <PageLink className="ledger-button" to={`${importsAddress(district)}?for=${kindId}`}>
                {t('toImport')}
              </PageLink>
            )
          }
        />
      )}
      {query.data && query.data.rows.length > 0 && (
        <>
          <RecordTable
            kind={kind}
            columns={columns}
            rows={query.data.rows}
            stale={query.isPlaceholderData}
            filters={filters}
            onChange={setFilters}
          />
          <ListFooter
            kind={kind}
            count={query.data.count}
            filters={filters}
            busy={query.isFetching}
            onChange={setFilters}
          />
        </>
      )}
      {mayEdit && filters.add === 'yes' && (
        <RecordForm kind={kind} onClose={() => setFilters({ add: undefined }, true)} />
      )}
    </div>
  );
}
