import { type KeyObject, randomUUID } from 'node:crypto';
import type { RegistryManager } from '../registry/registry.js';
import { newId } from '../shared/identifiers.js';
import { politeChunks } from './in-chunks.js';
import type { HashedMention } from './person-mention.js';
import { PersonReference } from './person-reference.entity.js';
import { Person } from './person.entity.js';
import { sharedHash } from './reference-hash.js';
import { VolunteerKey } from './volunteer-key.entity.js';

export interface Origin {
  organisationId: string;
  source: string;
  createdAt: Date;
  /** Of the organisation's hashes. */
  key: KeyObject;
}

type Newcomer = Pick<HashedMention, 'displayName' | 'email' | 'profile'> & { id: string; key: string };

/** People to be written, and a reference for every mention. */
export interface Newcomers {
  people: readonly Newcomer[];
  references: readonly (HashedMention & { personId: string | null; erasedId: string | null })[];
}

/** Those nobody matches, one per e-mail address, each with a key. `persons` (hash → person id) learns their ids. */
export function newcomersAmong(
  unreferenced: readonly HashedMention[],
  persons: Map<string, string | null>,
  erased: ReadonlyMap<string, string>,
  createdAt: Date,
): Newcomers {
  const byEmail = new Map<string, string>();
  const people: Newcomer[] = [];
  for (const { hash, email, displayName, profile } of unreferenced) {
    if (persons.has(hash)) continue;
    const same = email === null ? undefined : byEmail.get(email);
    const id = same ?? newId(createdAt);
    persons.set(hash, id);
    if (same !== undefined) continue;
    people.push({ id, displayName, email, profile, key: randomUUID() });
    if (email !== null) byEmail.set(email, id);
  }
  const references = unreferenced.map((one) => {
    const personId = persons.get(one.hash) ?? null;
    const erasedId = personId === null ? (erased.get(one.hash) ?? null) : null;
    return { ...one, personId, erasedId };
  });
  return { people, references };
}

export async function writeNewcomers(
  em: RegistryManager,
  origin: Origin,
  { people, references }: Newcomers,
): Promise<void> {
  const { organisationId } = origin;
  for await (const chunk of politeChunks(people)) {
    await em.insertMany(
      Person,
      chunk.map((newcomer) => personRow(newcomer, origin)),
    );
    await em.insertMany(
      VolunteerKey,
      chunk.map(({ id, key }) => ({ personId: id, organisationId, volunteerKey: key })),
    );
  }
  for await (const chunk of politeChunks(references)) {
    await em.insertMany(
      PersonReference,
      chunk.map((mention) => referenceRow(mention, origin)),
    );
  }
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

function referenceRow({ hash, reference, personId, erasedId }: Newcomers['references'][number], origin: Origin) {
  const { organisationId, source, createdAt } = origin;
  // Nobody is to be looked for across sources under the name of somebody who was erased.
  const shared = personId === null ? null : sharedHash(origin.key, reference);
  const led = { personId, erasedId };
  return { id: newId(createdAt), organisationId, source, referenceHash: hash, sharedHash: shared, ...led, createdAt };
}
