import { type BatchDetail, getImport, type KindInfo } from '@sophora/contract/imports';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useEndpoint } from '../../ui/endpoint.ts';
import { useDistrictCode, useParam } from '../../ui/route.ts';
import { LoadingState } from '../parts/LoadingState.tsx';
import { useKind } from '../parts/useKinds.ts';
import { BatchBody } from './BatchBody.tsx';
import { BatchHead } from './BatchHead.tsx';
import { BatchSteps } from './BatchSteps.tsx';
import { isActive, useBatchJob } from './useBatchJob.ts';
import { WorkEnded, Working } from './Working.tsx';
import '../parts/base.css';
import '../parts/tables.css';
import './imports.css';

/** One batch from reading to result (导入向导): the state of the batch decides what is shown, so it survives a reload. */
export default function ImportPage() {
  const district = useDistrictCode();
  const id = useParam('batch');
  const query = useEndpoint(
    getImport,
    { params: { district, batch: id } },
    { poll: (latest) => (latest && isBusy(latest.batch) ? 1_000 : false) },
  );
  const batch = query.data?.batch;
  const kind = useKind(batch?.kind);
  if (query.error && !batch) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!batch || !kind) return <LoadingState />;
  return <Batch batch={batch} kind={kind} />;
}

function isBusy(batch: BatchDetail): boolean {
  return batch.state === 'staging' || batch.state === 'applying';
}

function Batch({ batch, kind }: { batch: BatchDetail; kind: KindInfo }) {
  const job = useBatchJob(batch.jobId);
  const active = isActive(job);
  const ended = job?.state === 'refused' || job?.state === 'failed' || job?.state === 'cancelled';
  // A batch already written is shown at once; what still follows (judging, roll-back) runs above it.
  const instead = isBusy(batch) || (active && batch.state !== 'applied');
  return (
    <div className="ledger-page">
      <BatchHead batch={batch} kind={kind} />
      <BatchSteps state={batch.state} />
      {job && active && <Working job={job} />}
      {job && ended && batch.state !== 'refused' && <WorkEnded job={job} />}
      {!instead && <BatchBody batch={batch} kind={kind} />}
    </div>
  );
}
