import type { Frame } from '../frame.js';

/** Each person of a row: a set of small numbers, or the key itself where the grain holds it. */
export function memberSql({ header }: Pick<Frame, 'header'>): string {
  return header.grain.includes('volunteer_key') ? '"volunteer_key"' : 'unnest("people")';
}
