import { redirect } from '@tanstack/react-router';
import type { SessionView } from '../../server/auth/auth.schemas.js';
import { homeOf } from '../lib/session.js';

/**
 * Whether this person may open the page. Who is nobody yet is shown the door, with the way back;
 * who is somebody without the right is told so in place of the page.
 */
export function mustHold(right: string, session: SessionView, address: string): { refused: boolean } {
  if (session.account) return { refused: !session.rights.includes(right) };
  throw redirect({ to: homeOf(session), search: address === '/' ? {} : { next: address } });
}

/** An address of this site to go back to; anything else is ignored. */
export function readNext(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;
}
