import { randomInt } from 'node:crypto';
import { ENTRIES } from './status-list-credential.js';

/** Beyond this a list counts as full: the rest hides the last ones among others, and a free place is found at once. */
export const FULL = 100_000;

export function noPlaces(): Uint8Array {
  return new Uint8Array(ENTRIES / 8);
}

/** The first place is the leftmost bit. */
export function isSet(places: Uint8Array, index: number): boolean {
  return ((places[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
}

/** A copy with that place set. */
export function withPlace(places: Uint8Array, index: number): Uint8Array {
  const copy = Uint8Array.from(places);
  copy[index >> 3] = (copy[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return copy;
}

/** A place nobody ever had, which tells nothing of when it was taken. */
export function freePlace(taken: Uint8Array, draw: (below: number) => number = randomInt): number {
  for (;;) {
    const index = draw(ENTRIES);
    if (!isSet(taken, index)) return index;
  }
}
