import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Highs } from 'highs';
import { certificate } from '../../../../server/allocation/plan/certificate/certificate.js';
import type { Plan } from '../../../../server/allocation/plan/plan.js';
import type { PlanProblem } from '../../../../server/allocation/plan/problem.js';
import { openSolver } from '../../../../server/allocation/plan/solver.js';
import { planProblem } from '../../../support/plan-problems.js';
import { solvedPlan } from '../../../support/solved-plan.js';

let solver: Highs;
beforeAll(async () => {
  solver = await openSolver();
});

/** Ana and Bo on one morning of two slots that share an hour; Ana is imposed one hour of the second. */
const morning = planProblem({
  people: [{ comfortUnits: 1, capUnits: 3 }, { capUnits: 2 }],
  slots: [
    { hours: [9, 12], minUnits: 2, targetUnits: 3, maxUnits: 4 },
    { hours: [11, 13], minUnits: 1, targetUnits: 2, maxUnits: 2 },
  ],
  pairs: [
    [0, 0, 800, 3, 0],
    [0, 1, 600, 2, 0],
    [1, 0, 500, 3, 2],
    [1, 1, 400, 1, 0],
  ],
  locks: [{ kind: 'must', person: 0, slot: 1, units: 1 }],
});

describe('the proof of a plan', () => {
  test('finds a solved plan carried out as the rules want and no other worth more', () => {
    const { units, prices, objective } = solved(morning);
    expect(certificate(morning, units, prices)).toEqual({ objective, bound: objective, broken: [] });
  });

  test.each([
    ['more hours than Bo is free', [0, 1, 2, 2], ['units', 'slot-maximum', 'person-cap']],
    ['more hours than Bo accepts in a week', [0, 1, 3, 0], ['person-cap']],
    ['more people than the slot takes', [2, 1, 3, 0], ['slot-maximum', 'person-cap']],
    ['less than what was imposed', [2, 0, 2, 0], ['lock']],
    ['less than nothing', [-1, 1, 2, 0], ['units', 'lock']],
  ])('refuses a plan spoilt by %s', (_, units, broken) => {
    expect(certificate(morning, Int32Array.from(units), solved(morning).prices).broken).toEqual(broken);
  });

  test('refuses a plan in which somebody is at two places at once', () => {
    const twice = planProblem({
      slots: [{ hours: [9, 11] }, { hours: [10, 12] }],
      pairs: [
        [0, 0, 500, 2, 0],
        [0, 1, 500, 2, 0],
      ],
    });
    const { prices, units } = solved(twice);
    expect(units.reduce((sum, hours) => sum + hours)).toBe(3);
    expect(certificate(twice, Int32Array.of(2, 2), prices).broken).toEqual(['time']);
  });

  test('refuses a plan with somebody imposed where they cannot be', () => {
    const imposed = planProblem({ locks: [{ kind: 'must', person: 0, slot: 0, units: 1 }] });
    const prices = { slot: new Int32Array(1), person: new Int32Array(1), pieces: [] };
    expect(certificate(imposed, new Int32Array(0), prices).broken).toEqual(['lock']);
  });

  test('tells a plan that could be better by the distance to its bound', () => {
    const { prices, bound } = solved(morning);
    const worse = certificate(morning, Int32Array.of(0, 1, 2, 0), prices);
    expect(worse.broken).toEqual([]);
    expect(worse.bound).toBe(bound);
    expect(worse.objective).toBeLessThan(bound);
  });

  test('proves nothing with a spoilt price, and never a bound below the best plan', () => {
    const { units, prices, objective } = solved(morning);
    const bounds = [-2000, -7, 3, 900, 5000].flatMap((by) => [
      certificate(morning, units, { ...prices, slot: prices.slot.map((price, at) => price + (at === 0 ? by : 0)) })
        .bound,
      certificate(morning, units, { ...prices, person: prices.person.map((price) => price + by) }).bound,
      certificate(morning, units, { ...prices, pieces: prices.pieces.map((one) => ({ ...one, price: -by })) }).bound,
    ]);
    for (const bound of bounds) expect(bound).toBeGreaterThanOrEqual(objective);
    expect(Math.max(...bounds)).toBeGreaterThan(objective);
  });
});

function solved(problem: PlanProblem): Plan {
  return solvedPlan(solver, problem);
}
