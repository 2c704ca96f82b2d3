import { Injectable } from '@nestjs/common';
import { Account } from '../auth/account.entity.js';
import { Membership } from '../auth/membership.entity.js';
import type { House } from '../ledger/house.js';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { localDay } from '../shared/local-day.js';
import { Warehouses } from '../warehouse/warehouses.js';
import type { ErasedPerson } from './erasure-trace.js';
import { keysOfPeople } from './known-people.js';
import { PersonReference } from './person-reference.entity.js';
import { Person } from './person.entity.js';
import { mergedPeople, standingMerges } from './standing-merges.js';

/** Every entry that counts as the person's, and how they are told where no link leads. */
@Injectable()
export class PersonToErase {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly warehouses: Warehouses,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, also for somebody of another association and for somebody erased. */
  async find(house: House, personId: string): Promise<{ person: ErasedPerson; activities: number; days: string[] }> {
    const em = this.registry.of(house.id);
    const ids = mergedPeople(await standingMerges(em)).together(personId);
    const people = await em.find(Person, { id: { $in: ids } });
    const keys = await keysOfPeople(em, house.id, ids);
    if (!people.some(({ id }) => id === personId) || !keys.has(personId)) throw new AppError('not-found');
    const references = await em.find(PersonReference, { personId: { $in: ids } });
    const ties = await em.find(Membership, { personId: { $in: ids } });
    const accounts = await em.find(Account, { id: { $in: ties.map(({ accountId }) => accountId) } });
    const now = this.clock.now();
    const entries = [...keys].map(([id, volunteerKey]) => ({ personId: id, volunteerKey, erasedId: newId(now) }));
    const volunteerKeys = [...keys.values()];
    const given = [...people.map(({ email }) => email), ...accounts.map(({ email }) => email)];
    const person: ErasedPerson = {
      house,
      entries,
      accounts: accounts.map(({ id, name }) => ({ id, name })),
      marks: {
        volunteerKeys,
        names: [...new Set([...people.map((one) => one.displayName), ...accounts.map(({ name }) => name)])],
        emails: [...new Set(given.flatMap((email) => email ?? []))],
        hashes: references.map(({ source, referenceHash }) => ({ source, hash: referenceHash })),
      },
      today: localDay(now, (await this.organisations.byId(house.id)).zone),
    };
    return { person, ...(await this.#given(house, volunteerKeys)) };
  }

  async #given(house: House, keys: readonly string[]): Promise<{ activities: number; days: string[] }> {
    const warehouse = await this.warehouses.current(house);
    const rows = await warehouse.read<{ day: string; activities: number }>(
      `SELECT day, count(*) AS activities FROM activity
       WHERE volunteer_key IN (SELECT unnest($keys::VARCHAR[])) GROUP BY day ORDER BY day`,
      { keys: [...keys] },
    );
    return { activities: rows.reduce((sum, { activities }) => sum + activities, 0), days: rows.map(({ day }) => day) };
  }
}
