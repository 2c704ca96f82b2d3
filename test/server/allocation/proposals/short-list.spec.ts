import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Highs } from 'highs';
import type { Candidate } from '../../../../server/allocation/candidates/found.js';
import { OpenPlan } from '../../../../server/allocation/plan/open-plan.js';
import type { PlanProblem } from '../../../../server/allocation/plan/problem.js';
import { openSolver } from '../../../../server/allocation/plan/solver.js';
import { changesOf } from '../../../../server/allocation/proposals/changes.js';
import type { PeopleRules } from '../../../../server/allocation/proposals/people-rules.js';
import { PlanState } from '../../../../server/allocation/proposals/plan-state.js';
import { reasonsOf } from '../../../../server/allocation/proposals/reasons.js';
import { type RankedChange, shortList } from '../../../../server/allocation/proposals/short-list.js';
import { wholePresences } from '../../../../server/allocation/proposals/whole-presences.js';
import { planProblem, tinyProblem } from '../../../support/plan-problems.js';
import { seeded } from '../../../support/seeded.js';
import { brokenLimits } from './broken-limits.js';

const HOUR = 3_600_000;

let solver: Highs;
beforeAll(async () => {
  solver = await openSolver();
});

function planned(problem: PlanProblem): Int32Array {
  const opened = new OpenPlan(solver, problem);
  try {
    return opened.solve(() => false).units;
  } finally {
    opened.close();
  }
}

const freely = (problem: PlanProblem): PeopleRules => ({
  day: problem.slots.map(() => '2026-11-30'),
  wholePresence: problem.slots.map(() => false),
  rest: problem.people.map(() => 0),
  daysPerWeek: problem.people.map(() => null),
});

function listOf(problem: PlanProblem, rules: PeopleRules = freely(problem)) {
  const state = new PlanState(problem);
  const whole = wholePresences(state, rules, planned(problem));
  return { state, ...shortList(state, rules, changesOf(state, rules, whole.units)), loss: whole.loss };
}

/** Associations where people are wanted in whole, need rest, and come on few days. */
function associations(): { problem: PlanProblem; rules: PeopleRules }[] {
  return Array.from({ length: 300 }, (_, at) => {
    const problem = { ...tinyProblem(at + 1), locks: [] };
    const random = seeded(at + 1);
    const rules = {
      day: problem.slots.map(() => (random() < 0.5 ? '2026-11-30' : '2026-12-01')),
      wholePresence: problem.slots.map(() => random() < 0.4),
      rest: problem.people.map(() => (random() < 0.3 ? HOUR : 0)),
      daysPerWeek: problem.people.map(() => (random() < 0.3 ? 1 : null)),
    };
    return { problem, rules };
  });
}

describe('The list a coordinator reads', () => {
  it('asks the person who is missing where help is missing', () => {
    const problem = planProblem({
      people: [{}, {}],
      slots: [{ minUnits: 2, targetUnits: 2, maxUnits: 2 }],
      pairs: [
        [0, 0, 700, 2, 0],
        [1, 0, 400, 2, 0],
      ],
    });
    expect(listOf(problem).ranked).toEqual([
      {
        kind: 'invite',
        steps: [{ pair: 0, units: 2 }],
        gain: 2 * (3000 + 700 - 500 - 300),
        isForced: false,
        assumes: [],
      },
    ]);
  });

  it('moves somebody from where there are too many to where nobody is', () => {
    const problem = planProblem({
      people: [{}, {}, {}],
      slots: [
        { minUnits: 2, targetUnits: 2, maxUnits: 6 },
        { minUnits: 2, targetUnits: 2, maxUnits: 2 },
      ],
      pairs: [
        [0, 0, 500, 2, 2],
        [1, 0, 500, 2, 2],
        [2, 0, 500, 2, 2],
        [1, 1, 600, 2, 0],
      ],
    });
    const { ranked } = listOf(problem);
    expect(ranked[0]).toMatchObject({
      kind: 'move',
      steps: [
        { pair: 1, units: -2 },
        { pair: 3, units: 2 },
      ],
    });
  });

  it('lists first who must leave because a slot has more people than it takes, and says that it is not priced', () => {
    const problem = planProblem({
      people: [{}, {}],
      slots: [{ minUnits: 2, targetUnits: 2, maxUnits: 2 }],
      pairs: [
        [0, 0, 900, 2, 2],
        [1, 0, 300, 2, 2],
      ],
    });
    expect(listOf(problem).ranked).toMatchObject([
      { kind: 'release', isForced: true, steps: [{ pair: 1, units: -2 }] },
    ]);
  });

  it('never asks for half a presence where a whole one is wanted', () => {
    const problem = planProblem({
      people: [{ capUnits: 1 }, {}],
      slots: [{ minUnits: 2, targetUnits: 2, maxUnits: 2 }],
      pairs: [
        [0, 0, 900, 2, 0],
        [1, 0, 300, 2, 0],
      ],
    });
    const { ranked, loss } = listOf(problem, { ...freely(problem), wholePresence: [true] });
    expect(ranked).toMatchObject([{ steps: [{ pair: 1, units: 2 }] }]);
    expect(loss).toBe(600);
  });

  it('proposes an exchange where each of two moves alone would leave a place empty', () => {
    const problem = planProblem({
      people: [{}, {}],
      slots: [
        { minUnits: 2, targetUnits: 2, maxUnits: 2 },
        { minUnits: 2, targetUnits: 2, maxUnits: 2 },
      ],
      pairs: [
        [0, 0, 0, 2, 2],
        [1, 1, 0, 2, 2],
        [0, 1, 1000, 2, 0],
        [1, 0, 1000, 2, 0],
      ],
      weights: { keep: 0 },
    });
    const { ranked } = listOf(problem);
    expect(ranked).toMatchObject([{ kind: 'swap', gain: 4 * 700 }]);
    expect(ranked[0]?.steps).toHaveLength(4);
  });

  it('is worth exactly the sum of its lines, keeps every limit at each of them, and each line says why to the point', () => {
    let lines = 0;
    for (const { problem, rules } of associations()) {
      const { ranked, state } = listOf(problem, rules);
      const following = new PlanState(problem);
      const before = following.objective();
      const broken = brokenLimits(following, rules);
      for (const line of ranked) {
        expect(pointsOf(following, problem, line)).toBe(line.gain);
        expect(line.isForced || line.gain > 0).toBe(true);
        following.apply(line.steps);
        expect(brokenLimits(following, rules).filter((one) => !broken.includes(one))).toEqual([]);
        lines += 1;
      }
      const sum = ranked.reduce((all, { gain }) => all + gain, 0);
      expect(state.objective() - before).toBe(sum);
    }
    expect(lines).toBeGreaterThan(300);
  });

  it('gives all that the plan found, where nothing but the plan’s own limits counts', () => {
    for (const { problem } of associations()) {
      const { state, againstRules, withoutGain, ranked } = listOf(problem);
      if (againstRules + withoutGain > 0 || ranked.some(({ isForced }) => isForced)) continue;
      expect([...state.units]).toEqual([...planned(problem)]);
    }
  });
});

function pointsOf(state: PlanState, problem: PlanProblem, { steps }: RankedChange): number {
  const nothing = { availability: 0, cause: 0, preference: 0, distance: 0, language: 0, experience: 0, feedback: 0 };
  const candidates = Array.from(problem.pairs.fit, (fit): Candidate => ({
    ...nothing,
    skills: fit,
    fit,
    part_id: '',
    volunteer_key: '',
    km: null,
    free_seconds: 0,
    today_seconds: 0,
  }));
  return reasonsOf(state, candidates, steps).reduce((sum, { points }) => sum + points, 0);
}
