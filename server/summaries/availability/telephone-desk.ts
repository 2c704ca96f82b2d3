import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Person } from '../../people/person.entity.js';
import { readTelephone } from '../../people/telephone/telephone-number.js';
import type { TellTelephone } from '../../people/telephone/telephone.schemas.js';
import { zoneCountry } from '../../people/telephone/zone-country.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { holderOf } from '../holder.js';
import { entriesOf } from './availability-desk.js';
import { AvailabilityPeople } from './availability-people.js';

/** The number somebody can be called at: said by themselves, or typed by a coordinator of one of their missions. */
@Injectable()
export class TelephoneDesk {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly people: AvailabilityPeople,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `account-without-person` and `telephone-unreadable`. */
  tellOwn(caller: Caller, told: TellTelephone): Promise<void> {
    const { personId } = holderOf(caller);
    return this.#keep(caller, personId, told);
  }

  /** Throws `not-found`, also for somebody of another mission, and `telephone-unreadable`. */
  async type(caller: Caller, personId: string, told: TellTelephone): Promise<void> {
    const sees = await this.people.sight(caller);
    if (!sees(personId)) throw new AppError('not-found');
    await this.#keep(caller, personId, told, (em, id) => {
      const { organisationId, accountId, name } = caller;
      // What the number is, the trail does not say: it could not be taken away from there.
      const details = { known: told.telephone !== null };
      const written = { organisationId, actorId: accountId, actorName: name, details };
      return this.audit.record(em, { ...written, action: 'telephone.type', record: `person:${id}` });
    });
  }

  /** On the entry that counts, and on no other one. */
  async #keep(
    { organisationId }: Caller,
    personId: string,
    { telephone }: TellTelephone,
    also: (em: RegistryManager, id: string) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<void> {
    const { zone } = await this.organisations.byId(organisationId);
    const number = telephone === null ? null : readTelephone(telephone, zoneCountry(zone));
    if (telephone !== null && number === null) throw new AppError('telephone-unreadable', { telephone });
    await this.registry.transaction(organisationId, async (em) => {
      const [counted, ...others] = await entriesOf(em, personId);
      if ((await em.nativeUpdate(Person, { id: counted }, { telephone: number })) === 0)
        throw new AppError('not-found');
      await em.nativeUpdate(Person, { id: { $in: others } }, { telephone: null });
      await also(em, counted);
    });
  }
}
