import { numberAt } from '../plan/number-at.js';
import type { PlanProblem, PlanSlot } from '../plan/problem.js';
import { metricsOf } from '../proposals/run-metrics.js';
import { PlanState } from '../proposals/plan-state.js';
import type { TriedCoverage } from './trying.schemas.js';

/** How good a plan is, in seconds. */
export interface PlanOutcome {
  total: TriedCoverage;
  overComfort: number;
  peopleTouched: number;
  state: PlanState;
}

export function outcomeOf(problem: PlanProblem, units: Int32Array): PlanOutcome {
  const state = new PlanState(problem, units);
  const nothing = { roundingLoss: 0, againstRules: 0, withoutGain: 0 };
  const { secondsOverComfort: overComfort, peopleTouched } = metricsOf(new PlanState(problem), state, nothing);
  return { state, overComfort, peopleTouched, total: coverageOf(state, () => true) };
}

/** What is filled of what these slots want; what is above in one fills no other. */
export function coverageOf(state: PlanState, isAsked: (slot: PlanSlot) => boolean): TriedCoverage {
  const unit = state.problem.unitMinutes * 60;
  const all = { wantedMin: 0, coveredMin: 0, wantedTarget: 0, coveredTarget: 0 };
  for (const [at, slot] of state.problem.slots.entries()) {
    if (!isAsked(slot)) continue;
    const filled = numberAt(state.filled, at);
    all.wantedMin += slot.minUnits * unit;
    all.coveredMin += Math.min(filled, slot.minUnits) * unit;
    all.wantedTarget += slot.targetUnits * unit;
    all.coveredTarget += Math.min(filled, slot.targetUnits) * unit;
  }
  return all;
}
