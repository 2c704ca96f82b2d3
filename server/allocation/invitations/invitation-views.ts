import { Person } from '../../people/person.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { InvitationView } from '../decisions/decisions.schemas.js';
import type { SuggestionInvitation } from './suggestion-invitation.entity.js';
import { type InvitationReader, waitingCalls } from './waiting-calls.js';

const NO_CALL = { telephone: null, message: null };

/** What became of each invitation, with names; of those that wait, with what is needed to ring. */
export async function invitationViews(
  em: RegistryManager,
  invitations: readonly SuggestionInvitation[],
  reader: InvitationReader,
): Promise<InvitationView[]> {
  const { now } = reader;
  const ids = invitations.map(({ personId }) => personId);
  const people = await em.find(Person, { id: { $in: ids } }, { disableIdentityMap: true });
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  const waiting = invitations.filter((one) => invitationState(one, now) === 'waiting');
  const calls = await waitingCalls(em, waiting, reader);
  return invitations.map((one) => ({
    id: one.id,
    person: { id: one.personId, name: names.get(one.personId) ?? '' },
    way: one.way,
    sentAt: one.sentAt.toISOString(),
    sentBy: one.sentBy,
    expiresAt: one.expiresAt.toISOString(),
    state: invitationState(one, now),
    answeredAt: one.answeredAt?.toISOString() ?? null,
    answeredWay: one.answeredWay ?? null,
    typedBy: one.typedBy ?? null,
    comment: one.comment ?? null,
    ...(calls.get(one.id) ?? NO_CALL),
  }));
}

export function invitationState(
  { answer, withdrawnAt, expiresAt }: Pick<SuggestionInvitation, 'answer' | 'withdrawnAt' | 'expiresAt'>,
  now: Date,
): InvitationView['state'] {
  if (answer === 'declined') return answer;
  // A yes that came too late, or that the others of an exchange did not share, is no place.
  if (withdrawnAt) return 'withdrawn';
  if (answer) return answer;
  return expiresAt <= now ? 'expired' : 'waiting';
}
