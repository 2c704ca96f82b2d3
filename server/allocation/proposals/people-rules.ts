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
  const { people, slots } = state.problem;
  const after = (pair: number) => numberAt(state.units, pair) + moreOf(steps, (one) => one, pair);
  return steps.every(({ pair }) => {
    const units = after(pair);
    if (!isWhole(state, rules, { pair, units })) return false;
    if (units <= numberAt(state.units, pair)) return true;
    const [person, slot] = [state.personOf(pair), state.slotOf(pair)];
    const filled = numberAt(state.filled, slot) + moreOf(steps, state.slotOf, slot);
    const load = numberAt(state.load, person) + moreOf(steps, state.personOf, person);
    const isRoom = filled <= (slots[slot]?.maxUnits ?? 0) && load <= (people[person]?.capUnits ?? Infinity);
    return isRoom && isAtPeace(state, rules, after, pair);
  });
}

/** Within what the pair can give, and the whole of it where a slot wants that; what stands today may stay. */
function isWhole({ problem, slotOf }: PlanState, { wholePresence }: PeopleRules, { pair, units }: Step): boolean {
  const length = problem.slots[slotOf(pair)]?.lengthUnits ?? 0;
  if (units === 0 || units === numberAt(problem.pairs.todayUnits, pair)) return true;
  const isPossible = units > 0 && units <= Math.min(numberAt(problem.pairs.freeUnits, pair), length);
  return isPossible && (wholePresence[slotOf(pair)] !== true || units === length);
}

/** Units that these steps, never many, add at one place. */
function moreOf(steps: readonly Step[], placeOf: (pair: number) => number, at: number): number {
  let more = 0;
  for (const { pair, units } of steps) if (placeOf(pair) === at) more += units;
  return more;
}

/** The other slots of that person leave room for this one. */
function isAtPeace(state: PlanState, rules: PeopleRules, unitsOf: (pair: number) => number, pair: number): boolean {
  const person = state.personOf(pair);
  const held = state.pairsOf(person).filter((one) => one !== pair && unitsOf(one) > 0);
  const own = state.problem.slots[state.slotOf(pair)];
  const rest = rules.rest[person] ?? 0;
  const isClear = held.every((one) => {
    const other = state.problem.slots[state.slotOf(one)];
    return !own || !other || own.from >= other.to + rest || other.from >= own.to + rest;
  });
  const most = rules.daysPerWeek[person] ?? null;
  if (!isClear || most === null) return isClear;
  return new Set([...held, pair].map((one) => rules.day[state.slotOf(one)])).size <= most;
}
