import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { SessionView } from '../../server/auth/auth.schemas.js';
import { earlySession } from './early-session.js';
import { RequestError, requestUnchecked } from './http.js';
import { keepChoice, readChoice } from './kept-choice.js';
import { readSessionView } from './read-session.js';

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
    const session = readSessionView(await earlySession()) ?? (await askedSession(signal));
    keepChoice(KEPT, session.rights.includes('own-activity.log') ? JSON.stringify(session) : '');
    return session;
  } catch (error) {
    const kept = error instanceof RequestError && error.status === 0 ? keptSession() : undefined;
    if (kept) return kept;
    throw error;
  }
}

async function askedSession(signal: AbortSignal): Promise<SessionView> {
  const { status, body } = await requestUnchecked('/api/session', { signal });
  const session = readSessionView(body);
  if (!session) throw new RequestError(status, 'unexpected-answer', '');
  return session;
}

function keptSession(): SessionView | undefined {
  try {
    return readSessionView(JSON.parse(readChoice(KEPT) ?? '')) ?? undefined;
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
