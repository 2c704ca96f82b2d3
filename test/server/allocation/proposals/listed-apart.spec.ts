import { describe, expect, it } from '@jest/globals';
import { ordinaryWeights } from '../../../../server/allocation/plan/problem.js';
import { openSolver } from '../../../../server/allocation/plan/solver.js';
import { listed, type ListAsked } from '../../../../server/allocation/proposals/listed.js';
import { listedApart } from '../../../../server/allocation/proposals/listed-apart.js';
import { instance } from '../../../bench/allocation/instance.js';
import { solvedPlan } from '../../../support/solved-plan.js';

async function asked(): Promise<ListAsked> {
  const problem = instance({ people: 200, slots: 20, seed: 5, load: 1, weights: ordinaryWeights });
  const nothing = problem.pairs.fit.map(() => 0);
  const others = { availability: nothing, cause: nothing, preference: nothing, distance: nothing };
  return {
    problem,
    planned: solvedPlan(await openSolver(), problem).units,
    rules: {
      day: problem.slots.map(({ from }) => new Date(from).toISOString().slice(0, 10)),
      wholePresence: problem.slots.map((_, at) => at % 3 === 0),
      rest: problem.people.map(() => 0),
      daysPerWeek: problem.people.map(() => 3),
    },
    fit: { ...others, language: nothing, experience: nothing, feedback: nothing, skills: problem.pairs.fit },
  };
}

describe('A list made in a thread of its own', () => {
  it('is the one that would have been made in place', async () => {
    const one = await asked();
    const { lines, metrics } = await listedApart(one);
    expect(lines.length).toBeGreaterThan(10);
    expect({ lines, metrics }).toEqual(listed(one));
  });

  it('is given up when whoever asked for it no longer wants it', async () => {
    const one = await asked();
    await expect(listedApart(one, AbortSignal.abort())).rejects.toMatchObject({ code: 'plan-stopped' });
    const stopping = new AbortController();
    const listing = listedApart(one, stopping.signal);
    stopping.abort();
    await expect(listing).rejects.toMatchObject({ code: 'plan-stopped' });
  });
});
