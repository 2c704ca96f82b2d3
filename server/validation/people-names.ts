import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { Person } from '../people/person.entity.js';
import { mergedKeys, standingMerges } from '../people/standing-merges.js';
import { VolunteerKey } from '../people/volunteer-key.entity.js';
import { Registry } from '../registry/registry.js';

/** Who the rows of a page speak of, for somebody who may know. */
@Injectable()
export class PeopleNames {
  constructor(private readonly registry: Registry) {}

  /** Volunteer key → name; of the person kept, for one merged. */
  async of(
    { organisationId }: Caller,
    rows: readonly { volunteer_key: string | null }[],
  ): Promise<Map<string, string>> {
    const em = this.registry.of(organisationId);
    const wanted = [...new Set(rows.flatMap(({ volunteer_key }) => volunteer_key ?? []))];
    const merged = mergedKeys(await standingMerges(em));
    const links = await em.find(VolunteerKey, { volunteerKey: { $in: wanted.map((key) => merged.countsAs(key)) } });
    const people = await em.find(Person, { id: { $in: links.map(({ personId }) => personId) } });
    const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
    const byKey = new Map(links.map(({ personId, volunteerKey }) => [volunteerKey, names.get(personId) ?? '']));
    return new Map(wanted.flatMap((key) => nameOf(byKey, key, merged.countsAs(key))));
  }
}

function nameOf(names: ReadonlyMap<string, string>, key: string, counted: string): [string, string][] {
  const name = names.get(counted);
  return name === undefined ? [] : [[key, name]];
}
