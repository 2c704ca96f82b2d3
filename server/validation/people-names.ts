import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { Person } from '../people/person.entity.js';
import { VolunteerKey } from '../people/volunteer-key.entity.js';
import { Registry } from '../registry/registry.js';

/** Who the rows of a page speak of, for somebody who may know. */
@Injectable()
export class PeopleNames {
  constructor(private readonly registry: Registry) {}

  /** Volunteer key → name. */
  async of(
    { organisationId }: Caller,
    rows: readonly { volunteer_key: string | null }[],
  ): Promise<Map<string, string>> {
    const em = this.registry.of(organisationId);
    const wanted = [...new Set(rows.flatMap(({ volunteer_key }) => volunteer_key ?? []))];
    const links = await em.find(VolunteerKey, { volunteerKey: { $in: wanted } });
    const people = await em.find(Person, { id: { $in: links.map(({ personId }) => personId) } });
    const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
    return new Map(links.map(({ personId, volunteerKey }) => [volunteerKey, names.get(personId) ?? '']));
  }
}
