import type { Highs } from 'highs';
import type { PlanPrices } from '../../../server/allocation/plan/plan.js';
import type { PlanProblem } from '../../../server/allocation/plan/problem.js';
import { median } from '../order-statistics.ts';
import { type Result, result, say } from '../result.ts';
import { baselines } from './baselines.ts';
import { certificate, OpenPlan, ordinaryWeights } from './built.ts';
import { instance } from './instance.ts';

const LOADS = [0.7, 1, 1.3];
/** Without today's plan, so that everybody begins with an empty week. */
const weights = { ...ordinaryWeights, add: 120, keep: 0 };

/**
 * Hours under the minimum, ours ÷ theirs, for many associations: the median at a load of 1, and at the others. No plan
 * of theirs may be worth more than ours.
 */
export async function coverageRounds(
  solver: Highs,
  { people, slots, seeds, size }: { people: number; slots: number; seeds: number; size: string },
): Promise<Result[]> {
  const ratios = new Map<string, Map<number, number[]>>();
  const gaps: number[] = [];
  for (const load of LOADS) {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const problem = withoutToday(instance({ people, slots, seed, load, weights }));
      const opened = new OpenPlan(solver, problem);
      const plan = opened.solve(() => false);
      opened.close();
      gaps.push(plan.gap);
      const ours = unmetMinimum(problem, plan.units);
      for (const [name, made] of Object.entries(baselines)) {
        const units = made(problem, seed);
        const theirs = certificate(problem, units, noPrices(problem));
        if (theirs.broken.length > 0 || theirs.objective > plan.objective)
          throw new Error(`${name}, seed ${seed}: ${theirs.broken.join()} ${theirs.objective} > ${plan.objective}`);
        const byLoad = ratios.get(name) ?? new Map<number, number[]>();
        ratios.set(name, byLoad.set(load, [...(byLoad.get(load) ?? []), ours / unmetMinimum(problem, units)]));
      }
    }
    say(`load ${load}${size}: ${seeds} associations planned and compared`);
  }
  const compared = [...ratios].map(([name, byLoad]) => {
    const loads = Object.fromEntries([...byLoad].map(([load, all]) => [load, median(defined(all))]));
    return result(`plan.unmet_vs_${name}${size}`, defined(byLoad.get(1) ?? []), 'ratio', { load: 1, loads });
  });
  return [result(`plan.gap${size}`, gaps, 'share', { loads: LOADS }), ...compared];
}

/** Where nobody lacks anything there is nothing to compare. */
function defined(ratios: readonly number[]): number[] {
  return ratios.filter(Number.isFinite);
}

function withoutToday(problem: PlanProblem): PlanProblem {
  return { ...problem, pairs: { ...problem.pairs, todayUnits: problem.pairs.todayUnits.map(() => 0) } };
}

function unmetMinimum({ slots, pairs }: PlanProblem, units: Int32Array): number {
  const filled = slots.map(() => 0);
  for (const [pair, given] of units.entries()) {
    const slot = pairs.slot[pair] ?? 0;
    filled[slot] = (filled[slot] ?? 0) + given;
  }
  return slots.reduce((sum, { minUnits }, slot) => sum + Math.max(0, minUnits - (filled[slot] ?? 0)), 0);
}

function noPrices({ slots, people }: PlanProblem): PlanPrices {
  return { slot: new Int32Array(slots.length), person: new Int32Array(people.length), pieces: [] };
}
