import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { seeded } from '../../support/seeded.ts';
import { quantile } from '../order-statistics.ts';
import { type Result, result, say } from '../result.ts';
import { ordinaryWeights, Planner } from './built.ts';
import { instance } from './instance.ts';

const QUESTIONS = 40;
/** Into the computation, ms. */
const STOPPED_AFTER = 150;

/** Time on the clock, through the planner's threads: how long others wait meanwhile, a “why not”, a stop. */
export async function threadRounds(told: {
  people: number;
  slots: number;
  rounds: number;
  size: string;
}): Promise<Result[]> {
  const { people, slots, rounds, size } = told;
  const planner = new Planner();
  const took = { delay: [] as number[], whyNot: [] as number[], stop: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const problem = instance({ people, slots, seed: round + 1, load: 1, weights: ordinaryWeights });
    const delays = monitorEventLoopDelay({ resolution: 1 });
    delays.enable();
    const kept = await planner.open(problem);
    delays.disable();
    took.delay.push(delays.percentile(99) / 1e6);
    const unplanned = [...kept.plan.units.keys()].filter((pair) => kept.plan.units[pair] === 0);
    const random = seeded(round);
    const asked: number[] = [];
    for (let question = 0; question < QUESTIONS; question += 1) {
      const pair = unplanned[Math.floor(random() * unplanned.length)] ?? 0;
      const [person, slot] = [problem.pairs.person[pair] ?? 0, problem.pairs.slot[pair] ?? 0];
      const began = performance.now();
      await kept.whyNot({ person, slot }).catch(ifImpossible);
      asked.push(performance.now() - began);
    }
    took.whyNot.push(quantile(asked, 0.95));
    await kept.close();
    const stopping = new AbortController();
    const stopped = planner.open(problem, stopping.signal).then(
      ({ close }) => close(),
      () => undefined,
    );
    await setTimeout(STOPPED_AFTER);
    const began = performance.now();
    stopping.abort();
    await stopped;
    took.stop.push(performance.now() - began);
    say(`round ${round + 1}${size}: loop ${took.delay.at(-1)} ms, why not ${took.whyNot.at(-1)?.toFixed(0)} ms`);
  }
  await planner.onModuleDestroy();
  return [
    result(`loop.p99_solving${size}`, took.delay, 'ms', {
      of: 'delays of the event loop while a plan is computed, looked at each ms',
    }),
    result(`whynot.engine_p95${size}`, took.whyNot, 'ms', {
      of: `${QUESTIONS} pairs drawn, asked of the plan’s thread: what an hour more would cost, and who would have to move`,
    }),
    result(`plan.stop${size}`, took.stop, 'ms', { of: 'from the request until it has stopped' }),
  ];
}

/** Somebody whom limits or decisions keep from it: that too is an answer. */
function ifImpossible(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'plan-locks-contradict')) throw error;
}
