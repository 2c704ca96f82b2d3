import type { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import type { OwnInvitation } from './own-proposals.schemas.js';

interface Standing {
  /** Everybody concerned agreed. */
  isSettled: boolean;
  /** The date has begun, or does not take place. */
  isOver: boolean;
  /** Others took the place. */
  isFull: boolean;
}

/** How an invitation stands for the person who got it. */
export function invitationState(
  invitation: Pick<SuggestionInvitation, 'answer' | 'expiresAt' | 'withdrawnAt'>,
  { isSettled, isOver, isFull }: Standing,
  now: Date,
): OwnInvitation['state'] {
  if (invitation.answer === 'declined') return 'declined';
  if (invitation.answer === 'agreed' && isSettled) return 'agreed';
  if (invitation.withdrawnAt) return 'withdrawn';
  if (isOver) return 'over';
  if (invitation.answer === 'agreed') return 'waiting';
  if (invitation.expiresAt <= now) return 'expired';
  return isFull ? 'full' : 'open';
}
