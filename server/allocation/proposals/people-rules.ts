import { numberAt } from '../plan/number-at.js';
import type { PlanState, Step } from './plan-state.js';

/** What the network of a plan cannot hold, by place in the problem's lists. */
export interface PeopleRules {
  /** Local day on which each slot begins. */
  day: readonly string[];
  wholePresence: readonly boolean[];
  /** Least time between two slots of each person, ms. */
  rest: readonly number[];
  /** Days of the week on which each person comes at most; null: not said. */
  daysPerWeek: readonly (number | null)[];
  /** How often each person may still be asked in these 30 days; not said: as often as one likes. */
  asksLeft?: readonly number[];
}

/**
 * Whether everybody concerned still keeps every limit once these are carried out: what a pair can give, what a slot
 * takes, the week's cap, whole presences, rest, days, and nobody in two places at once. A limit that is already passed
 * keeps nobody from leaving.
 */
export function keepsRules(state: PlanState, rules: PeopleRules, steps: readonly Step[]): boolean {
  const { problem } = state;
  const after = new Map<number, number>();
  for (const { pair, units } of steps) after.set(pair, (after.get(pair) ?? numberAt(state.units, pair)) + units);
  const grown = [...after].filter(([pair, units]) => units > numberAt(state.units, pair)).map(([pair]) => pair);
  if (![...after].every(([pair, units]) => isWhole(state, rules, { pair, units }))) return false;
  const filled = sums(steps, state.slotOf, state.filled);
  const load = sums(steps, state.personOf, state.load);
  return grown.every((pair) => {
    const [person, slot] = [state.personOf(pair), state.slotOf(pair)];
    const cap = problem.people[person]?.capUnits ?? null;
    const isRoom = (filled.get(slot) ?? 0) <= (problem.slots[slot]?.maxUnits ?? 0);
    return isRoom && (cap === null || (load.get(person) ?? 0) <= cap) && isAtPeace(state, rules, after, pair);
  });
}

/** Within what the pair can give, and the whole of it where a slot wants that; what stands today may stay. */
function isWhole({ problem, slotOf }: PlanState, { wholePresence }: PeopleRules, { pair, units }: Step): boolean {
  const length = problem.slots[slotOf(pair)]?.lengthUnits ?? 0;
  if (units === 0 || units === numberAt(problem.pairs.todayUnits, pair)) return true;
  const isPossible = units > 0 && units <= Math.min(numberAt(problem.pairs.freeUnits, pair), length);
  return isPossible && (wholePresence[slotOf(pair)] !== true || units === length);
}

function sums(steps: readonly Step[], placeOf: (pair: number) => number, now: Int32Array): Map<number, number> {
  const all = new Map<number, number>();
  for (const { pair, units } of steps) {
    const at = placeOf(pair);
    all.set(at, (all.get(at) ?? numberAt(now, at)) + units);
  }
  return all;
}

/** The other slots of that person leave room for this one. */
function isAtPeace(state: PlanState, rules: PeopleRules, after: ReadonlyMap<number, number>, pair: number): boolean {
  const person = state.personOf(pair);
  const unitsOf = (one: number) => after.get(one) ?? numberAt(state.units, one);
  const held = state.pairsOf(person).filter((one) => one !== pair && unitsOf(one) > 0);
  const own = state.problem.slots[state.slotOf(pair)];
  const rest = rules.rest[person] ?? 0;
  const isClear = held.every((one) => {
    const other = state.problem.slots[state.slotOf(one)];
    return !own || !other || own.from >= other.to + rest || other.from >= own.to + rest;
  });
  const days = new Set([...held, pair].map((one) => rules.day[state.slotOf(one)]));
  const most = rules.daysPerWeek[person] ?? null;
  return isClear && (most === null || days.size <= most);
}
