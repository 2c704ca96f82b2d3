import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { homeOf, sessionQuery } from '../lib/session.js';

/** After a door was passed, in or out: forgets what the last person saw, and opens the next one's page. */
export function useEnter(): (next?: string) => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  return async (next) => {
    const session = await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] });
    await router.invalidate();
    await router.navigate({ to: next ?? homeOf(session) });
  };
}
