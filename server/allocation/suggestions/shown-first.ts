import type { SuggestionView, SuggestionViews } from './suggestions.schemas.js';

/** Of what can be made good, this much is shown at once; the rest on request. */
const SHARE = 0.8;
/** Where nothing that lacks can be made good: so many. */
const OTHERWISE = 12;

type Read = Pick<SuggestionView, 'needs' | 'isForced'>;
type Missing = 'missingMin' | 'missingTarget';
type ShownFirst = Pick<SuggestionViews, 'first' | 'firstBy'>;

/**
 * How many of those that are not forced are shown at once, in their order: up to the one with which 80 % of the minimum
 * that the list makes good is reached; of what is wanted, where no minimum lacks.
 */
export function shownFirst(suggestions: readonly Read[]): ShownFirst {
  const others = suggestions.filter(({ isForced }) => !isForced);
  const ofMinimum = reached(others, 'missingMin');
  if (ofMinimum !== null) return { first: ofMinimum, firstBy: 'minimum' };
  const ofWanted = reached(others, 'missingTarget');
  if (ofWanted !== null) return { first: ofWanted, firstBy: 'wanted' };
  return { first: Math.min(OTHERWISE, others.length), firstBy: 'number' };
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
