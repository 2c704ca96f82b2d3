import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Highs } from 'highs';
import { openSolver } from '../../../../server/allocation/plan/solver.js';
import { bestOfAll } from '../../../support/every-plan.js';
import { planProblem, tinyProblem } from '../../../support/plan-problems.js';
import { orContradictory, solvedPlan } from '../../../support/solved-plan.js';

let solver: Highs;
beforeAll(async () => {
  solver = await openSolver();
});

describe('the weekly plan', () => {
  test('is the best of all plans for five hundred small associations, decisions of people included', () => {
    const outcomes = { solved: 0, contradictory: 0, locked: 0 };
    for (let seed = 1; seed <= 500; seed += 1) {
      const problem = tinyProblem(seed);
      const best = bestOfAll(problem);
      const plan = orContradictory(() => solvedPlan(solver, problem));
      const { objective = null, bound = null, proven = true } = plan ?? {};
      expect({ seed, objective, bound, proven }).toEqual({ seed, objective: best, bound: best, proven: true });
      outcomes[plan ? 'solved' : 'contradictory'] += 1;
      if (plan && problem.locks.length > 0) outcomes.locked += 1;
    }
    expect(outcomes.contradictory).toBeGreaterThan(20);
    expect(outcomes.locked).toBeGreaterThan(100);
  });

  test('of a week without a date, or without anybody, is nothing, and is proven', () => {
    const nothing = { objective: 0, bound: 0, gap: 0, proven: true, stoppedBy: 'optimal' };
    expect(solvedPlan(solver, planProblem({ people: [{}], slots: [] }))).toMatchObject(nothing);
    expect(solvedPlan(solver, planProblem({ people: [], slots: [{}] }))).toMatchObject(nothing);
    expect(solvedPlan(solver, planProblem({ people: [], slots: [] }))).toMatchObject(nothing);
  });
});
