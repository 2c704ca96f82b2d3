import type { PlanProblem } from './problem.js';

/** Points an hour of each pair. */
export interface PairPrices {
  /** Of an hour that exists today. */
  kept: Float64Array;
  /** Of a new one; never more than of one that exists, so that nobody is replaced by themselves. */
  added: Float64Array;
}

export function pairPrices({ people, slots, pairs, weights }: PlanProblem): PairPrices {
  const fatigue = people.map(({ recentInvitations }) => weights.fatigue * recentInvitations);
  const exposure = slots.map(({ weeksWithoutAcceptance }) =>
    Math.min(weights.exposure * weeksWithoutAcceptance, weights.exposureMost),
  );
  const kept = Float64Array.from(pairs.fit, (fit) => fit - weights.averageFit + weights.keep);
  const added = Float64Array.from(pairs.fit, (fit, pair) => {
    const loss = weights.add + (fatigue[pairs.person[pair] ?? 0] ?? 0) - (exposure[pairs.slot[pair] ?? 0] ?? 0);
    return fit - weights.averageFit - Math.max(loss, -weights.keep);
  });
  return { kept, added };
}
