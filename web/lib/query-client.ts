import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { RequestError } from './http.js';
import { sessionQuery } from './session.js';

/** A session that ended is found out by any answer: it is read again, and the page shows the door. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (!(error instanceof RequestError) || error.code !== 'sign-in-needed') return;
    void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 60_000, refetchOnWindowFocus: true, retry: (count, error) => count < 2 && mayPass(error) },
    },
  });
  return client;
}

/** Only what a second attempt can change: the network, or a server that is busy. */
function mayPass(error: Error): boolean {
  return error instanceof RequestError && (error.status === 0 || error.status === 502 || error.status === 503);
}
