import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntitySchema } from '@mikro-orm/core';
import type * as RegistryFile from '../../../server/registry/registry.js';
import { seeded } from '../../support/seeded.ts';
import { openApplication } from '../figures/application.ts';

/** The built server, as `npm start` runs it. */
const built = <T>(path: string): Promise<T> => import(new URL(`../../../dist/server/${path}`, import.meta.url).href);
const entity = async (path: string, name: string): Promise<EntitySchema> =>
  (await built<Record<string, EntitySchema>>(`${path}.entity.js`))[name] as EntitySchema;

const ZONE = 'Europe/Paris';
const HOUR = 3600;
const SLOTS_OF_A_MISSION = 4;

export interface AskedHouse {
  /** Its Monday. */
  week: string;
  people: readonly string[];
  slots: readonly string[];
  ask: <T>(path: string, body?: object) => Promise<T>;
  close: () => Promise<void>;
}

/** A running server with so many volunteers who said yes, three free evenings or mornings each, and a week to fill. */
export async function askedHouse(asked: { people: number; slots: number; seed: number }): Promise<AskedHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'sillage-bench-'));
  const { url, house, warehouse, signIn, stop, registry } = await opened(folder);
  const cookie = await signIn();
  const random = seeded(asked.seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const monday = nextMonday();
  const createdAt = new Date();
  const own = () => ({ id: randomUUID(), organisationId: house.id });
  const times = () => {
    const [weekday, from] = [1 + upTo(6), 8 + upTo(10)];
    return { weekdays: [weekday], fromTime: clock(from), toTime: clock(from + 3), from, weekday };
  };
  const [missions, needs, slots] = [[] as object[], [] as object[], [] as (object & { id: string })[]];
  for (let at = 0; at < asked.slots; at += 1) {
    if (at % SLOTS_OF_A_MISSION === 0) missions.push({ ...own(), title: `Mission ${at}`, status: 'open', createdAt });
    const missionId = (missions.at(-1) as { id: string }).id;
    const { from, weekday, ...said } = times();
    const need = { ...own(), missionId, title: 'Need', validFrom: monday, ...said, zone: ZONE, createdAt };
    needs.push(need);
    const start = Date.parse(`${monday}T00:00:00Z`) + ((weekday - 1) * 24 + from) * HOUR * 1000;
    const [least, wanted] = [3 + upTo(5), 8 + upTo(6)];
    const amounts = { minSeconds: least * 2 * HOUR, targetSeconds: wanted * 2 * HOUR, maxSeconds: wanted * 2 * HOUR };
    const dates = { startsAt: new Date(start), endsAt: new Date(start + 2 * HOUR * 1000) };
    const slot = { ...own(), needId: need.id, ...dates, ...amounts };
    slots.push(slot);
  }
  const people = Array.from({ length: asked.people }, (_, at) => ({
    ...own(),
    displayName: `Person ${at}`,
    kind: 'volunteer',
    createdAt,
  }));
  const ordinary = { everyWeeks: 1, zone: ZONE, kind: 'recurring', validFrom: '2025-01-06', preference: 1 };
  const free = people.flatMap(({ id: personId }) =>
    Array.from({ length: 3 }, () => {
      const { from: _from, weekday: _weekday, ...said } = times();
      return { ...own(), personId, ...ordinary, ...said };
    }),
  );
  const consent = { state: 'on', answeredAt: createdAt, source: 'form', wording: '?' };
  const limit = () => ({ comfortSecondsPerWeek: (2 + upTo(3)) * HOUR, capSecondsPerWeek: (5 + upTo(3)) * HOUR });
  for (const [path, name, list] of [
    ['missions/mission', 'Mission', missions],
    ['missions/need', 'Need', needs],
    ['missions/slot', 'Slot', slots],
    ['people/person', 'Person', people],
    [
      'people/volunteer-key',
      'VolunteerKey',
      people.map(({ id }) => ({ organisationId: house.id, personId: id, volunteerKey: id })),
    ],
    [
      'people/suggestion-consent',
      'SuggestionConsent',
      people.map(({ id }) => ({ ...own(), personId: id, ...consent })),
    ],
    ['people/availability', 'Availability', free],
    [
      'people/load-limit',
      'LoadLimit',
      people.map(({ id }) => ({ organisationId: house.id, personId: id, ...limit() })),
    ],
  ] as const) {
    const schema = await entity(path, name);
    for (let at = 0; at < list.length; at += 500)
      await registry.transaction(house.id, async (em) => {
        await em.insertMany(schema, list.slice(at, at + 500));
      });
  }
  for (const table of ['mission', 'need', 'slot', 'assignment', 'volunteer']) await warehouse.refreshDimension(table);
  const ask = async <T>(path: string, body?: object): Promise<T> => {
    const headers = { cookie, 'content-type': 'application/json' };
    const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${url}${path}`, sent);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const close = async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { week: monday, people: people.map(({ id }) => id), slots: slots.map(({ id }) => id), ask, close };
}

async function opened(folder: string) {
  const { Registry } = await built<typeof RegistryFile>('registry/registry.js');
  const application = await openApplication(folder);
  return { ...application, registry: application.get(Registry) };
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

function nextMonday(): string {
  const day = new Date(Date.now() + 7 * 86_400_000);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
