import { type FitWeights, fitWeights } from '../candidates/fit-weights.js';
import { ordinaryWeights, type PlanWeights } from '../plan/problem.js';

/** Points of each reason of fit, and points an hour of everything else. */
export interface WeightValues {
  fit: FitWeights;
  plan: PlanWeights;
}

/** As the program comes: version 0, until somebody changes something. */
export const ordinaryValues: WeightValues = { fit: fitWeights, plan: ordinaryWeights };
