import type { Highs } from 'highs';
import type { PlanChange } from '../../../server/allocation/plan/change.js';
import type { PlanProblem } from '../../../server/allocation/plan/problem.js';
import { seeded } from '../../support/seeded.ts';
import { median } from '../order-statistics.ts';
import { against, type Result, result, say } from '../result.ts';
import { columnValues, linearModel, OpenPlan, ordinaryWeights, pairLimits, sortedProblem } from './built.ts';
import { instance } from './instance.ts';

/** Decisions asked one after the other: the first ones, and so many that the program has met each kind often. */
const FIRST = 20;
const MANY = 200;

/** Processor time: ours is the whole way from the problem to a proven plan, theirs the solver alone on the same program. */
export async function solvingRounds(
  solver: Highs,
  { people, slots, rounds, size }: { people: number; slots: number; rounds: number; size: string },
): Promise<Result[]> {
  const took = { ours: [] as number[], bare: [] as number[], first: [] as number[], warm: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const problem = instance({ people, slots, seed: round + 1, load: 1, weights: ordinaryWeights });
    const bare = bareRun(solver, problem);
    const ours = timed(() => {
      const opened = new OpenPlan(solver, problem);
      return { opened, plan: opened.solve(() => false) };
    });
    const { opened, plan } = ours.value;
    if (!plan.proven || Math.abs(plan.objective - bare.value) > 1e-6 * Math.abs(bare.value))
      throw new Error(`ours ${plan.objective}, bare ${bare.value}`);
    const warm = drawnChanges(problem, plan.units, { seed: round, count: people >= 10_000 ? FIRST : MANY }).map(
      (change) => timed(() => opened.resolve([change], () => false)),
    );
    if (warm.some(({ value }) => !value.proven)) throw new Error('a what-if is not proven');
    opened.close();
    took.ours.push(ours.ms);
    took.bare.push(bare.ms);
    took.first.push(median(warm.slice(0, FIRST).map(({ ms }) => ms)));
    took.warm.push(median(warm.map(({ ms }) => ms)));
    say(
      `round ${round + 1}${size}: ours ${ours.ms.toFixed(0)} ms, bare ${bare.ms.toFixed(0)}, warm ${took.warm.at(-1)}`,
    );
  }
  return [
    result(
      `plan.vs_bare_highs${size}`,
      took.ours,
      'ms',
      against('highs alone, its own options, same program', took.ours, took.bare),
    ),
    result(
      `resolve.first_vs_cold${size}`,
      took.first,
      'ms',
      against(`the first solve, from the problem on; the first ${FIRST} decisions`, took.first, took.ours),
    ),
    result(
      `resolve.vs_cold${size}`,
      took.warm,
      'ms',
      against('the first solve, from the problem on', took.warm, took.ours),
    ),
  ];
}

function bareRun(solver: Highs, given: PlanProblem): { ms: number; value: number } {
  const { problem } = sortedProblem(given);
  const model = linearModel(problem);
  const { cost, lower, upper } = columnValues(problem, pairLimits(problem), model);
  const [numCols, numRows] = [cost.length, model.rowLower.length];
  const matrix = { format: 'csc' as const, numRows, numCols, ...model.matrix.packed() };
  const bounds = { colLower: lower, colUpper: upper, rowLower: model.rowLower, rowUpper: model.rowUpper };
  const sense = solver.constants.objectiveSense.maximize;
  return timed(() =>
    solver.withModel({ numCols, numRows, sense, colCost: cost, ...bounds, matrix }, (loaded): number => {
      loaded.options.set('output_flag', false);
      loaded.run();
      return loaded.getObjectiveValue() * (problem.unitMinutes / 60);
    }),
  );
}

/** Decisions about pairs drawn at random: those planned are taken out, the others are forced or imposed. */
function drawnChanges(
  { pairs }: PlanProblem,
  units: Int32Array,
  { seed, count }: { seed: number; count: number },
): PlanChange[] {
  const random = seeded(seed + 77);
  return Array.from({ length: count }, (_, at): PlanChange => {
    const planned = [...units.keys()].filter((pair) => (units[pair] ?? 0) > 0 === (at % 2 === 0));
    const pair = planned[Math.floor(random() * planned.length)] ?? 0;
    const place = { person: pairs.person[pair] ?? 0, slot: pairs.slot[pair] ?? 0 };
    return at % 2 === 0 ? { kind: 'never', ...place } : { kind: 'must', ...place, units: 1 };
  });
}

function timed<T>(act: () => T): { ms: number; value: T } {
  const before = process.cpuUsage();
  const value = act();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, value };
}
