import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { Planner } from '../../../../server/allocation/plan/planner.js';
import { PlanThread } from '../../../../server/allocation/plan/worker/plan-thread.js';
import { ordinaryWeights } from '../../../../server/allocation/plan/problem.js';
import { instance } from '../../../bench/allocation/instance.js';
import { planProblem } from '../../../support/plan-problems.js';

const planner = new Planner();
afterAll(() => planner.onModuleDestroy());

const small = planProblem({
  people: [{ capUnits: 1 }, { capUnits: 1 }],
  slots: [{ hours: [9, 10], minUnits: 1, targetUnits: 1, maxUnits: 1 }],
  pairs: [
    [0, 0, 900, 1, 0],
    [1, 0, 650, 1, 0],
  ],
});
const large = instance({ people: 2_000, slots: 100, seed: 1, load: 1, weights: ordinaryWeights });

describe('the planner', () => {
  test('computes a plan in a thread of its own and answers “what if” from its memory', async () => {
    const { plan, resolve, close } = await planner.open(small);
    expect(plan).toMatchObject({ units: Int32Array.of(1, 0), proven: true, gap: 0 });
    expect(await resolve([{ kind: 'never', person: 0, slot: 0 }])).toMatchObject({ units: Int32Array.of(0, 1) });
    expect(await resolve([])).toMatchObject({ hash: plan.hash });
    await close();
    await expect(resolve([])).rejects.toMatchObject({ code: 'plan-closed' });
  });

  test('says which decisions contradict each other', async () => {
    const locks = [{ kind: 'must' as const, person: 0, slot: 0, units: 2 }];
    await expect(planner.open({ ...small, locks })).rejects.toMatchObject({
      code: 'plan-locks-contradict',
      extra: { person: 'person-0', slot: 'slot-0' },
    });
  });

  test('stops when it is asked to, before it has begun or while it computes, and computes again afterwards', async () => {
    await expect(planner.open(small, AbortSignal.abort())).rejects.toMatchObject({ code: 'plan-stopped' });
    const stopping = new AbortController();
    const computing = planner.open(large, stopping.signal);
    setImmediate(() => stopping.abort());
    await expect(computing).rejects.toMatchObject({ code: 'plan-stopped' });
    const { plan, close } = await planner.open(small);
    expect(plan.proven).toBe(true);
    await close();
  });

  test('a “what if” that is stopped leaves the plan in memory', async () => {
    const { plan, resolve, close } = await planner.open(small);
    await expect(resolve([], AbortSignal.abort())).rejects.toMatchObject({ code: 'plan-stopped' });
    expect(await resolve([])).toMatchObject({ hash: plan.hash });
    await close();
  });

  test('keeps two plans, lets the one asked longest ago go for a third, and refuses while both compute', async () => {
    const [first, second] = [await planner.open(small), await planner.open(small)];
    await first.resolve([]);
    const third = await planner.open(small);
    await expect(second.resolve([])).rejects.toMatchObject({ code: 'plan-closed' });
    expect(await first.resolve([])).toMatchObject({ hash: third.plan.hash });
    const busy = [first.resolve([]), third.resolve([])];
    await expect(planner.open(small)).rejects.toMatchObject({ code: 'plan-busy' });
    await Promise.all(busy);
    await Promise.all([first.close(), third.close()]);
  });

  test('goes on where a thread that makes room does not end', async () => {
    const lost: unknown[] = [];
    const note = (reason: unknown) => void lost.push(reason);
    process.on('unhandledRejection', note);
    const end = jest.spyOn(PlanThread.prototype, 'end').mockRejectedValueOnce(new Error('still there'));
    try {
      await planner.open(small);
      await planner.open(small);
      const { plan } = await planner.open(small);
      expect(plan.proven).toBe(true);
      expect(end).toHaveBeenCalledTimes(1);
      await new Promise((resolve) => setImmediate(resolve));
      expect(lost).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
      end.mockRestore();
    }
  });
});
