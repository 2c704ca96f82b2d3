import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type * as CapacityFile from '../../../server/allocation/capacity/capacity.js';
import type * as OwnMissionsFile from '../../../server/allocation/own/own-missions.js';
import type * as CallsFile from '../../../server/allocation/replacements/replacement-calls.js';
import type * as ListFile from '../../../server/allocation/replacements/replacement-list.js';
import type * as ClockFile from '../../../server/shared/clock.js';
import type { Caller } from '../../../server/auth/caller.js';
import { type Result, result, say } from '../result.ts';
import { builtServer } from './built.ts';
import { MONDAY, type OpenedServer, openedServer, writeDrawn } from './opened-server.ts';

/** Dates that each person agreed to. */
const EXPECTED = 2;

/**
 * Who can replace somebody, on the built server: the list of one date, the same once somebody was rung, once they said yes;
 * what could still be given in that week; and one person's own missions. Time on the clock.
 */
export async function replacementRounds(told: {
  people: number;
  slots: number;
  rounds: number;
  size: string;
}): Promise<Result[]> {
  const { people, slots, rounds, size } = told;
  const folder = await mkdtemp(join(tmpdir(), 'sillage-bench-'));
  const { Clock } = await builtServer<typeof ClockFile>('shared/clock');
  const opened = await openedServer(folder);
  try {
    const { personIds, slotIds } = await writeDrawn(opened, { people, slots, expected: EXPECTED });
    // The day before.
    opened.app.get(Clock).now = () => new Date(Date.parse(MONDAY) - 12 * 3_600_000);
    const took: Record<string, number[]> = {};
    const delays = monitorEventLoopDelay({ resolution: 1 });
    delays.enable();
    for (let round = 0; round < rounds; round += 1) {
      const times = await oneRound(opened, slotIds.slice(-10 * (round + 1)), personIds[round * 100] ?? '');
      say(`replacement ${round + 1}${size}: ${JSON.stringify(times)}`);
      for (const [name, ms] of Object.entries(times)) took[name] = [...(took[name] ?? []), ms];
    }
    delays.disable();
    const of = 'delays of the event loop meanwhile, looked at each ms';
    return [
      ...Object.entries(took).map(([name, times]) => result(`${name}${size}`, times, 'ms')),
      result(`replacement.loop${size}`, [delays.max / 1e6], 'ms', { of }),
    ];
  } finally {
    await opened.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function oneRound({ app, house }: OpenedServer, slotIds: readonly string[], personId: string) {
  const { ReplacementList } = await builtServer<typeof ListFile>('allocation/replacements/replacement-list');
  const { ReplacementCalls } = await builtServer<typeof CallsFile>('allocation/replacements/replacement-calls');
  const { Capacity } = await builtServer<typeof CapacityFile>('allocation/capacity/capacity');
  const { OwnMissions } = await builtServer<typeof OwnMissionsFile>('allocation/own/own-missions');
  const [list, calls] = [app.get(ReplacementList), app.get(ReplacementCalls)];
  const who = { kind: 'account', accountId: null, name: 'Camille', missionScope: null, personId: null } as const;
  const caller: Caller = { ...who, organisationId: house.id, organisationSlug: house.slug, roles: ['coordinator'] };
  for (const slotId of slotIds) {
    const [first, { people }] = await timed(() => list.read(caller, slotId));
    const [called] = people;
    // Nobody can come: another date.
    if (!called) continue;
    const rung = { personId: called.person.id };
    const [calling] = await timed(() => calls.record(caller, slotId, { ...rung, outcome: 'calling' }));
    const [agreed] = await timed(() => calls.record(caller, slotId, { ...rung, outcome: 'agreed' }));
    const [capacity] = await timed(() => app.get(Capacity).of(caller, MONDAY));
    const own = { ...caller, roles: ['volunteer'] as const, personId };
    const [missions] = await timed(() => app.get(OwnMissions).read(own, null, 'en'));
    const times = { 'replacement.list': first, 'replacement.calling': calling, 'replacement.agreed': agreed };
    return { ...times, 'capacity.time': capacity, 'own.missions': missions };
  }
  throw new Error('nobody can replace anybody');
}

async function timed<T>(act: () => Promise<T>): Promise<[ms: number, value: T]> {
  const began = performance.now();
  const value = await act();
  return [performance.now() - began, value];
}
