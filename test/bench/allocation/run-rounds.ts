import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type * as CandidatesFile from '../../../server/allocation/candidates/candidates.js';
import type * as WeekFile from '../../../server/allocation/candidates/week.js';
import type * as ListAskedFile from '../../../server/allocation/proposals/list-asked.js';
import type * as ListedApartFile from '../../../server/allocation/proposals/listed-apart.js';
import type * as ProblemOfFile from '../../../server/allocation/proposals/problem-of.js';
import type * as RegistryFile from '../../../server/registry/registry.js';
import type * as ConfigFile from '../../../server/shared/config.js';
import type * as StartFile from '../../../server/start.js';
import type * as OrganisationsFile from '../../../server/registry/organisations.js';
import type * as WarehousesFile from '../../../server/warehouse/warehouses.js';
import { seeded } from '../../support/seeded.ts';
import { environmentOf } from '../figures/application.ts';
import { type Result, result, say } from '../result.ts';
import { builtServer, ordinaryWeights, Planner } from './built.ts';
import { drawn } from './instance.ts';
import { writeWeek, ZONE } from './written-week.ts';

const MONDAY = '2026-11-30';
/** Rows written at once. */
const CHUNK = 2_000;

/**
 * A whole run on the built server, from the registry to the list: candidates by the query files in DuckDB, the plan and the
 * list in their threads. Time on the clock; memory above what the server held before.
 */
export async function runRounds({ people, slots, rounds, size }: Told): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sillage-bench-'));
  const opened = await open(folder);
  try {
    await write(opened, { people, slots });
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

type Opened = Awaited<ReturnType<typeof open>>;

async function open(folder: string) {
  const { readConfig } = await builtServer<typeof ConfigFile>('shared/config');
  const { start } = await builtServer<typeof StartFile>('start');
  const { Candidates } = await builtServer<typeof CandidatesFile>('allocation/candidates/candidates');
  const { Organisations } = await builtServer<typeof OrganisationsFile>('registry/organisations');
  const { Registry } = await builtServer<typeof RegistryFile>('registry/registry');
  const { Warehouses } = await builtServer<typeof WarehousesFile>('warehouse/warehouses');
  const running = await start(readConfig(environmentOf(folder)));
  const { app } = running;
  const [organisation] = await app.get(Organisations).list();
  if (!organisation) throw new Error('No organisation');
  return {
    house: { id: organisation.id, slug: organisation.slug },
    candidates: app.get(Candidates),
    planner: app.get(Planner),
    registry: app.get(Registry),
    warehouses: app.get(Warehouses),
    stop: () => running.stop(),
  };
}

async function write({ house, registry, warehouses }: Opened, { people, slots }: { people: number; slots: number }) {
  const week = drawn({ people, slots, load: 1 }, seeded(1));
  await writeWeek(week, {
    monday: MONDAY,
    write: async (entity, rows) => {
      for (let from = 0; from < rows.length; from += CHUNK) {
        const some = rows.slice(from, from + CHUNK).map((row) => ({ ...row, organisationId: house.id }));
        await registry.transaction(house.id, (em) => em.insertMany(entity, some).then(() => undefined));
      }
    },
  });
  const warehouse = await warehouses.of(house);
  for (const table of ['mission', 'need', 'slot', 'assignment', 'volunteer', 'merged_volunteer'])
    await warehouse.refreshDimension(table);
}

async function run({ house, candidates, planner }: Opened) {
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
