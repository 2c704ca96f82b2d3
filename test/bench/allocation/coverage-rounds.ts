import type { Highs } from 'highs';
import type { Plan, PlanPrices } from '../../../server/allocation/plan/plan.js';
import type { PlanProblem } from '../../../server/allocation/plan/problem.js';
import { median } from '../order-statistics.ts';
import { type Result, result, say } from '../result.ts';
import { baselines } from './baselines.ts';
import { certificate, OpenPlan, ordinaryWeights } from './built.ts';
import { instance } from './instance.ts';

const LOADS = [0.7, 1, 1.3];
/** Without today's plan, so that everybody begins with an empty week. */
const weights = { ...ordinaryWeights, add: 120, keep: 0 };

interface Told {
  people: number;
  slots: number;
  seeds: number;
  size: string;
  /** Share of people who never said when they are free. */
  silent: number;
}

/** Hours under the minimum: ours ÷ theirs, and their share of what is wanted. */
interface Compared {
  ratio: number;
  theirs: number;
}

type Ratios = Map<string, Map<number, Compared[]>>;

/**
 * Hours under the minimum, ours ÷ theirs, for many associations: the median at a load of 1, and at the others. No plan
 * of theirs may be worth more than ours. The ratio depends on how people and slots are drawn, not on the weights: where
 * the minimum is worth most, filling by need with exchanges lacks no hour more than the best plan does.
 */
export async function coverageRounds(solver: Highs, told: Told): Promise<Result[]> {
  const { seeds, size } = told;
  const ratios: Ratios = new Map();
  const gaps: number[] = [];
  const unmet = new Map<number, number[]>(LOADS.map((load) => [load, []]));
  for (const load of LOADS) {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const problem = withoutToday(instance({ ...told, seed, load, weights }));
      const plan = solved(solver, problem);
      gaps.push(plan.gap);
      const ours = unmetMinimum(problem, plan.units);
      unmet.get(load)?.push(ours / wantedMinimum(problem));
      compare(problem, { plan, ours, seed, load }, ratios);
    }
    say(`load ${load}${size}: ${seeds} associations planned and compared`);
  }
  const compared = [...ratios].map(([name, byLoad]) => {
    const each = (read: (one: Compared) => number) =>
      Object.fromEntries([...byLoad].map(([load, all]) => [load, median(defined(all.map(read)))]));
    const [loads, theirs] = [each(({ ratio }) => ratio), each((one) => one.theirs)];
    const ratiosAtOne = (byLoad.get(1) ?? []).map(({ ratio }) => ratio);
    return result(`plan.unmet_vs_${name}${size}`, defined(ratiosAtOne), 'ratio', { load: 1, loads, theirs });
  });
  return [
    result(`plan.gap${size}`, gaps, 'share', { loads: LOADS }),
    result(`plan.unmet_minimum${size}`, unmet.get(1) ?? [], 'share', { load: 1, loads: medians(unmet) }),
    ...compared,
  ];
}

/** Lost of the objective by keeping the best 20 of each person and 30 of each slot, against 60 of each. */
export async function pruningRounds(solver: Highs, told: Told): Promise<Result[]> {
  const { seeds, size } = told;
  const losses: number[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const asked = { ...told, seed, load: 1, weights: ordinaryWeights };
    const [kept, all] = [instance(asked), instance({ ...asked, kept: { perPerson: 60, perSlot: 60 } })];
    const most = solved(solver, all).objective;
    losses.push((most - solved(solver, kept).objective) / most);
  }
  say(`pruning${size}: ${seeds} associations planned with fewer and with more candidates`);
  return [result(`candidates.pruning_loss${size}`, losses, 'share', { against: '60 of each person and of each slot' })];
}

function solved(solver: Highs, problem: PlanProblem): Plan {
  const opened = new OpenPlan(solver, problem);
  const plan = opened.solve(() => false);
  opened.close();
  if (!plan.proven) throw new Error(`not proven: ${plan.stoppedBy}`);
  return plan;
}

function compare(
  problem: PlanProblem,
  { plan, ours, seed, load }: { plan: Plan; ours: number; seed: number; load: number },
  ratios: Ratios,
): void {
  for (const [name, made] of Object.entries(baselines)) {
    const units = made(problem, seed);
    const theirs = certificate(problem, units, noPrices(problem));
    if (theirs.broken.length > 0 || theirs.objective > plan.objective)
      throw new Error(`${name}, seed ${seed}: ${theirs.broken.join()} ${theirs.objective} > ${plan.objective}`);
    const byLoad = ratios.get(name) ?? new Map<number, Compared[]>();
    const unmet = unmetMinimum(problem, units);
    const compared = { ratio: ours / unmet, theirs: unmet / wantedMinimum(problem) };
    ratios.set(name, byLoad.set(load, [...(byLoad.get(load) ?? []), compared]));
  }
}

function medians(byLoad: ReadonlyMap<number, number[]>): Record<string, number> {
  return Object.fromEntries([...byLoad].map(([load, all]) => [load, median(all)]));
}

function wantedMinimum({ slots }: PlanProblem): number {
  return slots.reduce((sum, { minUnits }) => sum + minUnits, 0);
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
