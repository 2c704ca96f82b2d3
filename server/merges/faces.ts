import { Injectable } from '@nestjs/common';
import { Membership } from '../auth/membership.entity.js';
import type { House } from '../ledger/house.js';
import { keysOfPeople } from '../people/known-people.js';
import { PersonReference } from '../people/person-reference.entity.js';
import { Person } from '../people/person.entity.js';
import { Registry } from '../registry/registry.js';
import { Warehouses } from '../warehouse/warehouses.js';
import type { PersonFace } from './merges.schemas.js';

interface Activities {
  volunteer_key: string;
  activities: number;
  first_day: string;
  last_day: string;
}

/** What a person sees of others to tell whether they are one. */
@Injectable()
export class Faces {
  constructor(
    private readonly registry: Registry,
    private readonly warehouses: Warehouses,
  ) {}

  /** One face for each list of entries that count as one person, told by its first. Entries that are gone are left out. */
  async of(house: House, people: readonly (readonly string[])[]): Promise<Map<string, PersonFace>> {
    const em = this.registry.of(house.id);
    const ids = people.flat();
    const persons = new Map((await em.find(Person, { id: { $in: ids } })).map((person) => [person.id, person]));
    const references = await em.find(PersonReference, { personId: { $in: ids } });
    const accounts = new Set((await em.find(Membership, { personId: { $in: ids } })).map(({ personId }) => personId));
    const activities = await this.#activities(house, ids);
    const faces = people.flatMap((entries): PersonFace[] => {
      const [first, ...others] = entries.flatMap((id) => persons.get(id) ?? []);
      if (!first) return [];
      const theirs = entries.flatMap((id) => activities.get(id) ?? []);
      const days = theirs.flatMap(({ first_day, last_day }) => [first_day, last_day]).toSorted();
      const sources = references.flatMap(({ personId, source }) => (entries.includes(personId ?? '') ? [source] : []));
      return [
        {
          id: first.id,
          name: first.displayName,
          email: first.email ?? null,
          kind: first.kind,
          sources: [...new Set(sources)].toSorted(),
          activities: theirs.reduce((sum, one) => sum + one.activities, 0),
          firstDay: days[0] ?? null,
          lastDay: days.at(-1) ?? null,
          hasAccount: entries.some((id) => accounts.has(id)),
          with: others.map(({ displayName }) => displayName),
        },
      ];
    });
    return new Map(faces.map((face) => [face.id, face]));
  }

  /** By person, each under their own key. */
  async #activities(house: House, ids: readonly string[]): Promise<Map<string, Activities>> {
    const keys = await keysOfPeople(this.registry.of(house.id), house.id, ids);
    const warehouse = await this.warehouses.current(house);
    const rows = await warehouse.read<Activities>(
      `SELECT volunteer_key, count(*)::INTEGER AS activities, min(day) AS first_day, max(day) AS last_day
       FROM activity WHERE volunteer_key IN (SELECT unnest($keys::VARCHAR[])) GROUP BY volunteer_key`,
      { keys: [...keys.values()] },
    );
    const byKey = new Map(rows.map((row) => [row.volunteer_key, row]));
    return new Map([...keys].flatMap(([id, key]) => ((row) => (row ? [[id, row] as const] : []))(byKey.get(key))));
  }
}
