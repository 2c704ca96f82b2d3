import type { Draft } from './draft.js';
import { numberAt } from './number-at.js';

/** After so many looks at everything what is still found is little. */
const MOST_PASSES = 8;

/** Adds, takes away and exchanges single hours, within a person or within a slot, while the plan gets better by it. */
export function improve(draft: Draft): void {
  for (let pass = 0, isBetter = true; pass < MOST_PASSES && isBetter; pass += 1) {
    isBetter = false;
    for (const pair of draft.units.keys()) while (isImproved(draft, pair)) isBetter = true;
  }
}

function isImproved(draft: Draft, pair: number): boolean {
  if (draft.canRemove(pair) && draft.loss(pair) < 0) {
    draft.change(pair, -1);
    return true;
  }
  if (numberAt(draft.units, pair) >= numberAt(draft.most, pair)) return false;
  if (draft.canAdd(pair) && draft.gain(pair) > 0) {
    draft.change(pair, 1);
    return true;
  }
  const { person, slot } = draft.problem.pairs;
  return (
    isExchanged(draft, pair, draft.pairsOfPerson[numberAt(person, pair)] ?? []) ||
    isExchanged(draft, pair, draft.pairsOfSlot[numberAt(slot, pair)] ?? [])
  );
}

/** An hour of another pair goes where this one is worth more. */
function isExchanged(draft: Draft, pair: number, others: readonly number[]): boolean {
  for (const other of others) {
    if (other === pair || !draft.canRemove(other)) continue;
    const lost = draft.loss(other);
    draft.change(other, -1);
    if (draft.canAdd(pair) && draft.gain(pair) > lost) {
      draft.change(pair, 1);
      return true;
    }
    draft.change(other, 1);
  }
  return false;
}
