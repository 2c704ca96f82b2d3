import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Highs } from 'highs';
import { changedProblem, type PlanChange } from '../../../../server/allocation/plan/change.js';
import { ordinaryWeights, type PlanProblem } from '../../../../server/allocation/plan/problem.js';
import { openSolver } from '../../../../server/allocation/plan/solver.js';
import { planProblem, tinyProblem } from '../../../support/plan-problems.js';
import { seeded } from '../../../support/seeded.js';
import { goOn, orContradictory, solvedPlan, withPlan } from '../../../support/solved-plan.js';

const HOUR = 3_600_000;
let solver: Highs;
beforeAll(async () => {
  solver = await openSolver();
});

describe('a plan asked “what if”', () => {
  test('answers as if it had been made anew, proof included, and stays as it was', () => {
    const counted = new Map<string, number>();
    for (let seed = 1; seed <= 250; seed += 1) {
      const problem = { ...tinyProblem(seed), locks: [] };
      const changes = drawnChanges(problem, seed);
      withPlan(solver, problem, (opened) => {
        const before = opened.solve(goOn);
        const anew = orContradictory(() => solvedPlan(solver, changedProblem(problem, changes)));
        const warm = orContradictory(() => opened.resolve(changes, goOn));
        const told = { seed, objective: warm?.objective, proven: warm?.proven, inputHash: warm?.inputHash };
        expect(told).toEqual({ seed, objective: anew?.objective, proven: anew?.proven, inputHash: anew?.inputHash });
        expect(opened.resolve([], goOn).hash).toBe(before.hash);
        expect(orContradictory(() => opened.resolve(changes, goOn))?.hash).toBe(warm?.hash);
      });
      for (const { kind } of changes) counted.set(kind, (counted.get(kind) ?? 0) + 1);
    }
    expect([...counted.keys()].toSorted()).toEqual(['absence', 'must', 'need', 'never', 'new-slot', 'weights']);
  });

  test('tells what forcing an hour of somebody who fits less would cost', () => {
    const problem = planProblem({
      people: [{ capUnits: 1 }, { capUnits: 1 }],
      slots: [{ hours: [9, 10], minUnits: 1, targetUnits: 1, maxUnits: 1 }],
      pairs: [
        [0, 0, 900, 1, 0],
        [1, 0, 650, 1, 0],
      ],
    });
    withPlan(solver, problem, (opened) => {
      const best = opened.solve(goOn);
      const forced = opened.resolve([{ kind: 'must', person: 1, slot: 0, units: 1 }], goOn);
      expect([...best.units]).toEqual([1, 0]);
      expect([...forced.units]).toEqual([0, 1]);
      expect(best.objective - forced.objective).toBe(250);
    });
  });

  test('refuses to force somebody who is locked out, and says who and where', () => {
    const problem = planProblem({
      pairs: [[0, 0, 900, 1, 0]],
      locks: [{ kind: 'never', person: 0, slot: 0 }],
    });
    withPlan(solver, problem, (opened) => {
      opened.solve(goOn);
      expect(() => opened.resolve([{ kind: 'must', person: 0, slot: 0, units: 1 }], goOn)).toThrow(
        expect.objectContaining({ code: 'plan-locks-contradict', extra: { person: 'person-0', slot: 'slot-0' } }),
      );
    });
  });
});

/** One to three changes of any kind. */
function drawnChanges(problem: PlanProblem, seed: number): PlanChange[] {
  const random = seeded(seed * 31);
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const { people, slots, pairs } = problem;
  return Array.from({ length: 1 + upTo(2) }, (): PlanChange => {
    const person = upTo(people.length - 1);
    const slot = upTo(slots.length - 1);
    const pair = upTo(Math.max(0, pairs.person.length - 1));
    const there = { person: pairs.person[pair] ?? person, slot: pairs.slot[pair] ?? slot };
    const from = (slots[slot]?.from ?? 0) + upTo(2) * HOUR;
    const [minUnits = 0, targetUnits = 0, maxUnits = 0] = [upTo(3), upTo(3), upTo(3)].toSorted((a, b) => a - b);
    const kinds: PlanChange[] = [
      { kind: 'must', ...there, units: 1 },
      { kind: 'never', ...there },
      { kind: 'absence', person, from, to: from + 1.5 * HOUR },
      { kind: 'need', slot, minUnits, targetUnits, maxUnits },
      {
        kind: 'weights',
        weights: { ...ordinaryWeights, keep: upTo(2) * 400, fatigue: upTo(4) * 100, overComfort: 90 },
      },
      {
        kind: 'new-slot',
        slot: { ...(slots[slot] as PlanProblem['slots'][number]), id: `new-${upTo(1e9)}` },
        pairs: people.map((_, at) => ({ person: at, fit: upTo(1000), freeUnits: 2 })),
      },
    ];
    return kinds[upTo(kinds.length - 1)] as PlanChange;
  });
}
