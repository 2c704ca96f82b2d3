import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as CandidatesFile from '../../../server/allocation/candidates/candidates.js';
import type { Candidate } from '../../../server/allocation/candidates/found.js';
import type * as WeekFile from '../../../server/allocation/candidates/week.js';
import type * as RegistryFile from '../../../server/registry/registry.js';
import { seeded, shuffled } from '../../support/seeded.ts';
import { openApplication } from '../figures/application.ts';
import { builtServer } from './built.ts';
import { drawn } from './instance.ts';
import { writeWeek } from './written-week.ts';

const { Candidates } = await builtServer<typeof CandidatesFile>('allocation/candidates/candidates');
const { weekOf } = await builtServer<typeof WeekFile>('allocation/candidates/week');
const { Registry } = await builtServer<typeof RegistryFile>('registry/registry');

/** The association's own; the drawn hours are told in another. */
const ZONE = 'Europe/Paris';
/** Rows written at once. */
const CHUNK = 2_000;
const ALL = 5_000;

export interface AskedPair {
  person: string;
  slot: string;
}

export interface AskedHouse {
  /** Its Monday. */
  week: string;
  /** In an order drawn; none stands in two of them. */
  pairs: {
    /** The plan looked at them. */
    candidate: AskedPair[];
    /** They could go, and others fit better. */
    passedOver: AskedPair[];
    /** Whoever and wherever: nearly all cannot. */
    anybody: AskedPair[];
  };
  ask: <T>(path: string, body?: object) => Promise<T>;
  close: () => Promise<void>;
}

/** A running server with a drawn association of so many people, and a week to fill. */
export async function askedHouse(asked: { people: number; slots: number; seed: number }): Promise<AskedHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'sillage-bench-'));
  const opened = await openApplication(folder);
  const monday = nextMonday();
  const people = await written(opened, { ...asked, monday });
  const found = (perPerson: number) =>
    opened.get(Candidates).find(opened.house, weekOf(monday, ZONE, new Date()), { perPerson });
  const [kept, all] = [await found(20), await found(ALL)];
  const cookie = await opened.signIn();
  const ask = async <T>(path: string, body?: object): Promise<T> => {
    const headers = { cookie, 'content-type': 'application/json' };
    const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${opened.url}${path}`, sent);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const random = seeded(asked.seed + 300);
  const slotOf = new Map(all.parts.map((part) => [part.part_id, part.slot_id]));
  const nameOf = (one: Candidate) => `${one.volunteer_key} ${one.part_id}`;
  const known = new Set(kept.candidates.map(nameOf));
  const pairs = (some: readonly Candidate[]): AskedPair[] =>
    shuffled(some, random).map((one) => ({
      person: all.personIds.get(one.volunteer_key) ?? '',
      slot: slotOf.get(one.part_id) ?? '',
    }));
  const slots = [...new Set(slotOf.values())];
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const close = async () => {
    await opened.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return {
    week: monday,
    pairs: {
      candidate: pairs(kept.candidates),
      passedOver: pairs(all.candidates.filter((pair) => !known.has(nameOf(pair)))),
      anybody: Array.from({ length: 1_000 }, () => ({ person: one(people), slot: one(slots) })),
    },
    ask,
    close,
  };
}

type Opened = Awaited<ReturnType<typeof openApplication>>;

/** Their people. */
async function written(
  opened: Opened,
  { people, slots, seed, monday }: { people: number; slots: number; seed: number; monday: string },
): Promise<string[]> {
  const { house, warehouse } = opened;
  const registry = opened.get(Registry);
  const ids: string[] = [];
  await writeWeek(drawn({ people, slots, load: 1 }, seeded(seed)), {
    monday,
    expected: 0,
    write: async (entity, rows) => {
      if (entity.name === 'Person') ids.push(...rows.map(({ id }) => String(id)));
      for (let from = 0; from < rows.length; from += CHUNK) {
        const some = rows.slice(from, from + CHUNK).map((row) => ({ ...row, organisationId: house.id }));
        await registry.transaction(house.id, (em) => em.insertMany(entity, some).then(() => undefined));
      }
    },
  });
  for (const table of ['mission', 'need', 'slot', 'assignment', 'volunteer', 'merged_volunteer'])
    await warehouse.refreshDimension(table);
  return ids;
}

function nextMonday(): string {
  const day = new Date(Date.now() + 7 * 86_400_000);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
