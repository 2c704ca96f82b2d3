import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Assignment } from '../../missions/assignment.entity.js';
import { Need } from '../../missions/need.entity.js';
import { Slot } from '../../missions/slot.entity.js';
import { politeChunks } from '../../people/in-chunks.js';
import type { Merged } from '../../people/merged.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { VolunteerKey } from '../../people/volunteer-key.entity.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Warehouses } from '../../warehouse/warehouses.js';

export interface Sight {
  merged: Merged;
  /** Whether the reader answers for this person, by the entry that counts. Never for themselves. */
  sees: (countedId: string) => boolean;
}

/** The people of a coordinator's missions: who gave time there, and who agreed to come. */
@Injectable()
export class PeopleInSight {
  constructor(
    private readonly registry: Registry,
    private readonly warehouses: Warehouses,
    private readonly files: QueryFiles,
  ) {}

  async of(caller: Caller): Promise<Sight> {
    const em = this.registry.of(caller.organisationId);
    const merged = mergedPeople(await standingMerges(em));
    const own = caller.personId === null ? null : merged.countsAs(caller.personId);
    if (caller.missionScope === null) return { merged, sees: (id) => id !== own };
    const ids = [
      ...(await this.#whoCame(em, caller, caller.missionScope)),
      ...(await whoAgreed(em, caller.missionScope)),
    ];
    const mine = new Set(ids.map((id) => merged.countsAs(id)));
    return { merged, sees: (id) => id !== own && mine.has(id) };
  }

  async #whoCame(em: RegistryManager, caller: Caller, missions: readonly string[]): Promise<string[]> {
    const file = (await this.files.library()).summaries.get('mission_people');
    if (!file) throw new Error('queries/summaries/mission_people.sql cannot be used: see `sillage queries check`');
    const warehouse = await this.warehouses.current({ id: caller.organisationId, slug: caller.organisationSlug });
    const keys = new Set<string>();
    for (const missionId of missions) {
      const rows = await warehouse.read<{ volunteer_key: string }>(file.sql, { mission_id: missionId });
      for (const { volunteer_key: key } of rows) keys.add(key);
    }
    const found: string[] = [];
    for await (const chunk of politeChunks([...keys])) {
      const links = await em.find(VolunteerKey, { volunteerKey: { $in: chunk } }, { disableIdentityMap: true });
      found.push(...links.map(({ personId }) => personId));
    }
    return found;
  }
}

async function whoAgreed(em: RegistryManager, missions: readonly string[]): Promise<string[]> {
  const needs = await em.find(Need, { missionId: { $in: [...missions] } }, { fields: ['id'] });
  const slots = await em.find(Slot, { needId: { $in: needs.map(({ id }) => id) } }, { fields: ['id'] });
  const found: string[] = [];
  for await (const chunk of politeChunks(slots.map(({ id }) => id))) {
    const agreed = await em.find(Assignment, { slotId: { $in: chunk }, state: 'agreed' }, { fields: ['personId'] });
    found.push(...agreed.map(({ personId }) => personId));
  }
  return found;
}
