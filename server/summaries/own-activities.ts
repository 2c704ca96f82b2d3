import { Injectable } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Caller } from '../auth/caller.js';
import { VolunteerKey } from '../people/volunteer-key.entity.js';
import { selectOf } from '../query-files/select-of.js';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { Config } from '../shared/config.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { type MissionRow, ownTotal } from './own-total.js';
import type { OwnActivity } from './summaries.schemas.js';

/** One person's own contribution, asked by that person alone. */
@Injectable()
export class OwnActivities {
  constructor(
    private readonly config: Config,
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly warehouses: Warehouses,
  ) {}

  /** An account tied to nobody has given nothing yet: empty, not an error. */
  async of(caller: Caller): Promise<OwnActivity> {
    const volunteerKey = await this.#keyOf(caller);
    if (volunteerKey === null) return ownTotal([]);
    const warehouse = await this.warehouses.of(await this.organisations.byId(caller.organisationId));
    const file = await readFile(join(this.config.queriesFolder, 'summaries/own_activity.sql'), 'utf8');
    return ownTotal(await warehouse.read<MissionRow>(selectOf(file), { volunteer_key: volunteerKey }));
  }

  async #keyOf(caller: Caller): Promise<string | null> {
    if (caller.personId === null) return null;
    const link = await this.registry.of(caller.organisationId).findOne(VolunteerKey, { personId: caller.personId });
    return link?.volunteerKey ?? null;
  }
}
