import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { RegistryManager } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { erasedAmong, keysOfErased } from './erased-people.js';
import type { Greeted } from './greeted.js';
import { keysOfPeople, peopleByEmail, peopleByHash, peopleKnown } from './known-people.js';
import { newcomersAmong, writeNewcomers } from './newcomers.js';
import { readMention, type HashedMention, type PersonMention } from './person-mention.js';
import { referenceHash } from './reference-hash.js';
import { ReferenceSecret } from './reference-secret.js';

type Mentions = readonly (PersonMention | string)[];

export interface Found {
  /** Reference as given → volunteer key; of somebody erased, the key that leads to nobody. Absent: unknown. */
  keys: Map<string, string>;
  /** References, as given, of people who asked to be forgotten: their rows count, and bring nobody back. */
  erased: Set<string>;
}

/**
 * Who a source is speaking of: by the source's own reference, then by e-mail address or our own id of the person.
 * A name alone makes a person of that source; people are never merged here.
 */
@Injectable()
export class People {
  constructor(
    private readonly clock: Clock,
    private readonly secret: ReferenceSecret,
  ) {}

  /** Those already known. Writes nothing. */
  async find(em: RegistryManager, organisationId: string, source: string, mentions: Mentions): Promise<Found> {
    const read = this.#read(organisationId, source, mentions);
    const { persons, erased } = await this.#match(em, organisationId, source, read);
    return this.#found(em, organisationId, read, persons, erased);
  }

  /**
   * The same, creating whoever is missing with the given manager (inside the caller's transaction).
   * The same references again create nothing.
   */
  async resolve(em: RegistryManager, organisationId: string, source: string, mentions: Mentions): Promise<Found> {
    const { found, write } = await this.greet(em, organisationId, source, mentions);
    await write(em);
    return found;
  }

  /** The same in two steps: whoever is missing is named at once, and created by `write`. */
  async greet(
    em: RegistryManager,
    organisationId: string,
    source: string,
    mentions: Mentions,
  ): Promise<Greeted<Found>> {
    const read = this.#read(organisationId, source, mentions);
    const { persons, erased, unreferenced } = await this.#match(em, organisationId, source, read);
    const before = { persons: new Map(persons), erased: new Map(erased) };
    const origin = { organisationId, source, createdAt: this.clock.now(), key: this.secret.keyOf(organisationId) };
    const newcomers = newcomersAmong(unreferenced, persons, erased, origin.createdAt);
    const keys = new Map(newcomers.people.map(({ id, key }) => [id, key]));
    const found = await this.#found(em, organisationId, read, persons, erased, keys);
    return {
      found,
      write: (manager) => writeNewcomers(manager, origin, newcomers),
      isStillSo: async (manager) => {
        const now = await this.#match(manager, organisationId, source, read);
        return isDeepStrictEqual(before, { persons: now.persons, erased: now.erased });
      },
    };
  }

  /** Reference as given → person id; null: erased; absent: unknown. Writes nothing. */
  async persons(
    em: RegistryManager,
    organisationId: string,
    source: string,
    mentions: Mentions,
  ): Promise<Map<string, string | null>> {
    const read = this.#read(organisationId, source, mentions);
    return asGiven(read, (await this.#match(em, organisationId, source, read)).persons);
  }

  /** The same, creating whoever is missing (inside the caller's transaction). */
  async bring(
    em: RegistryManager,
    organisationId: string,
    source: string,
    mentions: Mentions,
  ): Promise<Map<string, string | null>> {
    const read = this.#read(organisationId, source, mentions);
    const { persons, erased, unreferenced } = await this.#match(em, organisationId, source, read);
    const origin = { organisationId, source, createdAt: this.clock.now(), key: this.secret.keyOf(organisationId) };
    await writeNewcomers(em, origin, newcomersAmong(unreferenced, persons, erased, origin.createdAt));
    return asGiven(read, persons);
  }

  #read(organisationId: string, source: string, mentions: Mentions): HashedMention[] {
    const key = this.secret.keyOf(organisationId);
    return mentions.map((mention) => {
      const read = readMention(mention);
      return { ...read, hash: referenceHash(key, source, read.reference) };
    });
  }

  /** `persons`: hash → person id or null. `erased`: hash → erased volunteer. `unreferenced`: one mention per hash this source has not used yet. */
  async #match(em: RegistryManager, organisationId: string, source: string, read: readonly HashedMention[]) {
    const persons = await peopleByHash(em, organisationId, source, hashesOf(read));
    const unreferenced = onePerHash(read.filter((mention) => !persons.has(mention.hash)));
    const emails = [...new Set(unreferenced.flatMap((mention) => mention.email ?? []))];
    const byEmail = await peopleByEmail(em, organisationId, emails);
    for (const mention of unreferenced) {
      const personId = mention.email === null ? undefined : byEmail.get(mention.email);
      if (personId !== undefined) persons.set(mention.hash, personId);
    }
    const ids = await peopleKnown(
      em,
      organisationId,
      unreferenced.flatMap(({ reference }) => idIn(reference) ?? []),
    );
    for (const { hash, reference } of unreferenced) {
      const id = idIn(reference);
      if (id !== null && ids.has(id)) persons.set(hash, id);
    }
    const nobody = read.filter(({ hash: one }) => !persons.get(one));
    const erased = await erasedAmong(em, this.secret.keyOf(organisationId), source, nobody);
    for (const hash of erased.keys()) persons.set(hash, null);
    return { persons, erased, unreferenced };
  }

  async #found(
    em: RegistryManager,
    organisationId: string,
    read: readonly HashedMention[],
    persons: ReadonlyMap<string, string | null>,
    erased: ReadonlyMap<string, string>,
    written: ReadonlyMap<string, string> = new Map(),
  ): Promise<Found> {
    const ids = new Set([...persons.values()].filter((id) => id !== null && !written.has(id)) as string[]);
    const known = await keysOfPeople(em, organisationId, [...ids]);
    const ofNobody = await keysOfErased(em, [...erased.values()]);
    const found = { keys: new Map<string, string>(), erased: new Set<string>() };
    for (const { given, hash } of read) {
      const id = persons.get(hash);
      const key = id ? (written.get(id) ?? known.get(id)) : ofNobody.get(erased.get(hash) ?? '');
      if (key !== undefined) found.keys.set(given, key);
      if (id === null) found.erased.add(given);
    }
    return found;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const idIn = (reference: string): string | null => (UUID.test(reference) ? reference.toLowerCase() : null);
function asGiven(read: readonly HashedMention[], persons: ReadonlyMap<string, string | null>) {
  const found = new Map<string, string | null>();
  for (const { given, hash } of read) {
    const id = persons.get(hash);
    if (id !== undefined) found.set(given, id);
  }
  return found;
}

function hashesOf(read: readonly HashedMention[]): string[] {
  return [...new Set(read.map((mention) => mention.hash))];
}

/** Of several mentions of one reference, the first that gives an e-mail address, else the first. */
function onePerHash(read: readonly HashedMention[]): HashedMention[] {
  const one = new Map<string, HashedMention>();
  for (const mention of read) {
    const known = one.get(mention.hash);
    if (known === undefined || (known.email === null && mention.email !== null)) one.set(mention.hash, mention);
  }
  return [...one.values()];
}
