import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { hashOfSecret } from '../../auth/secrets.js';
import { Outbox } from '../../mail/outbox.js';
import { AvailabilityRequest } from '../../people/availability/availability-request.entity.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId, newSecret } from '../../shared/identifiers.js';
import { availabilityMail } from './availability-mail.js';
import { stepOf, wasMailedLately } from './availability-standing.js';
import type { AskAvailability, AskedAvailability } from './availability-views.schemas.js';
import { AvailabilityLists } from './availability-lists.js';
import type { KnownVolunteer } from './known-standings.js';

const DAYS_OPEN = 30;
const DAY = 86_400_000;

/** Asks people whether suggestions may be made to them, and when they can come. */
@Injectable()
export class AvailabilityAsking {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly lists: AvailabilityLists,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Who cannot be written to, was lately, or said no is left out and counted. Throws `not-found`, also for somebody of
   * another mission, and `demo-sends-nothing`.
   */
  async ask(caller: Caller, { way, personIds }: AskAvailability, origin: string): Promise<AskedAvailability> {
    const { organisationId } = caller;
    const organisation = await this.organisations.byId(organisationId);
    if (organisation.isDemo && way === 'mail') throw new AppError('demo-sends-nothing');
    const wanted = await this.#required(caller, personIds);
    const kept =
      way === 'mail' ? this.#sorted(wanted) : { asked: wanted, withoutAddress: 0, askedLately: 0, saidNo: 0 };
    const asked = await this.registry.transaction(organisationId, async (em) => {
      await em.lock(em.getReference(Organisation, organisationId), LockMode.PESSIMISTIC_WRITE);
      const ahead = way === 'mail' ? await this.#mailedMeanwhile(em) : new Set<string>();
      const left = kept.asked.filter(({ id }) => !ahead.has(id));
      for (const one of left) await this.#askOne(em, caller, organisation, one, way, origin);
      await this.audit.record(em, {
        organisationId,
        actorId: caller.accountId,
        actorName: caller.name,
        action: 'availability.ask',
        record: `people:${left.length}`,
        details: { way },
      });
      return left.length;
    });
    if (way === 'mail') void this.outbox.send();
    return { ...kept, asked, askedLately: kept.askedLately + kept.asked.length - asked };
  }

  /** Another coordinator may have been quicker. */
  async #mailedMeanwhile(em: RegistryManager): Promise<Set<string>> {
    const askedAt = { $gt: new Date(this.clock.now().getTime() - DAYS_OPEN * DAY) };
    const rows = await em.find(AvailabilityRequest, { way: 'mail', askedAt }, { disableIdentityMap: true });
    return new Set(rows.map(({ personId }) => personId));
  }

  async #required(caller: Caller, personIds: readonly string[]): Promise<KnownVolunteer[]> {
    const known = new Map((await this.lists.volunteers(caller)).map((one) => [one.id, one]));
    return [...new Set(personIds)].map((id) => {
      const one = known.get(id);
      if (!one) throw new AppError('not-found');
      return one;
    });
  }

  #sorted(wanted: readonly KnownVolunteer[]) {
    const now = this.clock.now();
    const saidNo = wanted.filter((one) => stepOf(one) === 'off' || stepOf(one) === 'paused');
    const open = wanted.filter((one) => !saidNo.includes(one));
    const reachable = open.filter(({ hasAddress }) => hasAddress);
    const asked = reachable.filter((one) => !wasMailedLately(one, now));
    return {
      asked,
      withoutAddress: open.length - reachable.length,
      askedLately: reachable.length - asked.length,
      saidNo: saidNo.length,
    };
  }

  async #askOne(
    em: RegistryManager,
    { organisationId, accountId }: Caller,
    { name: association, language }: Organisation,
    one: KnownVolunteer,
    way: AskAvailability['way'],
    origin: string,
  ): Promise<void> {
    const askedAt = this.clock.now();
    const request = { id: newId(askedAt), organisationId, personId: one.id, way, askedAt, askedById: accountId };
    if (way !== 'mail' || one.address === null) {
      await em.insert(AvailabilityRequest, { ...request, codeHash: null, endsAt: null });
      return;
    }
    const code = newSecret();
    const endsAt = new Date(askedAt.getTime() + DAYS_OPEN * DAY);
    await em.nativeUpdate(AvailabilityRequest, { personId: one.id }, { codeHash: null, endsAt: null });
    await em.insert(AvailabilityRequest, { ...request, codeHash: hashOfSecret(code), endsAt });
    const link = `${origin}/when/${code}`;
    const written = availabilityMail(one.language ?? language, { association, name: one.name, link, days: DAYS_OPEN });
    this.outbox.queue(em, organisationId, { recipient: one.address, ...written });
  }
}
