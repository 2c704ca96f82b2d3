import type { FitByPair } from '../proposals/fit-points.js';
import type { PlanState, Step } from '../proposals/plan-state.js';
import { type Reason, reasonsOf } from '../proposals/reasons.js';
import { numberAt } from '../plan/number-at.js';
import type { PlanProblem } from '../plan/problem.js';

/** What a plan becomes once somebody comes somewhere. Durations are in seconds, points those of hours. */
export interface ForcedPresence {
  /** What the whole plan loses, below zero; the reasons add up to it. */
  points: number;
  why: Reason[];
  missingMin: number;
  missingTarget: number;
  overComfort: number;
}

/** All that one person can give at one slot. */
export function wholeUnits({ people, slots, pairs }: PlanProblem, pair: number): number {
  const [person, slot] = [people[numberAt(pairs.person, pair)], slots[numberAt(pairs.slot, pair)]];
  return Math.min(numberAt(pairs.freeUnits, pair), slot?.lengthUnits ?? 0, person?.capUnits ?? Infinity);
}

/** `state`: the best plan, which stays as it is; `steps`: what has to change in it for somebody to come. */
export function forcedPresence(state: PlanState, candidates: FitByPair, steps: readonly Step[]): ForcedPresence {
  const { slots, people, unitMinutes } = state.problem;
  const hours = unitMinutes / 60;
  const filled = moreAt(steps, state.slotOf);
  const load = moreAt(steps, state.personOf);
  const missing = (of: 'minUnits' | 'targetUnits') =>
    sumOf(filled, (at, more) => {
      const [wanted, now] = [slots[at]?.[of] ?? 0, numberAt(state.filled, at)];
      return Math.max(0, wanted - now - more) - Math.max(0, wanted - now);
    });
  const over = sumOf(load, (at, more) => {
    const [comfort, now] = [people[at]?.comfortUnits ?? Infinity, numberAt(state.load, at)];
    return Math.max(0, now + more - comfort) - Math.max(0, now - comfort);
  });
  const seconds = (units: number) => units * unitMinutes * 60;
  return {
    points: state.gainOf(steps) * hours,
    why: reasonsOf(state, candidates, steps).map(({ c, points }) => ({ c, points: points * hours })),
    missingMin: seconds(missing('minUnits')),
    missingTarget: seconds(missing('targetUnits')),
    overComfort: seconds(over),
  };
}

function moreAt(steps: readonly Step[], placeOf: (pair: number) => number): Map<number, number> {
  const more = new Map<number, number>();
  for (const { pair, units } of steps) more.set(placeOf(pair), (more.get(placeOf(pair)) ?? 0) + units);
  return more;
}

function sumOf(changes: ReadonlyMap<number, number>, each: (at: number, more: number) => number): number {
  return [...changes].reduce((sum, [at, more]) => sum + each(at, more), 0);
}
