import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { sessionQuery, useSession } from '../lib/session.js';

/** A session that ended or changed elsewhere: what its person saw is forgotten, and the page asks anew who may see it. */
export function useShownOut(): void {
  const client = useQueryClient();
  const router = useRouter();
  const email = useSession().account?.email ?? null;
  const before = useRef(email);
  useEffect(() => {
    const wasSomebody = before.current !== null && before.current !== email;
    before.current = email;
    if (!wasSomebody) return;
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] });
    void router.invalidate();
  }, [client, router, email]);
}
