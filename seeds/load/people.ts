import type { People } from '../../server/people/people.js';
import type { PersonMention } from '../../server/people/person-mention.js';
import { VolunteerKey } from '../../server/people/volunteer-key.entity.js';
import type { VolunteerRecord } from '../association/records.js';
import { DEMO_SOURCE, idOf, type Desk } from './desk.js';

/** Writes the volunteers; returns reference → person id. */
export async function writePeople(desk: Desk, people: People): Promise<Map<string, string>> {
  const { em, organisationId, association } = desk;
  const { keys } = await people.resolve(em, organisationId, DEMO_SOURCE, association.volunteers.map(mentionOf));
  const links = await em.find(VolunteerKey, {}, { disableIdentityMap: true });
  const persons = new Map(links.map((link) => [link.volunteerKey, link.personId]));
  return new Map([...keys].map(([reference, key]) => [reference, idOf(persons, key)]));
}

function mentionOf(volunteer: VolunteerRecord): PersonMention {
  return {
    reference: volunteer.reference,
    email: volunteer.email,
    name: volunteer.displayName,
    profile: {
      kind: volunteer.kind,
      leftOn: volunteer.leftOn,
      homeCellX: volunteer.cell?.[0] ?? null,
      homeCellY: volunteer.cell?.[1] ?? null,
      language: volunteer.language,
      telephone: volunteer.telephone,
    },
  };
}
