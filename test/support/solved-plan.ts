import type { Highs } from 'highs';
import { OpenPlan } from '../../server/allocation/plan/open-plan.js';
import type { Plan } from '../../server/allocation/plan/plan.js';
import type { PlanProblem } from '../../server/allocation/plan/problem.js';
import { AppError } from '../../server/shared/app-error.js';

/** Never asked to stop. */
export const goOn = (): boolean => false;

/** Does something with an opened plan, and closes it. */
export function withPlan<T>(solver: Highs, problem: PlanProblem, act: (opened: OpenPlan) => T): T {
  const opened = new OpenPlan(solver, problem);
  try {
    return act(opened);
  } finally {
    opened.close();
  }
}

export function solvedPlan(solver: Highs, problem: PlanProblem): Plan {
  return withPlan(solver, problem, (opened) => opened.solve(goOn));
}

/** null: what was decided contradicts itself. */
export function orContradictory<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof AppError && error.code === 'plan-locks-contradict') return null;
    throw error;
  }
}
