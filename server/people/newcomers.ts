import { randomUUID } from 'node:crypto';
import type { RegistryManager } from '../registry/registry.js';
import { newId } from '../shared/identifiers.js';
import { politeChunks } from './in-chunks.js';
import type { NewMention } from './person-mention.js';
import { PersonReference } from './person-reference.entity.js';
import { Person } from './person.entity.js';
import { VolunteerKey } from './volunteer-key.entity.js';

export interface Origin {
  organisationId: string;
  source: string;
  createdAt: Date;
}

type Newcomer = Pick<NewMention, 'displayName' | 'email' | 'profile'> & { id: string };

/**
 * Writes the people nobody matches, each with a key, and a reference for every mention.
 * `persons` (hash → person id) learns the ids of those written. Returns their keys, by person id.
 */
export async function writeNewcomers(
  em: RegistryManager,
  origin: Origin,
  unreferenced: readonly NewMention[],
  persons: Map<string, string | null>,
): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for await (const chunk of politeChunks(newcomersAmong(unreferenced, persons, origin.createdAt))) {
    await em.insertMany(
      Person,
      chunk.map((newcomer) => personRow(newcomer, origin)),
    );
    await em.insertMany(
      VolunteerKey,
      chunk.map(({ id }) => ({ personId: id, organisationId: origin.organisationId, volunteerKey: keyOf(id, keys) })),
    );
  }
  for await (const chunk of politeChunks(unreferenced)) {
    await em.insertMany(
      PersonReference,
      chunk.map((mention) => referenceRow(mention, persons.get(mention.hash) ?? null, origin)),
    );
  }
  return keys;
}

function keyOf(id: string, keys: Map<string, string>): string {
  const key = randomUUID();
  keys.set(id, key);
  return key;
}

/** One per e-mail address. */
function newcomersAmong(
  unreferenced: readonly NewMention[],
  persons: Map<string, string | null>,
  createdAt: Date,
): Newcomer[] {
  const byEmail = new Map<string, string>();
  const newcomers: Newcomer[] = [];
  for (const { hash, email, displayName, profile } of unreferenced) {
    if (persons.has(hash)) continue;
    const same = email === null ? undefined : byEmail.get(email);
    const id = same ?? newId(createdAt);
    persons.set(hash, id);
    if (same !== undefined) continue;
    newcomers.push({ id, displayName, email, profile });
    if (email !== null) byEmail.set(email, id);
  }
  return newcomers;
}

function personRow({ id, displayName, email, profile }: Newcomer, { organisationId, source, createdAt }: Origin) {
  return {
    id,
    organisationId,
    displayName,
    email,
    kind: 'volunteer' as const,
    createdBySource: source,
    createdAt,
    ...profile,
  };
}

function referenceRow({ hash, sharedHash }: NewMention, personId: string | null, origin: Origin) {
  const { organisationId, source, createdAt } = origin;
  return { id: newId(createdAt), organisationId, source, referenceHash: hash, sharedHash, personId, createdAt };
}
