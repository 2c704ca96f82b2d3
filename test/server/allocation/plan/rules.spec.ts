import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Highs } from 'highs';
import { certificate } from '../../../../server/allocation/plan/certificate/certificate.js';
import { OpenPlan } from '../../../../server/allocation/plan/open-plan.js';
import { ordinaryWeights, type PlanProblem } from '../../../../server/allocation/plan/problem.js';
import { openSolver } from '../../../../server/allocation/plan/solver.js';
import { instance } from '../../../bench/allocation/instance.js';
import { tinyProblem } from '../../../support/plan-problems.js';
import { seeded, shuffled } from '../../../support/seeded.js';
import { goOn, orContradictory, solvedPlan } from '../../../support/solved-plan.js';

let solver: Highs;
beforeAll(async () => {
  solver = await openSolver();
});

const associations = [1, 2, 3].map((seed) =>
  instance({ people: 300, slots: 30, seed, load: 0.7 + 0.3 * (seed - 1), weights: ordinaryWeights }),
);

describe('a plan', () => {
  test('is proven, and asks nobody for more than their limits and no slot to take more than its own', () => {
    for (const problem of associations) {
      const plan = solvedPlan(solver, problem);
      expect(plan).toMatchObject({ proven: true, gap: 0, stoppedBy: 'optimal' });
      expect(overLimits(problem, plan.units)).toEqual([]);
      expect(certificate(problem, plan.units, plan.prices)).toEqual({
        objective: plan.objective,
        bound: plan.objective,
        broken: [],
      });
    }
  });

  test('is the same for the same input, and however its lists are ordered', () => {
    for (const [seed, problem] of associations.entries()) {
      const [first, again] = [solvedPlan(solver, problem), solvedPlan(solver, problem)];
      const mixed = mixedUp(problem, seed);
      const other = solvedPlan(solver, mixed);
      expect(again).toEqual(first);
      expect(other).toMatchObject({ objective: first.objective, hash: first.hash, inputHash: first.inputHash });
      expect(certificate(mixed, other.units, other.prices)).toMatchObject({ bound: first.bound, broken: [] });
    }
  });

  test('counts in points per hour, whatever a unit is', () => {
    const problem = associations[0] as PlanProblem;
    const halves: PlanProblem = { ...problem, unitMinutes: 30, slots: problem.slots.map(shorter) };
    expect(solvedPlan(solver, halves).objective).toBe(solvedPlan(solver, problem).objective / 2);
  });

  test('comes from the fallback when the solver does not end, says so, and keeps the rules all the same', () => {
    for (const problem of associations) {
      const opened = new OpenPlan(solver, problem, { iterations: 3, seconds: 600 });
      const plan = opened.solve(goOn);
      opened.close();
      const best = solvedPlan(solver, problem).objective;
      expect(plan).toMatchObject({ proven: false, engine: 'greedy', stoppedBy: 'iterations' });
      expect(plan.objective).toBeLessThanOrEqual(best);
      expect(plan.objective).toBeGreaterThan(0.9 * best);
      expect(plan.bound).toBeGreaterThanOrEqual(best);
      expect(certificate(problem, plan.units, plan.prices).broken).toEqual([]);
    }
  });

  test('of the fallback keeps what people decided, where slots overlap too', () => {
    let made = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const problem = tinyProblem(seed);
      const opened = orContradictory(() => new OpenPlan(solver, problem, { iterations: 0, seconds: 600 }));
      const plan = opened && orContradictory(() => opened.solve(goOn));
      opened?.close();
      const broken = plan ? certificate(problem, plan.units, plan.prices).broken : [];
      expect({ seed, broken }).toEqual({ seed, broken: [] });
      made += plan?.engine === 'greedy' ? 1 : 0;
    }
    expect(made).toBeGreaterThan(40);
  });

  test.each([
    ['a weight that is not whole', { weights: { ...ordinaryWeights, keep: 0.5 } }],
    ['a target below its minimum', { slots: tinyProblem(1).slots.map((slot) => ({ ...slot, minUnits: 99 })) }],
    ['a decision about nobody', { locks: [{ kind: 'never' as const, person: 99, slot: 0 }] }],
    ['a pair out of the lists', { people: [] }],
  ])('is refused for %s', (_, spoilt) => {
    expect(() => new OpenPlan(solver, { ...tinyProblem(1), locks: [], ...spoilt })).toThrow(RangeError);
  });
});

function overLimits({ people, slots, pairs }: PlanProblem, units: Int32Array): string[] {
  const sumOf = (column: Int32Array, at: number): number =>
    units.reduce((sum, given, pair) => sum + (column[pair] === at ? given : 0), 0);
  const tooLong = [...units.entries()].filter(
    ([pair, given]) =>
      given > Math.min(pairs.freeUnits[pair] ?? 0, slots[pairs.slot[pair] ?? 0]?.lengthUnits ?? 0) || given < 0,
  );
  return [
    ...people.filter(({ capUnits }, at) => sumOf(pairs.person, at) > (capUnits ?? Infinity)).map(({ key }) => key),
    ...slots.filter(({ maxUnits }, at) => sumOf(pairs.slot, at) > maxUnits).map(({ id }) => id),
    ...tooLong.map(([pair]) => `pair ${pair}`),
  ];
}

function shorter(slot: PlanProblem['slots'][number]): PlanProblem['slots'][number] {
  return { ...slot, from: slot.from / 2, to: slot.to / 2 };
}

function mixedUp(problem: PlanProblem, seed: number): PlanProblem {
  const random = seeded(seed);
  const people = shuffled([...problem.people.keys()], random);
  const slots = shuffled([...problem.slots.keys()], random);
  const pairs = shuffled([...problem.pairs.person.keys()], random);
  const column = (name: keyof PlanProblem['pairs']) => pairs.map((pair) => problem.pairs[name][pair] ?? 0);
  return {
    ...problem,
    people: people.map((at) => problem.people[at] as PlanProblem['people'][number]),
    slots: slots.map((at) => problem.slots[at] as PlanProblem['slots'][number]),
    pairs: {
      person: Int32Array.from(column('person'), (at) => people.indexOf(at)),
      slot: Int32Array.from(column('slot'), (at) => slots.indexOf(at)),
      fit: Int32Array.from(column('fit')),
      freeUnits: Int32Array.from(column('freeUnits')),
      todayUnits: Int32Array.from(column('todayUnits')),
    },
  };
}
