import { numberAt } from '../plan/number-at.js';
import { AsksLeft } from './asks-left.js';
import { BestFirst } from './best-first.js';
import type { Change } from './changes.js';
import { ChangesLeft } from './changes-left.js';
import { LinesAbove } from './lines-above.js';
import { keepsRules, type PeopleRules } from './people-rules.js';
import type { PlanState } from './plan-state.js';
import { bestSwap } from './swaps.js';
import { personPlace, slotPlace } from './touched-places.js';

/** One line of the list, worth so much once those above it are carried out. */
export interface RankedChange extends Change {
  /** Points an hour × units. */
  gain: number;
  /** Somewhere a maximum or a cap is passed today: this comes first, whatever it is worth. */
  isForced: boolean;
  /** Places in the list of those above it that touch the same slot or person. */
  assumes: number[];
}

export interface ShortList {
  ranked: RankedChange[];
  /** Changes of the plan that would pass a limit, at any place in the list. */
  againstRules: number;
  /** Changes of the plan that win nothing on their own, nor together with two others. */
  withoutGain: number;
}

/**
 * The changes that win something, the best first, each given those above it. `state` is left as it is once all are
 * carried out. Ties go by the order given, so that the same plan gives the same list.
 */
export function shortList(state: PlanState, rules: PeopleRules, changes: readonly Change[]): ShortList {
  const left = new ChangesLeft(state, changes);
  const asks = new AsksLeft(state, rules.asksLeft);
  const above = new LinesAbove(state);
  const ranked: RankedChange[] = [];
  const take = (change: Change, parts: readonly Change[], isForced = false): void => {
    ranked.push({ ...change, gain: state.gainOf(change.steps), isForced, assumes: above.add(change.steps) });
    state.apply(change.steps);
    for (const part of parts) left.delete(part);
    asks.take(change);
  };
  takeForced(state, rules, left, take);
  // What has to be done comes first, however often somebody was asked.
  let asked = asks.prune(left).size;
  const values = valuesOf(state, rules, left);
  for (let next = nextOf(state, rules, left, values); next; next = nextOf(state, rules, left, values)) {
    take(next.change, next.parts);
    const tooOften = asks.prune(left);
    asked += tooOften.size;
    for (const gone of [...next.parts, ...tooOften]) values.delete(gone);
    // The others are worth what they were.
    for (const change of left.touching(next.change.steps)) value(state, rules, left, values, change);
  }
  const against = [...left].filter(({ steps }) => !keepsRules(state, rules, steps)).length;
  return { ranked, againstRules: against + asked, withoutGain: left.size - against };
}

function takeForced(
  state: PlanState,
  rules: PeopleRules,
  left: ChangesLeft,
  take: (change: Change, parts: readonly Change[], isForced: boolean) => void,
): void {
  for (let forced = forcedOf(state, left); forced; forced = forcedOf(state, left)) {
    const [change, rest] = keepsRules(state, rules, forced.steps) ? [forced, []] : parted(forced);
    take(change, [forced], true);
    for (const one of rest) left.add(one);
  }
}

/** Leaving first, whatever comes of the rest. */
function parted({ steps }: Change): [leaving: Change, coming: Change[]] {
  const comes = steps.filter(({ units }) => units > 0);
  const goes = steps.filter(({ units }) => units < 0);
  return [{ kind: 'release', steps: goes }, comes.map((step) => ({ kind: 'invite', steps: [step] }))];
}

/** Of what leaves a slot or a person that is over its limit today, what costs least. */
function forcedOf(state: PlanState, left: ChangesLeft): Change | undefined {
  const { people, slots } = state.problem;
  const isFull = (slot: number) => numberAt(state.filled, slot) > (slots[slot]?.maxUnits ?? 0);
  const isTired = (person: number) => numberAt(state.load, person) > (people[person]?.capUnits ?? Infinity);
  const over = [
    ...people.flatMap((_, person) => (isTired(person) ? [personPlace(person)] : [])),
    ...slots.flatMap((_, slot) => (isFull(slot) ? [slotPlace(slot)] : [])),
  ];
  const isOver = (pair: number) => isFull(state.slotOf(pair)) || isTired(state.personOf(pair));
  const leaving = [...left.at(over)].filter(({ steps }) => steps.some(({ pair, units }) => units < 0 && isOver(pair)));
  const inOrder = leaving.toSorted((a, b) => left.orderOf(a) - left.orderOf(b));
  return inOrder.toSorted((a, b) => state.gainOf(b.steps) - state.gainOf(a.steps))[0];
}

interface Next {
  change: Change;
  parts: readonly Change[];
}

function nextOf(state: PlanState, rules: PeopleRules, left: ChangesLeft, values: BestFirst): Next | undefined {
  const best = values.best();
  return best ? { change: best, parts: [best] } : bestSwap(state, rules, left);
}

function valuesOf(state: PlanState, rules: PeopleRules, left: ChangesLeft): BestFirst {
  const values = new BestFirst();
  for (const change of left) value(state, rules, left, values, change);
  return values;
}

function value(state: PlanState, rules: PeopleRules, left: ChangesLeft, values: BestFirst, change: Change): void {
  const gain = state.gainOf(change.steps);
  // Limits are looked at only where something would be won.
  const isWon = gain > 0 && keepsRules(state, rules, change.steps);
  values.set(change, isWon ? gain : null, left.orderOf(change));
}
