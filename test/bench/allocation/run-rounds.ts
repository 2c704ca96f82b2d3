import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type * as WeekFile from '../../../server/allocation/candidates/week.js';
import type * as ListAskedFile from '../../../server/allocation/proposals/list-asked.js';
import type * as ListedApartFile from '../../../server/allocation/proposals/listed-apart.js';
import type * as ProblemOfFile from '../../../server/allocation/proposals/problem-of.js';
import { type Result, result, say } from '../result.ts';
import { builtServer, ordinaryWeights } from './built.ts';
import { MONDAY, type OpenedServer, openedServer, writeDrawn } from './opened-server.ts';
import { ZONE } from './written-week.ts';

/**
 * A whole run on the built server, from the registry to the list: candidates by the query files in DuckDB, the plan and the
 * list in their threads. Time on the clock; memory above what the server held before.
 */
export async function runRounds({ people, slots, rounds, size }: Told): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sillage-bench-'));
  const opened = await openedServer(folder);
  try {
    await writeDrawn(opened, { people, slots });
    const took = { candidates: [] as number[], memory: [] as number[], plan: [] as number[], list: [] as number[] };
    const loop = { p99: [] as number[], most: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      const one = await run(opened);
      for (const name of ['candidates', 'memory', 'plan', 'list'] as const) took[name].push(one[name]);
      loop.p99.push(one.delays.percentile(99) / 1e6);
      loop.most.push(one.delays.max / 1e6);
      say(
        `run ${round + 1}${size}: ${one.pairs} pairs, ${one.lines} lines; ${JSON.stringify({ ...one, delays: undefined })}`,
      );
    }
    const of = 'delays of the event loop during a whole run, looked at each ms';
    return [
      result(`candidates.time${size}`, took.candidates, 'ms', { of: 'read of the registry, query files, read back' }),
      result(`candidates.memory${size}`, took.memory, 'bytes', {
        of: 'highest above the memory before, of the process',
      }),
      result(`run.plan${size}`, took.plan, 'ms'),
      result(`list.time${size}`, took.list, 'ms'),
      result(`loop.p99${size}`, loop.p99, 'ms', { of }),
      result(`loop.max${size}`, loop.most, 'ms', { of }),
    ];
  } finally {
    await opened.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Told {
  people: number;
  slots: number;
  rounds: number;
  size: string;
}

async function run({ house, candidates, planner }: OpenedServer) {
  const { weekOf } = await builtServer<typeof WeekFile>('allocation/candidates/week');
  const { problemOf } = await builtServer<typeof ProblemOfFile>('allocation/proposals/problem-of');
  const { listAsked } = await builtServer<typeof ListAskedFile>('allocation/proposals/list-asked');
  const { listedApart } = await builtServer<typeof ListedApartFile>('allocation/proposals/listed-apart');
  const memory = watchedPeak();
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const began = performance.now();
  const found = await candidates.find(house, weekOf(MONDAY, ZONE));
  const foundAt = performance.now();
  const peak = memory.end();
  const asked = problemOf(found, ordinaryWeights);
  const { plan, close } = await planner.open(asked.problem);
  await close();
  const plannedAt = performance.now();
  const { lines } = await listedApart(listAsked(asked, found, plan.units));
  const ended = performance.now();
  delays.disable();
  if (!plan.proven || found.candidates.length === 0 || lines.length === 0) throw new Error('nothing was planned');
  return {
    candidates: foundAt - began,
    plan: plannedAt - foundAt,
    list: ended - plannedAt,
    memory: peak,
    pairs: found.candidates.length,
    lines: lines.length,
    delays,
  };
}

/** Of this process, above what it holds now. */
function watchedPeak(): { end: () => number } {
  const before = process.memoryUsage.rss();
  let peak = before;
  const look = (): void => void (peak = Math.max(peak, process.memoryUsage.rss()));
  const timer = setInterval(look, 20);
  return {
    end: () => {
      clearInterval(timer);
      look();
      return peak - before;
    },
  };
}
