import type { SuggestionView } from './suggestions.schemas.js';

/** Of what can be made good, this much is shown at once; the rest on request. */
const SHARE = 0.8;
/** Where nothing that lacks can be made good: so many. */
const OTHERWISE = 12;

type Read = Pick<SuggestionView, 'needs' | 'isForced'>;
type Missing = 'missingMin' | 'missingTarget';

/**
 * How many of those that are not forced are shown at once, in their order: up to the one with which 80 % of the minimum
 * that the list makes good is reached; of what is wanted, where no minimum lacks.
 */
export function shownFirst(suggestions: readonly Read[]): number {
  const others = suggestions.filter(({ isForced }) => !isForced);
  return reached(others, 'missingMin') ?? reached(others, 'missingTarget') ?? Math.min(OTHERWISE, others.length);
}

/** Null: they make none of it good. */
function reached(others: readonly Read[], what: Missing): number | null {
  const made = others.map(({ needs }) => needs.reduce((sum, need) => sum + madeGood(need, what), 0));
  const all = made.reduce((sum, one) => sum + one, 0);
  if (all === 0) return null;
  let left = all * SHARE;
  const last = made.findIndex((one) => (left -= one) <= 0);
  return last + 1;
}

/** Each line is told given those above it, so that nothing is made good twice. */
const madeGood = (need: Read['needs'][number], what: Missing): number =>
  Math.min(need[what], Math.max(0, need.after - need.before));
