import { randomBytes, randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const LARGEST_SEQUENCE = 0xff_ff_ff_ff;
let sequence = 0;
/** Random bytes asked of the system for many ids at once. */
const pool = Buffer.alloc(16_384);
let drawn = pool.length;

function sixteenRandomBytes(): Buffer {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += 16;
  return pool.subarray(drawn - 16, drawn);
}

/** A registry id: UUID version 7. Those made by one process sort by creation, within a millisecond too. */
export function newId(now: Date): string {
  sequence = sequence === LARGEST_SEQUENCE ? 0 : sequence + 1;
  return v7({ msecs: now.getTime(), seq: sequence, random: sixteenRandomBytes() });
}

/** A secret for links and sessions: 256 random bits, base64url, derived from nothing. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
