import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import type { TypeAvailability } from '../../people/availability/availability.schemas.js';
import { AppError } from '../../shared/app-error.js';
import type { Language } from '../../shared/language.js';
import { AvailabilityDesk } from './availability-desk.js';
import type { AvailabilityView } from './availability-views.schemas.js';
import { AvailabilityPeople } from './availability-people.js';

/** Somebody else's, for a coordinator of one of their missions: read, and typed in when it was said elsewhere. */
@Injectable()
export class PeopleAvailability {
  constructor(
    private readonly desk: AvailabilityDesk,
    private readonly people: AvailabilityPeople,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `not-found`, also for somebody of another mission. */
  async read(caller: Caller, personId: string, language: Language): Promise<AvailabilityView> {
    const { organisationId, organisationSlug, missionScope: within } = caller;
    await this.#require(caller, personId);
    return this.desk.view({ organisationId, organisationSlug, personId, within }, language);
  }

  /** Throws `not-found`, also for somebody of another mission, and what `AvailabilityDesk.tell` throws. */
  async type(
    caller: Caller,
    personId: string,
    { source, saidOn, words, ...told }: TypeAvailability,
    language: Language,
  ): Promise<AvailabilityView> {
    await this.#require(caller, personId);
    const { organisationId, accountId, name } = caller;
    const how = { source, saidOn, words: words === '' ? null : words, typedById: accountId };
    await this.desk.tell({ organisationId, personId }, told, how, (em, id) =>
      this.audit.record(em, {
        organisationId,
        actorId: accountId,
        actorName: name,
        action: 'availability.type',
        record: `person:${id}`,
        details: { source, parts: Object.keys(told), consent: told.consent?.state ?? null },
      }),
    );
    return this.read(caller, personId, language);
  }

  async #require(caller: Caller, personId: string): Promise<void> {
    const sees = await this.people.sight(caller);
    if (!sees(personId)) throw new AppError('not-found');
  }
}
