import type { InvitationView } from './auth.schemas.js';
import type { Invitation } from './invitation.entity.js';

export function invitationState(invitation: Invitation, now: Date): InvitationView['state'] {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return invitation.expiresAt.getTime() <= now.getTime() ? 'expired' : 'open';
}

/** An invitation as its makers may see it: never its code. */
export function toView(invitation: Invitation, now: Date): InvitationView {
  return {
    id: invitation.id,
    name: invitation.name,
    email: invitation.email ?? null,
    role: invitation.role,
    deliver: invitation.deliver,
    state: invitationState(invitation, now),
    createdAt: invitation.createdAt.toISOString(),
    expiresAt: invitation.expiresAt.toISOString(),
  };
}
