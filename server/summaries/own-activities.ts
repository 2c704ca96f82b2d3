import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { keysOfOne } from '../people/standing-merges.js';
import { QueryFiles } from '../query-files/query-files.js';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { type MissionRow, ownTotal } from './own-total.js';
import type { OwnActivity } from './summaries.schemas.js';

/** One person's own contribution, asked by that person alone. */
@Injectable()
export class OwnActivities {
  constructor(
    private readonly files: QueryFiles,
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly warehouses: Warehouses,
  ) {}

  /** An account tied to nobody has given nothing yet: empty, not an error. */
  async of(caller: Caller): Promise<OwnActivity> {
    const volunteerKey = await this.#keyOf(caller);
    if (volunteerKey === null) return ownTotal([]);
    const warehouse = await this.warehouses.current(await this.organisations.byId(caller.organisationId));
    const file = (await this.files.library()).summaries.get('own_activity');
    if (!file) throw new Error('queries/summaries/own_activity.sql cannot be used: see `sillage queries check`');
    return ownTotal(await warehouse.read<MissionRow>(file.sql, { volunteer_key: volunteerKey }));
  }

  async #keyOf(caller: Caller): Promise<string | null> {
    if (caller.personId === null) return null;
    const [counted] = await keysOfOne(this.registry.of(caller.organisationId), caller.personId);
    return counted ?? null;
  }
}
