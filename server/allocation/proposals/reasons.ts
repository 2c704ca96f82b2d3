import { type FitReason, fitWeights } from '../candidates/fit-weights.js';
import { numberAt } from '../plan/number-at.js';
import type { FitByPair } from './fit-points.js';
import type { PlanState, Step } from './plan-state.js';

/**
 * Why something is proposed, in points. `need`: what is missing there and, of a move, where it comes from; the reasons of
 * fit; `baseline`: a fit of 500 an hour wins nothing; `new`: what is not agreed today; `keep`: what is; `fatigue`:
 * invitations of the last 30 days; `exposure`: weeks without an acceptance; `comfort`: hours over what is comfortable.
 */
export type ReasonCode = 'need' | FitReason | 'baseline' | 'new' | 'keep' | 'fatigue' | 'exposure' | 'comfort';

export interface Reason {
  c: ReasonCode;
  points: number;
}

const FIT = Object.keys(fitWeights) as FitReason[];

/**
 * The reasons of a change on the state before it, those that weigh nothing left out; their points add up to its gain.
 * `candidates`: of the pairs of the change at least.
 */
export function reasonsOf(state: PlanState, candidates: FitByPair, steps: readonly Step[]): Reason[] {
  const points = new Map<ReasonCode, number>([['need', state.ofNeed(steps)]]);
  const add = (code: ReasonCode, more: number) => points.set(code, (points.get(code) ?? 0) + more);
  for (const step of steps) {
    const candidate = candidates[step.pair];
    if (candidate) for (const code of FIT) add(code, candidate[code] * step.units);
    ofStability(state, step, add);
  }
  add('comfort', state.ofLoad(steps));
  return [...points].flatMap(([c, total]) => (total === 0 ? [] : [{ c, points: total }]));
}

/** Everything of a pair's price but its fit. */
function ofStability(state: PlanState, { pair, units }: Step, add: (code: ReasonCode, more: number) => void): void {
  const { people, slots, pairs, weights } = state.problem;
  const today = numberAt(pairs.todayUnits, pair);
  const before = numberAt(state.units, pair);
  const kept = Math.min(before + units, today) - Math.min(before, today);
  const fresh = units - kept;
  add('baseline', -weights.averageFit * units);
  add('keep', weights.keep * kept);
  if (fresh === 0) return;
  const invitations = people[state.personOf(pair)]?.recentInvitations ?? 0;
  const weeks = slots[state.slotOf(pair)]?.weeksWithoutAcceptance ?? 0;
  add('new', -weights.add * fresh);
  add('fatigue', -weights.fatigue * invitations * fresh);
  const told = -weights.add - weights.fatigue * invitations;
  // What a mission long without anybody wins is never more than what keeping somebody is worth.
  add(
    'exposure',
    (Math.min(told + Math.min(weights.exposure * weeks, weights.exposureMost), weights.keep) - told) * fresh,
  );
}
