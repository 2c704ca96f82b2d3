import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Greeted } from '../people/greeted.js';
import { politeChunks } from '../people/in-chunks.js';
import type { RegistryManager } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { MissionReference } from './mission-reference.entity.js';
import { Mission } from './mission.entity.js';

/** How a file speaks of a mission. The title serves only when the mission is new. */
export interface MissionMention {
  reference: string;
  title?: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which mission a source is speaking of: by the source's own reference, else by the registry's own id. */
@Injectable()
export class Missions {
  constructor(private readonly clock: Clock) {}

  /** Reference as given → mission id, of those already known. Writes nothing. */
  async find(
    em: RegistryManager,
    organisationId: string,
    source: string,
    mentions: readonly MissionMention[],
  ): Promise<Map<string, string>> {
    const byTidy = await known(em, organisationId, source, [
      ...new Set(mentions.map(({ reference }) => tidy(reference))),
    ]);
    return asGiven(mentions, byTidy);
  }

  /**
   * Reference as given → mission id, creating what is missing as drafts with the given manager
   * (inside the caller's transaction). The same references again create nothing.
   */
  async resolve(
    em: RegistryManager,
    organisationId: string,
    source: string,
    mentions: readonly MissionMention[],
  ): Promise<Map<string, string>> {
    const { found, write } = await this.greet(em, organisationId, source, mentions);
    await write(em);
    return found;
  }

  /** The same in two steps: what is missing is named at once, and created by `write`. */
  async greet(
    em: RegistryManager,
    organisationId: string,
    source: string,
    mentions: readonly MissionMention[],
  ): Promise<Greeted<Map<string, string>>> {
    const titles = new Map(
      mentions.map(({ reference, title }) => [tidy(reference), title?.normalize('NFC').trim() || tidy(reference)]),
    );
    const before = await known(em, organisationId, source, [...titles.keys()]);
    const createdAt = this.clock.now();
    const drafts = [...titles]
      .filter(([reference]) => !before.has(reference))
      .map(([reference, title]) => ({ id: newId(createdAt), reference, title: title.slice(0, 200) }));
    return {
      found: asGiven(mentions, new Map([...before, ...drafts.map(({ reference, id }) => [reference, id] as const)])),
      write: (manager) => create(manager, { organisationId, source, createdAt }, drafts),
      isStillSo: async (manager) =>
        isDeepStrictEqual(before, await known(manager, organisationId, source, [...titles.keys()])),
    };
  }
}

async function create(
  em: RegistryManager,
  { organisationId, source, createdAt }: { organisationId: string; source: string; createdAt: Date },
  drafts: readonly { id: string; reference: string; title: string }[],
): Promise<void> {
  for await (const chunk of politeChunks(drafts)) {
    await em.insertMany(
      Mission,
      chunk.map(({ id, title }) => ({
        id,
        organisationId,
        title,
        status: 'draft' as const,
        isRemote: false,
        createdAt,
      })),
    );
    await em.insertMany(
      MissionReference,
      chunk.map(({ id, reference }) => ({
        id: newId(createdAt),
        organisationId,
        source,
        reference,
        missionId: id,
        createdAt,
      })),
    );
  }
}

async function known(
  em: RegistryManager,
  organisationId: string,
  source: string,
  references: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const chunk of politeChunks(references)) {
    const rows = await em.find(
      MissionReference,
      { organisationId, source, reference: { $in: chunk } },
      { disableIdentityMap: true },
    );
    for (const row of rows) found.set(row.reference, row.missionId);
    const ids = chunk.filter((reference) => !found.has(reference) && UUID.test(reference));
    if (ids.length === 0) continue;
    const missions = await em.find(
      Mission,
      { organisationId, id: { $in: ids.map((id) => id.toLowerCase()) } },
      { fields: ['id'], disableIdentityMap: true },
    );
    const existing = new Set(missions.map(({ id }) => id));
    for (const id of ids) if (existing.has(id.toLowerCase())) found.set(id, id.toLowerCase());
  }
  return found;
}

function asGiven(mentions: readonly MissionMention[], byTidy: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const { reference } of mentions) {
    const id = byTidy.get(tidy(reference));
    if (id !== undefined) found.set(reference, id);
  }
  return found;
}

function tidy(reference: string): string {
  return reference.normalize('NFC').trim();
}
