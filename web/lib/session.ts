import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { sessionSchema, type SessionView } from '../../server/auth/auth.schemas.js';
import { request, RequestError } from './http.js';
import { keepChoice, readChoice } from './kept-choice.js';

const KEPT = 'sillage-reader';

/** Who is signed in, and what they may see. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => readSession(signal),
  staleTime: 5 * 60_000,
  // A browser without a network is answered too.
  networkMode: 'always',
});

/** Without a network, a volunteer is who they were when there was one; the server still refuses who is not. */
async function readSession(signal: AbortSignal): Promise<SessionView> {
  try {
    const session = await request('/api/session', { schema: sessionSchema, signal });
    keepChoice(KEPT, session.rights.includes('own-activity.log') ? JSON.stringify(session) : '');
    return session;
  } catch (error) {
    const kept = error instanceof RequestError && error.status === 0 ? keptSession() : undefined;
    if (kept) return kept;
    throw error;
  }
}

function keptSession(): SessionView | undefined {
  try {
    return sessionSchema.safeParse(JSON.parse(readChoice(KEPT) ?? '')).data;
  } catch {
    return undefined;
  }
}

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
