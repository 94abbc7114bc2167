import { getJob } from '@sophora/contract/office';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useEndpoint } from '../../ui/endpoint.ts';
import { useDistrictCode } from '../../ui/route.ts';
import { JobProgress } from '../parts/JobProgress.tsx';

/** Work under way on a batch already written (roll-back, declaration), also after a reload; gone when it is done. */
export function BatchJob({ jobId }: { jobId: string | null }) {
  const district = useDistrictCode();
  const client = useQueryClient();
  const seenActive = useRef(false);
  const { data } = useEndpoint(
    getJob,
    { params: { district, job: jobId ?? '' } },
    {
      enabled: jobId !== null,
      poll: (latest) => (latest && !['waiting', 'running'].includes(latest.job.state) ? false : 1_000),
    },
  );
  const state = data?.job.state;
  const active = state === 'waiting' || state === 'running';
  useEffect(() => {
    if (active) seenActive.current = true;
    else if (seenActive.current) {
      seenActive.current = false;
      void client.invalidateQueries();
    }
  }, [active, client]);
  if (!jobId || !data || (!active && state !== 'refused' && state !== 'failed')) return null;
  return <JobProgress jobId={jobId} />;
}
