import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Highs } from 'highs';
import { certificate } from '../../../../server/allocation/plan/certificate/certificate.js';
import { changedProblem } from '../../../../server/allocation/plan/change.js';
import { OpenPlan } from '../../../../server/allocation/plan/open-plan.js';
import type { Plan } from '../../../../server/allocation/plan/plan.js';
import { ordinaryWeights, type PlanProblem } from '../../../../server/allocation/plan/problem.js';
import { openSolver } from '../../../../server/allocation/plan/solver.js';
import type { ChainStep } from '../../../../server/allocation/plan/why-not.js';
import { instance } from '../../../bench/allocation/instance.js';
import { planProblem, tinyProblem } from '../../../support/plan-problems.js';
import { seeded } from '../../../support/seeded.js';
import { goOn, orContradictory, solvedPlan, withPlan } from '../../../support/solved-plan.js';

let solver: Highs;
beforeAll(async () => {
  solver = await openSolver();
});

describe('“why not them?”', () => {
  test('is priced as a plan made anew with them would be, for two hundred pairs of two hundred', () => {
    const problem = instance({ people: 300, slots: 30, seed: 4, load: 1, weights: ordinaryWeights });
    const random = seeded(11);
    withPlan(solver, problem, (opened) => {
      const plan = opened.solve(goOn);
      const asked = Array.from({ length: 200 }, () => Math.floor(random() * problem.pairs.person.length));
      for (const pair of asked)
        expect({ pair, ...answered(opened, problem, plan, pair) }).toEqual(anew(problem, plan, pair));
      expect(opened.resolve([], goOn).hash).toBe(plan.hash);
    });
  });

  test('is priced so in small associations whose slots overlap and where people decided, and refused where it cannot be', () => {
    let refused = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const problem = tinyProblem(seed);
      const opened = orContradictory(() => new OpenPlan(solver, problem));
      const plan = opened && orContradictory(() => opened.solve(goOn));
      for (const pair of plan?.units.keys() ?? []) {
        const told = opened && plan && answered(opened, problem, plan, pair);
        expect({ seed, pair, ...told }).toEqual({ seed, ...(plan && anew(problem, plan, pair)) });
        refused += told?.loss === null ? 1 : 0;
      }
      opened?.close();
    }
    expect(refused).toBeGreaterThan(100);
  });

  test('names who leaves which place, and who takes over where they leave', () => {
    // Bo and Ana both have an hour. The library suits Bo; only Bo and Cy can come to the kitchen, where Cy is not yet.
    const problem = planProblem({
      people: [{ capUnits: 1 }, { capUnits: 1 }, { capUnits: 1 }],
      slots: [
        { hours: [9, 10], minUnits: 1, targetUnits: 1, maxUnits: 1 },
        { hours: [14, 15], minUnits: 1, targetUnits: 1, maxUnits: 1 },
      ],
      pairs: [
        [0, 0, 500, 1, 0],
        [1, 0, 900, 1, 0],
        [1, 1, 600, 1, 0],
        [2, 1, 700, 1, 0],
      ],
      weights: { add: 0 },
    });
    withPlan(solver, problem, (opened) => {
      expect([...opened.solve(goOn).units]).toEqual([0, 1, 0, 1]);
      expect(opened.whyNot({ person: 0, slot: 0 }, 1, goOn)).toEqual({
        loss: 400,
        chain: [
          { person: 0, fromSlot: null, toSlot: 0, units: 1 },
          { person: 1, fromSlot: 0, toSlot: null, units: 1 },
        ],
      });
      expect(opened.whyNot({ person: 1, slot: 1 }, 1, goOn)).toEqual({
        loss: 500,
        chain: [
          { person: 1, fromSlot: 0, toSlot: 1, units: 1 },
          { person: 2, fromSlot: 1, toSlot: null, units: 1 },
          { person: 0, fromSlot: null, toSlot: 0, units: 1 },
        ],
      });
    });
  });

  test('is not answered of somebody who was not found able to come, nor from a plan that is not proven', () => {
    const problem = planProblem({ people: [{}, {}], pairs: [[0, 0, 500, 2, 0]] });
    withPlan(solver, problem, (opened) => {
      opened.solve(goOn);
      const refused = { code: 'plan-locks-contradict', extra: { person: 'person-1', slot: 'slot-0' } };
      expect(() => opened.whyNot({ person: 1, slot: 0 }, 1, goOn)).toThrow(expect.objectContaining(refused));
    });
    const unproven = new OpenPlan(solver, problem, { iterations: 0, seconds: 600 });
    unproven.solve(goOn);
    expect(() => unproven.whyNot({ person: 0, slot: 0 }, 1, goOn)).toThrow(
      expect.objectContaining({ code: 'plan-not-proven' }),
    );
    unproven.close();
  });
});

/** The loss told, and that of the plan which the chain leads to; null: it cannot be. */
function answered(opened: OpenPlan, problem: PlanProblem, plan: Plan, pair: number) {
  const [person, slot] = [problem.pairs.person[pair] ?? 0, problem.pairs.slot[pair] ?? 0];
  const told = orContradictory(() => opened.whyNot({ person, slot }, 1, goOn));
  if (told === null) return { loss: null, byChain: null };
  const units = carriedOut(problem, plan.units, told.chain);
  const { objective, broken } = certificate(problem, units, plan.prices);
  expect(broken).toEqual([]);
  expect(units[pair]).toBe((plan.units[pair] ?? 0) + 1);
  expect(told.chain[0]).toMatchObject({ person, toSlot: slot });
  return { loss: told.loss, byChain: plan.objective - objective };
}

function anew(problem: PlanProblem, plan: Plan, pair: number) {
  const [person, slot] = [problem.pairs.person[pair] ?? 0, problem.pairs.slot[pair] ?? 0];
  const must = { kind: 'must' as const, person, slot, units: (plan.units[pair] ?? 0) + 1 };
  const forced = orContradictory(() => solvedPlan(solver, changedProblem(problem, [must])));
  const loss = forced && plan.objective - forced.objective;
  return { pair, loss, byChain: loss };
}

function carriedOut({ pairs }: PlanProblem, units: Int32Array, chain: readonly ChainStep[]): Int32Array {
  const after = units.slice();
  const add = (person: number, slot: number | null, more: number): void => {
    const pair = pairs.person.findIndex((who, at) => who === person && pairs.slot[at] === slot);
    if (slot !== null) after[pair] = (after[pair] ?? Number.NaN) + more;
  };
  for (const { person, fromSlot, toSlot, units: moved } of chain) {
    add(person, fromSlot, -moved);
    add(person, toSlot, moved);
  }
  return after;
}
