import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { sessionSchema, type SessionView } from '../../server/auth/auth.schemas.js';
import { request } from './http.js';

/** Who is signed in, and what they may see. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request('/api/session', { schema: sessionSchema, signal }),
  staleTime: 5 * 60_000,
});

export function useSession(): SessionView {
  return useSuspenseQuery(sessionQuery).data;
}

/** The first page of a person: what their rights open, or the door. */
export function homeOf(session: SessionView): '/' | '/me' | '/invitations' | '/demo' | '/sign-in' {
  if (!session.account) return session.organisation.isDemo ? '/demo' : '/sign-in';
  if (session.rights.includes('figures.read')) return '/';
  if (session.rights.includes('own-activity.read')) return '/me';
  if (session.rights.includes('invitations.write')) return '/invitations';
  return '/me';
}
