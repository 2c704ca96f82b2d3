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
  const known = await em.count(PersonReference, { organisationId, source });
  if (known === 0) return found;
  for await (const chunk of politeChunks(hashes)) {
    const rows = await em
      .createQueryBuilder(PersonReference)
      .select(['referenceHash', 'personId'])
      .where({ organisationId, source, referenceHash: { $in: chunk } })
      .execute<{ referenceHash: string; personId: string | null }[]>();
    for (const { referenceHash, personId } of rows) found.set(referenceHash, personId ?? null);
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
    const rows = await em
      .createQueryBuilder(Person)
      .select(['id', 'email'])
      .where({ organisationId, email: { $in: chunk } })
      .execute<{ id: string; email: string }[]>();
    for (const { id, email } of rows) found.set(email, id);
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
    const rows = await em
      .createQueryBuilder(Person)
      .select(['id'])
      .where({ organisationId, id: { $in: chunk } })
      .execute<{ id: string }[]>();
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
    const rows = await em
      .createQueryBuilder(VolunteerKey)
      .select(['personId', 'volunteerKey'])
      .where({ organisationId, personId: { $in: chunk } })
      .execute<{ personId: string; volunteerKey: string }[]>();
    for (const { personId, volunteerKey } of rows) found.set(personId, volunteerKey);
  }
  return found;
}
