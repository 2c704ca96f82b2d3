import type { RegistryManager } from '../registry/registry.js';
import { politeChunks } from './in-chunks.js';
import { Person } from './person.entity.js';
import { PersonReference } from './person-reference.entity.js';
import { VolunteerKey } from './volunteer-key.entity.js';

/** Hash → person id; null for somebody erased. */
export async function peopleByHash(
  em: RegistryManager,
  organisationId: string,
  source: string,
  hashes: readonly string[],
): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>();
  for await (const chunk of politeChunks(hashes)) {
    const rows = await em.find(
      PersonReference,
      { organisationId, source, referenceHash: { $in: chunk } },
      { fields: ['referenceHash', 'personId'], disableIdentityMap: true },
    );
    for (const row of rows) found.set(row.referenceHash, row.personId ?? null);
  }
  return found;
}

/** E-mail address in lower case → person id. */
export async function peopleByEmail(
  em: RegistryManager,
  organisationId: string,
  emails: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const chunk of politeChunks(emails)) {
    const rows = await em.find(
      Person,
      { organisationId, email: { $in: chunk } },
      { fields: ['id', 'email'], disableIdentityMap: true },
    );
    for (const row of rows) if (row.email) found.set(row.email, row.id);
  }
  return found;
}

/** Of these ids, those of people known here. */
export async function peopleKnown(
  em: RegistryManager,
  organisationId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const chunk of politeChunks(ids)) {
    const rows = await em.find(
      Person,
      { organisationId, id: { $in: chunk } },
      { fields: ['id'], disableIdentityMap: true },
    );
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** Person id → volunteer key. */
export async function keysOfPeople(
  em: RegistryManager,
  organisationId: string,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const chunk of politeChunks(personIds)) {
    const rows = await em.find(
      VolunteerKey,
      { organisationId, personId: { $in: chunk } },
      { disableIdentityMap: true },
    );
    for (const row of rows) found.set(row.personId, row.volunteerKey);
  }
  return found;
}
