import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import type { Merged } from '../../people/merged.js';
import { Person } from '../../people/person.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { VolunteerKey } from '../../people/volunteer-key.entity.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { Registry } from '../../registry/registry.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import { certificateChoicesSchema } from '../choices.schemas.js';
import { Certificate } from './certificate.entity.js';
import type { BatchPeriod, BatchPreview } from './many.schemas.js';
import { requireEverybody } from './whose-certificate.js';

interface Certifiable {
  volunteer_key: string;
  person_seconds: number;
}

/** For whom certificates of a period may be issued. */
@Injectable()
export class BatchPeople {
  constructor(
    private readonly files: QueryFiles,
    private readonly warehouses: Warehouses,
    private readonly registry: Registry,
  ) {}

  /** Throws `certificates-need-all-missions`. */
  async preview(caller: Caller, { from, to }: BatchPeriod): Promise<BatchPreview> {
    requireEverybody(caller);
    const file = (await this.files.library()).summaries.get('certifiable_people');
    if (!file) throw new Error('queries/summaries/certifiable_people.sql cannot be used: see `sillage queries check`');
    const warehouse = await this.warehouses.current({ id: caller.organisationId, slug: caller.organisationSlug });
    const days = { from: from ?? '0001-01-01', to: to ?? '9999-12-31' };
    const rows = await warehouse.read<Certifiable>(file.sql, days);
    const em = this.registry.of(caller.organisationId);
    const links = await em.find(VolunteerKey, {}, { disableIdentityMap: true });
    const personOf = new Map(links.map(({ volunteerKey, personId }) => [volunteerKey, personId]));
    const names = await em.find(Person, {}, { fields: ['displayName'], disableIdentityMap: true });
    const nameOf = new Map(names.map(({ id, displayName }) => [id, displayName]));
    const merged = mergedPeople(await standingMerges(em));
    const having = await this.#having(caller.organisationId, { from, to }, merged);
    const people = rows.flatMap(({ volunteer_key, person_seconds }) => {
      const id = personOf.get(volunteer_key);
      const name = id === undefined ? undefined : nameOf.get(id);
      if (id === undefined || name === undefined) return [];
      return [{ id, name, personSeconds: Number(person_seconds), hasOne: having.has(merged.countsAs(id)) }];
    });
    return { people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'fr') || (a.id < b.id ? -1 : 1)) };
  }

  /** Whichever of somebody's entries it was issued to. */
  async #having(organisationId: string, { from, to }: BatchPeriod, people: Merged): Promise<Set<string>> {
    const standing = await this.registry
      .of(organisationId)
      .find(
        Certificate,
        { state: { $in: ['valid', 'waiting'] } },
        { fields: ['personId', 'choices'], disableIdentityMap: true },
      );
    const isSame = (choices: unknown) => {
      const chosen = certificateChoicesSchema.safeParse(choices).data;
      return chosen?.from === from && chosen.to === to;
    };
    const same = standing.filter(({ choices }) => isSame(choices));
    return new Set(same.flatMap(({ personId }) => (personId ? people.countsAs(personId) : [])));
  }
}
