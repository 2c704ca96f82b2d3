import { randomName } from '../../lib/random-name.js';

/** A random identifier in the usual writing (UUID, version 4). */
export function newDraft(): string {
  const bits = randomName();
  return [bits.slice(0, 8), bits.slice(8, 12), `4${bits.slice(13, 16)}`, `a${bits.slice(17, 20)}`, bits.slice(20)].join(
    '-',
  );
}
