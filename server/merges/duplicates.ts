import { Injectable } from '@nestjs/common';
import { Account } from '../auth/account.entity.js';
import type { Caller } from '../auth/caller.js';
import { Membership } from '../auth/membership.entity.js';
import { politeChunks } from '../people/in-chunks.js';
import type { Merged } from '../people/merged.js';
import { PeopleApart } from '../people/people-apart.entity.js';
import { PersonReference } from '../people/person-reference.entity.js';
import { mergedPeople, standingMerges } from '../people/standing-merges.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { requireAllMissions } from './all-missions.js';
import { type Alike, groupsBy, type Pair, pairsOf } from './alike.js';
import { everyName, type Named } from './every-name.js';
import { Faces } from './faces.js';
import { inPages } from './in-pages.js';
import type { Duplicate, Duplicates, FoundPeople, PersonFace } from './merges.schemas.js';
import { inOrder } from './most-likely.js';
import { plainName, wordsOf } from './plain-name.js';

const PAGE = 20;

/** Entries that may be of one person, for somebody to say. Nothing is ever merged here. */
@Injectable()
export class FoundDuplicates {
  constructor(
    private readonly registry: Registry,
    private readonly faces: Faces,
  ) {}

  async list(caller: Caller, after: number): Promise<Duplicates> {
    requireAllMissions(caller);
    const em = this.registry.of(caller.organisationId);
    const merged = mergedPeople(await standingMerges(em));
    const apart = (await em.find(PeopleApart, {})).map(({ oneId, otherId }) => [oneId, otherId] as const);
    const pairs = pairsOf(await alike(em), merged, apart);
    const sources = await sourcesOf(em, pairs, merged);
    const sorted = inOrder(pairs, sources);
    const page = sorted.slice(after, after + PAGE);
    const faces = await this.#faces(
      caller,
      page.flatMap(({ ids }) => ids),
      merged,
    );
    return {
      duplicates: page.flatMap((pair) => duplicateOf(pair, faces, sources)),
      total: sorted.length,
      next: after + PAGE < sorted.length ? after + PAGE : null,
    };
  }

  async find(caller: Caller, name: string): Promise<FoundPeople> {
    requireAllMissions(caller);
    const em = this.registry.of(caller.organisationId);
    const merged = mergedPeople(await standingMerges(em));
    const wanted = wordsOf(name);
    const found = (await everyName(em)).filter((one) => holds(one, wanted)).map(({ id }) => merged.countsAs(id));
    const ids = [...new Set(found)];
    const faces = await this.#faces(caller, ids.slice(0, PAGE), merged);
    return { people: [...faces.values()], more: ids.length > PAGE };
  }

  #faces({ organisationId, organisationSlug }: Caller, ids: readonly string[], merged: Merged) {
    const people = [...new Set(ids)].map((id) => merged.together(id));
    return this.faces.of({ id: organisationId, slug: organisationSlug }, people);
  }
}

function holds({ displayName, email }: Named, wanted: readonly string[]): boolean {
  const words = [...wordsOf(displayName), ...wordsOf(email ?? '')];
  return wanted.every((part) => words.some((word) => word.startsWith(part)));
}

async function alike(em: RegistryManager): Promise<Alike[]> {
  const people = await everyName(em);
  return [
    ...groupsBy('same-email', await emails(em, people)),
    ...groupsBy('same-reference', await references(em)),
    ...groupsBy(
      'same-name',
      people.map(({ id, displayName }) => [plainName(displayName), id]),
    ),
  ];
}

/** A person's own address, and that of the account which sees their hours: the two may be of two entries. */
async function emails(em: RegistryManager, people: readonly Named[]): Promise<[string, string][]> {
  const tied = await em.find(Membership, { personId: { $ne: null } });
  const accounts = await em.find(Account, { id: { $in: tied.map(({ accountId }) => accountId) } });
  const addresses = new Map(accounts.map(({ id, email }) => [id, email]));
  return [
    ...people.flatMap(({ id, email }): [string, string][] => (email ? [[email, id]] : [])),
    ...tied.map(({ accountId, personId }): [string, string] => [addresses.get(accountId) ?? '', personId ?? '']),
  ];
}

async function references(em: RegistryManager): Promise<[string, string][]> {
  const shared = await inPages((after, limit) =>
    em.find(
      PersonReference,
      { ...after, sharedHash: { $ne: null }, personId: { $ne: null } },
      { fields: ['id', 'sharedHash', 'personId'], orderBy: { id: 'asc' }, limit, disableIdentityMap: true },
    ),
  );
  return shared.map(({ sharedHash, personId }) => [sharedHash ?? '', personId ?? '']);
}

/** Person who stands on their own → sources that name any of their entries. */
async function sourcesOf(
  em: RegistryManager,
  pairs: readonly Pair[],
  merged: Merged,
): Promise<Map<string, Set<string>>> {
  const ids = [...new Set(pairs.flatMap((pair) => pair.ids))].flatMap((id) => merged.together(id));
  const found = new Map<string, Set<string>>();
  for await (const chunk of politeChunks(ids)) {
    for (const { personId, source } of await em.find(PersonReference, { personId: { $in: chunk } })) {
      const person = merged.countsAs(personId ?? '');
      found.set(person, (found.get(person) ?? new Set()).add(source));
    }
  }
  return found;
}

function duplicateOf(
  { ids, reasons }: Pair,
  faces: ReadonlyMap<string, PersonFace>,
  sources: ReadonlyMap<string, ReadonlySet<string>>,
): Duplicate[] {
  const [one, other] = ids.map((id) => faces.get(id));
  if (!one || !other) return [];
  const isOtherFuller =
    Number(other.hasAccount) - Number(one.hasAccount) ||
    Number(other.email !== null) - Number(one.email !== null) ||
    other.activities - one.activities;
  const named = sources.get(ids[1]);
  return [
    {
      people: isOtherFuller > 0 ? [other, one] : [one, other],
      reasons,
      apartIn: [...(sources.get(ids[0]) ?? [])].filter((source) => named?.has(source)).toSorted(),
    },
  ];
}
