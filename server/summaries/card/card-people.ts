import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { everyName } from '../../merges/every-name.js';
import { wordsOf } from '../../merges/plain-name.js';
import { Assignment } from '../../missions/assignment.entity.js';
import { AttendanceList } from '../../missions/attendance/attendance-list.js';
import { Mission } from '../../missions/mission.entity.js';
import { Need } from '../../missions/need.entity.js';
import { Slot } from '../../missions/slot.entity.js';
import { politeChunks } from '../../people/in-chunks.js';
import { Person } from '../../people/person.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';

const DAY = 86_400_000;
const MOST_FOUND = 50;

/** Whom a coordinator may give a card: who came to their missions, and who agreed to come. */
@Injectable()
export class CardPeople {
  constructor(
    private readonly registry: Registry,
    private readonly attendance: AttendanceList,
    private readonly clock: Clock,
  ) {}

  /** By name. Throws `not-found` for a mission that does not exist or is another coordinator's. */
  async of(caller: Caller, missionId: string): Promise<Person[]> {
    const em = this.registry.of(caller.organisationId);
    return byName(em, await this.#idsOf(caller, em, missionId));
  }

  /** Also who never came yet, for a coordinator of all missions. */
  async named(caller: Caller, name: string): Promise<Person[]> {
    const em = this.registry.of(caller.organisationId);
    const merged = mergedPeople(await standingMerges(em));
    const mine = await this.mine(caller);
    const wanted = wordsOf(name);
    const isWanted = (words: readonly string[]) => wanted.every((part) => words.some((word) => word.startsWith(part)));
    const found = (await everyName(em))
      .filter(({ displayName }) => isWanted(wordsOf(displayName)))
      .map(({ id }) => merged.countsAs(id));
    const ids = new Set(found.filter((id) => mine === null || mine.has(id)));
    return byName(em, new Set([...ids].slice(0, MOST_FOUND)));
  }

  /** Everybody within the caller's missions; null: everybody, for who answers for all of them. */
  async mine(caller: Caller): Promise<ReadonlySet<string> | null> {
    if (caller.missionScope === null) return null;
    const em = this.registry.of(caller.organisationId);
    const missions = await em.find(Mission, { id: { $in: [...caller.missionScope] } }, { fields: ['id'] });
    const ids = new Set<string>();
    for (const { id } of missions) for (const one of await this.#idsOf(caller, em, id)) ids.add(one);
    return ids;
  }

  /** The entries that these count as. Throws `not-found` when one is nobody, or somebody of another mission. */
  async required(caller: Caller, personIds: readonly string[]): Promise<Person[]> {
    const em = this.registry.of(caller.organisationId);
    const merged = mergedPeople(await standingMerges(em));
    const ids = [...new Set(personIds.map((id) => merged.countsAs(id)))];
    const mine = await this.mine(caller);
    const people = new Map((await em.find(Person, { id: { $in: ids } })).map((person) => [person.id, person]));
    return ids.map((id) => {
      const person = mine === null || mine.has(id) ? people.get(id) : undefined;
      if (!person) throw new AppError('not-found');
      return person;
    });
  }

  /** Up to tomorrow, so that who came today is among them. */
  async #idsOf(caller: Caller, em: RegistryManager, missionId: string): Promise<Set<string>> {
    const tomorrow = new Date(this.clock.now().getTime() + 2 * DAY).toISOString().slice(0, 10);
    const { people } = await this.attendance.expected(caller, missionId, tomorrow);
    return new Set([...people.map(({ id }) => id), ...(await agreedTo(em, missionId))]);
  }
}

async function byName(em: RegistryManager, ids: ReadonlySet<string>): Promise<Person[]> {
  const found: Person[] = [];
  for await (const chunk of politeChunks([...ids]))
    found.push(...(await em.find(Person, { id: { $in: chunk } }, { disableIdentityMap: true })));
  return found.toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'fr') || (a.id < b.id ? -1 : 1));
}

async function agreedTo(em: RegistryManager, missionId: string): Promise<string[]> {
  const needs = await em.find(Need, { missionId }, { fields: ['id'] });
  const slots = await em.find(Slot, { needId: { $in: needs.map(({ id }) => id) } }, { fields: ['id'] });
  const merged = mergedPeople(await standingMerges(em));
  const found: string[] = [];
  for await (const chunk of politeChunks(slots.map(({ id }) => id))) {
    const agreed = await em.find(Assignment, { slotId: { $in: chunk }, state: 'agreed' }, { fields: ['personId'] });
    found.push(...agreed.map(({ personId }) => merged.countsAs(personId)));
  }
  return found;
}
