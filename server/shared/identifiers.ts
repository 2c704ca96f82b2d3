import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A registry id: UUID version 7, so that ids sort by creation. */
export function newId(now: Date): string {
  return v7({ msecs: now.getTime() });
}

/** A secret for links and sessions: 256 random bits, base64url, derived from nothing. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
