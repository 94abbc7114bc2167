import { type BatchDetail, changeReading, getImport, listImports } from '@sophora/contract/imports';
import { useQueryClient } from '@tanstack/react-query';
import type { InputOf, RefusalError } from '../../ui/client.ts';
import { useAction } from '../../ui/endpoint.ts';
import { useDistrictCode } from '../../ui/route.ts';

export type ReadingChange = NonNullable<InputOf<typeof changeReading>['body']>;

export interface SaveReading {
  readonly change: (change: ReadingChange) => void;
  readonly saving: boolean;
  readonly error: RefusalError | null;
}

/** Keeps a change of the reading at once; the answer of the server, with its new proposal, is what the page shows. */
export function useSaveReading(batch: BatchDetail): SaveReading {
  const district = useDistrictCode();
  const client = useQueryClient();
  const action = useAction(changeReading, [listImports]);
  const params = { district, batch: batch.id };
  const change = (body: ReadingChange) =>
    action.mutate(
      { params, body },
      { onSuccess: (answer) => client.setQueryData([getImport.id, { params }], answer) },
    );
  return { change, saving: action.isPending, error: action.error };
}
