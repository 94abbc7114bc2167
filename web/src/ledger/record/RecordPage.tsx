import { getRecord } from '@sophora/contract/registers';
import { Suspense } from 'react';
import { DocketPanel } from '../../docket/index.ts';
import { LettersOfRight } from '../../letters/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useEndpoint } from '../../ui/endpoint.ts';
import { useDistrictCode, useParam } from '../../ui/route.ts';
import { useMay } from '../../ui/session.ts';
import { LoadingState } from '../parts/LoadingState.tsx';
import { useKind } from '../parts/useKinds.ts';
import { Contradictions } from './Contradictions.tsx';
import { Contributions } from './Contributions.tsx';
import { FactsTable } from './FactsTable.tsx';
import { HistoryList } from './HistoryList.tsx';
import { RecordHead } from './RecordHead.tsx';
import { Relations } from './Relations.tsx';
import '../parts/base.css';
import '../parts/tables.css';
import './record.css';

/** Registers whose records official letters are about. */
const WITH_LETTERS = ['patents', 'marks'];

/** One record: what is known, where each value came from, which figures it counts in and why. */
export default function RecordPage() {
  const district = useDistrictCode();
  const kindId = useParam('kind');
  const kind = useKind(kindId);
  const mayLetters = useMay('letters.keep');
  const query = useEndpoint(getRecord, { params: { district, kind: kindId, record: useParam('record') } });
  const record = query.data?.record;
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!record || !kind) return <LoadingState />;
  return (
    <div className="ledger-page">
      <RecordHead record={record} kind={kind} />
      <div className="ledger-record">
        <div className="ledger-record-main">
          <FactsTable record={record} kind={kind} />
          <Contradictions record={record} kind={kind} />
          <HistoryList record={record} kind={kind} />
        </div>
        <div className="ledger-record-side">
          <Suspense fallback={<LoadingState />}>
            <DocketPanel kind={kindId} record={record.id} title={record.title} />
            {mayLetters && WITH_LETTERS.includes(kindId) && <LettersOfRight record={record.id} />}
          </Suspense>
          <Contributions record={record} />
          <Relations record={record} />
        </div>
      </div>
    </div>
  );
}
