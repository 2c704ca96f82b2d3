import type { AskedPlan } from '../proposals/problem-of.js';
import { metricsOf } from '../proposals/run-metrics.js';
import { PlanState, type Step } from '../proposals/plan-state.js';
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
  /** As the plan is. */
  state: PlanState;
}

/** All that one person can give at one slot. */
export function wholeUnits({ people, slots, pairs }: PlanProblem, pair: number): number {
  const [person, slot] = [people[numberAt(pairs.person, pair)], slots[numberAt(pairs.slot, pair)]];
  return Math.min(numberAt(pairs.freeUnits, pair), slot?.lengthUnits ?? 0, person?.capUnits ?? Infinity);
}

/** `units`: the best plan; `steps`: what has to change in it for somebody to come. */
export function forcedPresence(
  { problem, candidates }: AskedPlan,
  units: Int32Array,
  steps: readonly Step[],
): ForcedPresence {
  const hours = problem.unitMinutes / 60;
  const state = new PlanState(problem, units);
  const then = new PlanState(problem, units);
  then.apply(steps);
  const today = new PlanState(problem);
  const nothing = { roundingLoss: 0, againstRules: 0, withoutGain: 0 };
  const [one, other] = [state, then].map((plan) => metricsOf(today, plan, nothing));
  const more = (of: 'unmetMinAfter' | 'unmetTargetAfter' | 'secondsOverComfort') =>
    (other?.[of] ?? 0) - (one?.[of] ?? 0);
  return {
    points: state.gainOf(steps) * hours,
    why: reasonsOf(state, candidates, steps).map(({ c, points }) => ({ c, points: points * hours })),
    missingMin: more('unmetMinAfter'),
    missingTarget: more('unmetTargetAfter'),
    overComfort: more('secondsOverComfort'),
    state,
  };
}
