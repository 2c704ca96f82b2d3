import { redirect } from '@tanstack/react-router';
import type { SessionView } from '../../server/auth/auth.schemas.js';
import { homeOf } from '../lib/session.js';

/** Signed in, but not allowed here. */
export class ForbiddenError extends Error {}

/** Lets in who holds the right; shows the door to who is nobody yet, with the way back. */
export function mustHold(right: string, session: SessionView, address: string): void {
  if (session.rights.includes(right) && session.account) return;
  if (session.account) throw new ForbiddenError(right);
  throw redirect({ to: homeOf(session), search: address === '/' ? {} : { next: address } });
}

/** An address of this site to go back to; anything else is ignored. */
export function readNext(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;
}
