import { numberAt } from './number-at.js';
import type { PlanProblem } from './problem.js';

/** Points an hour of each pair. */
export interface PairPrices {
  /** Of an hour that exists today. */
  kept: Float64Array;
  /** Of a new one; never more than of one that exists, so that nobody is replaced by themselves. */
  added: Float64Array;
}

export function pairPrices({ people, slots, pairs, weights }: PlanProblem): PairPrices {
  const fatigue = Float64Array.from(people, ({ recentInvitations }) => weights.fatigue * recentInvitations);
  const exposure = Float64Array.from(slots, ({ weeksWithoutAcceptance }) =>
    Math.min(weights.exposure * weeksWithoutAcceptance, weights.exposureMost),
  );
  const count = pairs.fit.length;
  const [kept, added] = [new Float64Array(count), new Float64Array(count)];
  for (let pair = 0; pair < count; pair += 1) {
    const fitting = numberAt(pairs.fit, pair) - weights.averageFit;
    const loss =
      weights.add + numberAt(fatigue, numberAt(pairs.person, pair)) - numberAt(exposure, numberAt(pairs.slot, pair));
    kept[pair] = fitting + weights.keep;
    added[pair] = fitting - Math.max(loss, -weights.keep);
  }
  return { kept, added };
}
