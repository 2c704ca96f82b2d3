import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

const LARGEST_SEQUENCE = 0xff_ff_ff_ff;
let sequence = 0;

/** A registry id: UUID version 7. Those made by one process sort by creation, within a millisecond too. */
export function newId(now: Date): string {
  sequence = sequence === LARGEST_SEQUENCE ? 0 : sequence + 1;
  return v7({ msecs: now.getTime(), seq: sequence });
}

/** A secret for links and sessions: 256 random bits, base64url, derived from nothing. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
