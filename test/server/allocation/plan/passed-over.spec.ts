import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Highs } from 'highs';
import { changedProblem } from '../../../../server/allocation/plan/change.js';
import { OpenPlan } from '../../../../server/allocation/plan/open-plan.js';
import type { Plan } from '../../../../server/allocation/plan/plan.js';
import { ordinaryWeights, type PlanProblem } from '../../../../server/allocation/plan/problem.js';
import { openSolver } from '../../../../server/allocation/plan/solver.js';
import { instance } from '../../../bench/allocation/instance.js';
import { planProblem, tinyProblem } from '../../../support/plan-problems.js';
import { seeded, shuffled } from '../../../support/seeded.js';
import { goOn, orContradictory, solvedPlan, withPlan } from '../../../support/solved-plan.js';

let solver: Highs;
beforeAll(async () => {
  solver = await openSolver();
});

describe('“why not them?”, of somebody whom the plan did not look at', () => {
  test('is priced as a plan made anew that looked at them, overlaps and decisions included, or said to change the plan', () => {
    const count = { priced: 0, refused: 0, another: 0, asGood: 0 };
    for (let seed = 1; seed <= 300; seed += 1) {
      const all = tinyProblem(seed);
      for (const pair of all.pairs.person.keys()) {
        const told = asked(all, pair);
        if (!told) continue;
        const { best, forced } = anew(all, pair);
        if (told.isOther) {
          count[best && told.plan.objective === best.objective ? 'asGood' : 'another'] += 1;
          continue;
        }
        expect({ seed, pair, worth: told.plan.objective }).toEqual({ seed, pair, worth: best?.objective });
        expect({ seed, pair, loss: told.loss }).toEqual({
          seed,
          pair,
          loss: forced && told.plan.objective - forced.objective,
        });
        count[told.loss === null ? 'refused' : 'priced'] += 1;
      }
    }
    expect(count.priced).toBeGreaterThan(100);
    expect(count.refused).toBeGreaterThan(50);
    expect(count.another).toBeGreaterThan(100);
    // Plans of which two are the best.
    expect(count.asGood).toBeLessThan(count.priced / 4);
  });

  test('is priced so in an association, and what was asked leaves the plan as it was', () => {
    const problem = instance({ people: 300, slots: 60, seed: 4, load: 1, weights: ordinaryWeights });
    const chosen = solvedPlan(solver, problem).units;
    const idle = [...chosen.keys()].filter((pair) => chosen[pair] === 0 && problem.pairs.todayUnits[pair] === 0);
    for (const pair of shuffled(idle, seeded(3)).slice(0, 40)) {
      const told = asked(problem, pair);
      const { forced } = anew(problem, pair);
      expect({ pair, other: told?.isOther, loss: told?.loss }).toEqual({
        pair,
        other: false,
        loss: forced && (told?.plan.objective ?? 0) - forced.objective,
      });
    }
  });

  test('is not priced where the plan would be another with them', () => {
    const problem = planProblem({ people: [{}], slots: [{}], pairs: [[0, 0, 900, 2, 0]] });
    expect(asked(problem, 0)).toMatchObject({ isOther: true });
  });

  test('names who leaves for them', () => {
    const problem = planProblem({
      people: [{}, {}],
      slots: [{ hours: [9, 10], minUnits: 1, targetUnits: 1, maxUnits: 1 }],
      pairs: [[0, 0, 900, 1, 0]],
    });
    withPlan(solver, problem, (opened) => {
      opened.solve(goOn);
      const also = [{ slot: 0, fit: 500, freeUnits: 1, todayUnits: 0 }];
      expect(opened.whyNot({ person: 1, slot: 0, also }, 1, goOn)).toEqual({
        loss: 400,
        chain: [
          { person: 1, fromSlot: null, toSlot: 0, units: 1 },
          { person: 0, fromSlot: 0, toSlot: null, units: 1 },
        ],
      });
    });
  });
});

/** Asked of a plan that does not have the pair; `loss` null: limits or decisions forbid it. */
function asked(all: PlanProblem, pair: number): { plan: Plan; loss: number | null; isOther: boolean } | null {
  const [person, slot] = [all.pairs.person[pair] ?? 0, all.pairs.slot[pair] ?? 0];
  const { fit, freeUnits, todayUnits } = all.pairs;
  const also = [{ slot, fit: fit[pair] ?? 0, freeUnits: freeUnits[pair] ?? 0, todayUnits: todayUnits[pair] ?? 0 }];
  const opened = orContradictory(() => new OpenPlan(solver, without(all, pair)));
  if (!opened) return null;
  try {
    const plan = orContradictory(() => opened.solve(goOn));
    if (!plan) return null;
    const told = orContradictory(() => ifOther(() => opened.whyNot({ person, slot, also }, 1, goOn).loss));
    expect(opened.resolve([], goOn).hash).toBe(plan.hash);
    return { plan, loss: told === 'other' ? null : told, isOther: told === 'other' };
  } finally {
    opened.close();
  }
}

function anew(all: PlanProblem, pair: number): { best: Plan | null; forced: Plan | null } {
  const [person, slot] = [all.pairs.person[pair] ?? 0, all.pairs.slot[pair] ?? 0];
  const must = { kind: 'must' as const, person, slot, units: 1 };
  const made = (problem: PlanProblem) => orContradictory(() => solvedPlan(solver, problem));
  return { best: made(all), forced: made(changedProblem(all, [must])) };
}

function without({ pairs, ...rest }: PlanProblem, pair: number): PlanProblem {
  const others = (column: Int32Array) => column.filter((_, at) => at !== pair);
  const { person, slot, fit, freeUnits, todayUnits } = pairs;
  const left = { person: others(person), slot: others(slot), fit: others(fit) };
  return { ...rest, pairs: { ...left, freeUnits: others(freeUnits), todayUnits: others(todayUnits) } };
}

function ifOther<T>(ask: () => T): T | 'other' {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'plan-not-proven') return 'other';
    throw error;
  }
}
