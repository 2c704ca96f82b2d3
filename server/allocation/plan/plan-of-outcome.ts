import { AppError } from '../../shared/app-error.js';
import { certificate } from './certificate/certificate.js';
import { greedyPlan } from './greedy-plan.js';
import type { Outcome } from './loaded-model.js';
import type { Plan } from './plan.js';
import { pricesOf, unitsOf } from './read-outcome.js';
import { type Asked, toldPlan } from './told-plan.js';

/** What the solver found, if it holds against the rules; otherwise a greedy plan, and how far it may be from the best. */
export function planOfOutcome(asked: Asked, { stoppedBy, ...outcome }: Outcome): Plan {
  if (stoppedBy === 'request') throw new AppError('plan-stopped');
  if (stoppedBy === 'contradiction') throw new AppError('plan-locks-contradict');
  const { problem, model, time } = asked;
  const prices = pricesOf(outcome, model.places, problem);
  const { iterations } = outcome;
  const units = stoppedBy === 'optimal' ? unitsOf(outcome, model.places) : null;
  const proof = units && certificate(problem, units, prices, time);
  if (units && proof?.broken.length === 0)
    return toldPlan(asked, { units, proof, prices, isGreedy: false, stoppedBy: 'optimal', iterations });
  const greedy = greedyPlan(problem);
  return toldPlan(asked, {
    units: greedy,
    proof: certificate(problem, greedy, prices, time),
    prices,
    isGreedy: true,
    stoppedBy: stoppedBy === 'optimal' ? 'failure' : stoppedBy,
    iterations,
  });
}
