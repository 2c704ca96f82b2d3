import type { Day } from '../../lib/day.js';

/** The day on the phone's own clock, which needs no network. */
export function todayHere(): Day {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
