import { numberAt } from '../plan/number-at.js';
import { AsksLeft } from './asks-left.js';
import type { Change } from './changes.js';
import { keepsRules, type PeopleRules } from './people-rules.js';
import type { PlanState, Step } from './plan-state.js';
import { swapsOf } from './swaps.js';

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
  const left = new Set(changes);
  const ranked: RankedChange[] = [];
  const asks = new AsksLeft(state, rules.asksLeft);
  let asked = 0;
  const take = (change: Change, parts: readonly Change[], isForced = false): void => {
    const gain = state.gainOf(change.steps);
    ranked.push({ ...change, gain, isForced, assumes: sharedWith(state, ranked, change.steps) });
    state.apply(change.steps);
    for (const part of parts) left.delete(part);
    asks.take(change);
    if (!isForced) asked += asks.prune(left);
  };
  for (let forced = forcedOf(state, left); forced; forced = forcedOf(state, left)) {
    const [change, rest] = keepsRules(state, rules, forced.steps) ? [forced, []] : parted(forced);
    take(change, [forced], true);
    for (const one of rest) left.add(one);
  }
  // What has to be done comes first, however often somebody was asked.
  asked += asks.prune(left);
  const values = new Map<Change, number | null>();
  for (;;) {
    const best = bestOf(state, rules, left, values);
    if (best) {
      take(best, [best]);
      forget(state, values, best.steps);
      continue;
    }
    const swap = swapsOf(state, rules, [...left])[0];
    if (!swap) break;
    take(swap.change, swap.parts);
    values.clear();
  }
  const against = [...left].filter(({ steps }) => !keepsRules(state, rules, steps)).length;
  return { ranked, againstRules: against + asked, withoutGain: left.size - against };
}

/** Leaving first, whatever comes of the rest. */
function parted({ steps }: Change): [leaving: Change, coming: Change[]] {
  const comes = steps.filter(({ units }) => units > 0);
  const goes = steps.filter(({ units }) => units < 0);
  return [{ kind: 'release', steps: goes }, comes.map((step) => ({ kind: 'invite', steps: [step] }))];
}

/** Of what leaves a slot or a person that is over its limit today, what costs least. */
function forcedOf(state: PlanState, left: ReadonlySet<Change>): Change | undefined {
  const { people, slots } = state.problem;
  const isOver = (pair: number): boolean => {
    const [person, slot] = [state.personOf(pair), state.slotOf(pair)];
    const cap = people[person]?.capUnits ?? null;
    const isFull = numberAt(state.filled, slot) > (slots[slot]?.maxUnits ?? 0);
    return isFull || (cap !== null && numberAt(state.load, person) > cap);
  };
  const leaving = [...left].filter(({ steps }) => steps.some(({ pair, units }) => units < 0 && isOver(pair)));
  return leaving.toSorted((a, b) => state.gainOf(b.steps) - state.gainOf(a.steps))[0];
}

/** Values are looked up again only for what the last one touched. Null: it would pass a limit. */
function bestOf(
  state: PlanState,
  rules: PeopleRules,
  left: ReadonlySet<Change>,
  values: Map<Change, number | null>,
): Change | undefined {
  let best: Change | undefined;
  let most = 0;
  for (const change of left) {
    let value = values.get(change);
    if (value === undefined) {
      value = keepsRules(state, rules, change.steps) ? state.gainOf(change.steps) : null;
      values.set(change, value);
    }
    if (value !== null && value > most) [best, most] = [change, value];
  }
  return best;
}

function forget(state: PlanState, values: Map<Change, number | null>, steps: readonly Step[]): void {
  const touched = touchedBy(state, steps);
  for (const change of values.keys()) if (meets(state, touched, change.steps)) values.delete(change);
}

function sharedWith(state: PlanState, ranked: readonly RankedChange[], steps: readonly Step[]): number[] {
  const touched = touchedBy(state, steps);
  return ranked.flatMap((other, at) => (meets(state, touched, other.steps) ? [at] : []));
}

interface Touched {
  people: ReadonlySet<number>;
  slots: ReadonlySet<number>;
}

const touchedBy = (state: PlanState, steps: readonly Step[]): Touched => ({
  people: new Set(steps.map(({ pair }) => state.personOf(pair))),
  slots: new Set(steps.map(({ pair }) => state.slotOf(pair))),
});

const meets = (state: PlanState, { people, slots }: Touched, steps: readonly Step[]): boolean =>
  steps.some(({ pair }) => people.has(state.personOf(pair)) || slots.has(state.slotOf(pair)));
