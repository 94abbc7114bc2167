import { getJob, type JobView } from '@sophora/contract/office';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useEndpoint } from '../../ui/endpoint.ts';
import { useDistrictCode } from '../../ui/route.ts';

export function isActive(job: JobView | undefined): boolean {
  return job?.state === 'waiting' || job?.state === 'running';
}

/**
 * The latest work on a batch (dry run, writing, roll-back, declaration), watched while it goes on, also after a reload.
 * When it ends, everything on the page is read again.
 */
export function useBatchJob(jobId: string | null | undefined): JobView | undefined {
  const district = useDistrictCode();
  const client = useQueryClient();
  const { data } = useEndpoint(
    getJob,
    { params: { district, job: jobId ?? '' } },
    { enabled: Boolean(jobId), poll: (latest) => (latest && !isActive(latest.job) ? false : 700) },
  );
  const active = isActive(data?.job);
  const wasActive = useRef(false);
  useEffect(() => {
    if (wasActive.current && !active) void client.invalidateQueries();
    wasActive.current = active;
  }, [active, client]);
  return data?.job;
}
