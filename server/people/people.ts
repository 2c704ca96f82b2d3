import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { RegistryManager } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { inChunks } from './in-chunks.js';
import { keysOfPeople, peopleByEmail, peopleByHash } from './known-people.js';
import { readMention, type PersonMention, type ReadMention } from './person-mention.js';
import { PersonReference } from './person-reference.entity.js';
import { Person } from './person.entity.js';
import { referenceHash } from './reference-hash.js';
import { ReferenceSecret } from './reference-secret.js';
import { VolunteerKey } from './volunteer-key.entity.js';

type Mentions = readonly (PersonMention | string)[];
type Hashed = ReadMention & { hash: string };

/**
 * Who a source is speaking of: by the source's own reference, then by e-mail address.
 * A name alone makes a person of that source; people are never merged here.
 */
@Injectable()
export class People {
  constructor(
    private readonly clock: Clock,
    private readonly secret: ReferenceSecret,
  ) {}

  /**
   * Reference as given → volunteer key, of those already known. Writes nothing.
   * Absent: unknown, or erased (`erased` tells which).
   */
  async find(
    em: RegistryManager,
    organisationId: string,
    source: string,
    mentions: Mentions,
  ): Promise<Map<string, string>> {
    const read = this.#read(organisationId, source, mentions);
    const { persons } = await this.#match(em, organisationId, source, read);
    return this.#keys(em, organisationId, read, persons);
  }

  /** References, as given, of people who asked to be forgotten: their new rows enter without a person. */
  async erased(em: RegistryManager, organisationId: string, source: string, mentions: Mentions): Promise<Set<string>> {
    const read = this.#read(organisationId, source, mentions);
    const known = await peopleByHash(em, organisationId, source, hashesOf(read));
    return new Set(read.filter((mention) => known.get(mention.hash) === null).map((mention) => mention.given));
  }

  /**
   * Reference as given → volunteer key, creating whoever is missing with the given manager
   * (inside the caller's transaction). A reference of an erased person is absent from the map.
   * The same references again create nothing.
   */
  async resolve(
    em: RegistryManager,
    organisationId: string,
    source: string,
    mentions: Mentions,
  ): Promise<Map<string, string>> {
    const read = this.#read(organisationId, source, mentions);
    const { persons, unreferenced } = await this.#match(em, organisationId, source, read);
    await this.#create(em, organisationId, source, unreferenced, persons);
    return this.#keys(em, organisationId, read, persons);
  }

  #read(organisationId: string, source: string, mentions: Mentions): Hashed[] {
    const key = this.secret.keyOf(organisationId);
    return mentions.map((mention) => {
      const read = readMention(mention);
      return { ...read, hash: referenceHash(key, source, read.reference) };
    });
  }

  /** `persons`: hash → person id or null. `unreferenced`: one mention per hash this source has not used yet. */
  async #match(em: RegistryManager, organisationId: string, source: string, read: readonly Hashed[]) {
    const persons = await peopleByHash(em, organisationId, source, hashesOf(read));
    const unreferenced = onePerHash(read.filter((mention) => !persons.has(mention.hash)));
    const emails = [...new Set(unreferenced.flatMap((mention) => mention.email ?? []))];
    const byEmail = await peopleByEmail(em, organisationId, emails);
    for (const mention of unreferenced) {
      const personId = mention.email === null ? undefined : byEmail.get(mention.email);
      if (personId !== undefined) persons.set(mention.hash, personId);
    }
    return { persons, unreferenced };
  }

  async #keys(
    em: RegistryManager,
    organisationId: string,
    read: readonly Hashed[],
    persons: ReadonlyMap<string, string | null>,
  ) {
    const ids = [...new Set([...persons.values()].filter((id) => id !== null))];
    const keys = await keysOfPeople(em, organisationId, ids);
    const found = new Map<string, string>();
    for (const mention of read) {
      const key = keys.get(persons.get(mention.hash) ?? '');
      if (key !== undefined) found.set(mention.given, key);
    }
    return found;
  }

  async #create(
    em: RegistryManager,
    organisationId: string,
    source: string,
    unreferenced: readonly Hashed[],
    persons: Map<string, string | null>,
  ) {
    const createdAt = this.clock.now();
    const newcomers = newcomersAmong(unreferenced, persons, () => newId(createdAt));
    for (const chunk of inChunks(newcomers)) {
      await em.insertMany(
        Person,
        chunk.map(({ id, displayName, email, profile }) => ({
          id,
          organisationId,
          displayName,
          email,
          kind: 'volunteer' as const,
          createdBySource: source,
          createdAt,
          ...profile,
        })),
      );
      await em.insertMany(
        VolunteerKey,
        chunk.map(({ id }) => ({ personId: id, organisationId, volunteerKey: randomUUID() })),
      );
    }
    for (const chunk of inChunks(unreferenced)) {
      await em.insertMany(
        PersonReference,
        chunk.map(({ hash }) => ({
          id: newId(createdAt),
          organisationId,
          source,
          referenceHash: hash,
          personId: persons.get(hash) ?? null,
          createdAt,
        })),
      );
    }
  }
}

/** Those nobody matches, one per e-mail address; `persons` learns the id each of them will have. */
function newcomersAmong(unreferenced: readonly Hashed[], persons: Map<string, string | null>, id: () => string) {
  const byEmail = new Map<string, string>();
  const newcomers: (Pick<ReadMention, 'displayName' | 'email' | 'profile'> & { id: string })[] = [];
  for (const mention of unreferenced) {
    if (persons.has(mention.hash)) continue;
    const same = mention.email === null ? undefined : byEmail.get(mention.email);
    const personId = same ?? id();
    persons.set(mention.hash, personId);
    if (same !== undefined) continue;
    newcomers.push({ id: personId, displayName: mention.displayName, email: mention.email, profile: mention.profile });
    if (mention.email !== null) byEmail.set(mention.email, personId);
  }
  return newcomers;
}

function hashesOf(read: readonly Hashed[]): string[] {
  return [...new Set(read.map((mention) => mention.hash))];
}

function onePerHash(read: readonly Hashed[]): Hashed[] {
  return [...new Map(read.map((mention) => [mention.hash, mention])).values()];
}
