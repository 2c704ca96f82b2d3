import { numberAt } from '../plan/number-at.js';
import type { Step } from '../proposals/plan-state.js';

/** What one plan has more, or fewer, than another, pair by pair. */
export function difference(before: Int32Array, after: Int32Array): Step[] {
  return [...after.keys()]
    .map((pair) => ({ pair, units: numberAt(after, pair) - (before[pair] ?? 0) }))
    .filter(({ units }) => units !== 0);
}
