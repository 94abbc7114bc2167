import type { OutputOf } from '@sophora/contract/endpoint';
import { listRecords } from '@sophora/contract/registers';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../ui/client.ts';
import type { listInput } from './listInput.ts';

/** Fetches the page after the one shown, so that turning it takes no time. */
export function usePrefetchNext(
  input: ReturnType<typeof listInput>,
  data: OutputOf<typeof listRecords> | undefined,
): void {
  const client = useQueryClient();
  const full = data?.rows.length === input.query.size;
  const key = JSON.stringify(input);
  useEffect(() => {
    if (!full) return;
    const shown: typeof input = JSON.parse(key);
    const next = { ...shown, query: { ...shown.query, page: shown.query.page + 1 } };
    void client.prefetchQuery({
      queryKey: [listRecords.id, next],
      queryFn: ({ signal }) => call(listRecords, { ...next, signal }),
    });
  }, [client, full, key]);
}
