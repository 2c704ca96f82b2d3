import { describe, expect, it } from '@jest/globals';
import { ordinaryWeights, type PlanProblem } from '../../../../server/allocation/plan/problem.js';
import { changesOf } from '../../../../server/allocation/proposals/changes.js';
import type { PeopleRules } from '../../../../server/allocation/proposals/people-rules.js';
import { PlanState } from '../../../../server/allocation/proposals/plan-state.js';
import { shortList } from '../../../../server/allocation/proposals/short-list.js';
import { wholePresences } from '../../../../server/allocation/proposals/whole-presences.js';
import { instance } from '../../../bench/allocation/instance.js';
import { planProblem, tinyProblem } from '../../../support/plan-problems.js';
import { seeded } from '../../../support/seeded.js';
import { PlainList } from './plain-list.js';

const HOUR = 3_600_000;

/** Some want whole presences, rest, few days, or were asked often enough. */
function rulesOf({ slots, people }: PlanProblem, random: () => number): PeopleRules {
  return {
    day: slots.map(({ from }) => new Date(from).toISOString().slice(0, 10)),
    wholePresence: slots.map(() => random() < 0.3),
    rest: people.map(() => (random() < 0.2 ? 8 * HOUR : 0)),
    daysPerWeek: people.map(() => (random() < 0.2 ? 1 : null)),
    asksLeft: people.map(() => Math.floor(random() * 5)),
  };
}

/** Any plan, good or not: some who come today no longer do, others come. */
function anyPlan({ pairs, slots }: PlanProblem, random: () => number): Int32Array {
  return pairs.todayUnits.map((today, at) => {
    const drawn = random();
    if (today > 0) return drawn < 0.5 ? 0 : today;
    const most = Math.min(pairs.freeUnits[at] ?? 0, slots[pairs.slot[at] ?? 0]?.lengthUnits ?? 0);
    return drawn < 0.2 ? Math.max(1, Math.ceil(most * random())) : 0;
  });
}

/** More people come today than slots take, or than some want to. */
const overLimits = (problem: PlanProblem, random: () => number): PlanProblem => ({
  ...problem,
  people: problem.people.map((one) => (random() < 0.2 ? { ...one, capUnits: 1 } : one)),
  slots: problem.slots.map((one) => {
    const maxUnits = random() < 0.2 ? 1 : one.maxUnits;
    const [targetUnits, minUnits] = [Math.min(one.targetUnits, maxUnits), Math.min(one.minUnits, maxUnits)];
    return { ...one, maxUnits, targetUnits, minUnits };
  }),
});

/** Full slots, and a plan in which people change places with each other. */
function changedPlaces(random: () => number): { problem: PlanProblem; planned: Int32Array } {
  const slots = 3 + Math.floor(random() * 3);
  const people = 2 * slots;
  const order = Array.from({ length: people }, (_, at) => ({ at, drawn: random() })).toSorted(
    (a, b) => a.drawn - b.drawn,
  );
  const pairs = order.flatMap(({ at }, person) => {
    const [today, next] = [person % slots, at % slots];
    const fit = () => 250 * Math.floor(random() * 5);
    const stays = [person, today, fit(), 2, 2] as const;
    return today === next
      ? [[...stays, 2]]
      : [
          [...stays, 0],
          [person, next, fit(), 2, 0, 2],
        ];
  });
  const problem = planProblem({
    people: Array.from({ length: people }, () => ({})),
    slots: Array.from({ length: slots }, () => ({ minUnits: 4, targetUnits: 4, maxUnits: 4 })),
    pairs: pairs.map(([person = 0, slot = 0, fit = 0, free = 0, today = 0]) => [person, slot, fit, free, today]),
    weights: { keep: 0, add: 0 },
  });
  return { problem, planned: Int32Array.from(pairs, (row) => row[5] ?? 0) };
}

function both(problem: PlanProblem, rules: PeopleRules, planned: Int32Array) {
  const [quick, plain] = [new PlanState(problem), new PlanState(problem)];
  const changes = changesOf(quick, rules, wholePresences(quick, rules, planned).units);
  const list = shortList(quick, rules, changes);
  expect(list).toEqual(new PlainList(plain, rules, changes).made());
  expect(quick.units).toEqual(plain.units);
  return list;
}

describe('A list that looks again only at what the line before touched', () => {
  it('is the one made by hand, line by line, gain by gain, in small associations, also over their limits', () => {
    let lines = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = seeded(seed);
      const problem = overLimits({ ...tinyProblem(seed), locks: [] }, random);
      lines += both(problem, rulesOf(problem, random), anyPlan(problem, random)).ranked.length;
    }
    expect(lines).toBeGreaterThan(100);
  });

  it('is the one made by hand where people change places by two and by three', () => {
    const sizes = { two: 0, three: 0 };
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = seeded(seed);
      const { problem, planned } = changedPlaces(random);
      const { asksLeft: _, ...more } = rulesOf(problem, random);
      const rules = { ...more, rest: problem.people.map(() => 0) };
      const swaps = both(problem, rules, planned).ranked.filter(({ kind }) => kind === 'swap');
      sizes.two += swaps.filter(({ steps }) => steps.length === 4).length;
      sizes.three += swaps.filter(({ steps }) => steps.length === 6).length;
    }
    expect(Math.min(sizes.two, sizes.three)).toBeGreaterThan(0);
  });

  it('is the one made by hand in associations of a hundred people', () => {
    let lines = 0;
    for (let seed = 1; seed <= 5; seed += 1) {
      const random = seeded(seed);
      const drawn = instance({ people: 100, slots: 12, seed, load: 1, weights: ordinaryWeights });
      const problem = overLimits(drawn, random);
      lines += both(problem, rulesOf(problem, random), anyPlan(problem, random)).ranked.length;
    }
    expect(lines).toBeGreaterThan(50);
  });
});
