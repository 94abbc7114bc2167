import type { Endpoint, OutputOf } from '@sophora/contract/endpoint';
import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { call, type InputOf, RefusalError } from './client.ts';

let signedOut: () => void = () => {};

/** What happens when the server says that nobody is signed in any more. */
export function onSignedOut(handler: () => void): void {
  signedOut = handler;
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof RefusalError && error.code === 'sign-in-needed') signedOut();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal is an answer; only a lost connection is worth asking again.
      retry: (failures, error) => failures < 2 && error instanceof RefusalError && error.status === 0,
    },
  },
});

interface QueryChoices<O> {
  enabled?: boolean;
  /** Keep showing the previous answer while a new date or page loads. */
  keep?: boolean;
  /** Milliseconds until the next look, from the latest answer; false: no polling. */
  poll?: (latest: O | undefined) => number | false;
  staleTime?: number;
}

/** Reads an endpoint. The key is the endpoint's id and its input, so `useAction` can refresh by id. */
export function useEndpoint<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  choices: QueryChoices<OutputOf<E>> = {},
): UseQueryResult<OutputOf<E>, RefusalError> {
  const { enabled = true, keep = false, poll, staleTime } = choices;
  return useQuery<OutputOf<E>, RefusalError>({
    queryKey: [endpoint.id, input],
    queryFn: ({ signal }) => call(endpoint, { ...input, signal }),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    ...(poll ? { refetchInterval: (query) => poll(query.state.data as OutputOf<E> | undefined) } : {}),
    ...(staleTime === undefined ? {} : { staleTime }),
  });
}

/** Does an endpoint. Afterwards everything read before is stale, or only the endpoints named. */
export function useAction<E extends Endpoint>(
  endpoint: E,
  refresh: readonly Endpoint[] | 'all' = 'all',
): UseMutationResult<OutputOf<E>, RefusalError, InputOf<E>> {
  const client = useQueryClient();
  return useMutation<OutputOf<E>, RefusalError, InputOf<E>>({
    mutationFn: (input) => call(endpoint, input),
    onSuccess: async () => {
      if (refresh === 'all') await client.invalidateQueries();
      else await Promise.all(refresh.map((e) => client.invalidateQueries({ queryKey: [e.id] })));
    },
    onError: (error) => {
      if (error.code === 'sign-in-needed') signedOut();
    },
  });
}
