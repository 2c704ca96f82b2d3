import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.js';
import type { Caller } from '../../auth/caller.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { Report } from '../report.entity.js';
import { Recipients } from './recipients.js';
import { removeSubscription } from './removed-subscriptions.js';
import { ReportRecipient } from './report-recipient.entity.js';
import { ReportSubscription } from './report-subscription.entity.js';
import type { NewSubscription } from './subscriptions.schemas.js';

/** More would be typed by mistake. */
const MOST_RECIPIENTS = 20;

/** What directors decide: that a report is sent again and again, to whom, until when. */
@Injectable()
export class SubscriptionDesk {
  constructor(
    private readonly registry: Registry,
    private readonly recipients: Recipients,
    private readonly organisations: Organisations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** What fell due before is not sent. Throws `not-found`, `sign-in-needed`, `demo-mails-nothing`. */
  async create(caller: Caller, { reportId, frequency, day, addresses }: NewSubscription): Promise<string> {
    const { organisationId, accountId: decidedById, name: decidedBy } = caller;
    if (decidedById === null) throw new AppError('sign-in-needed');
    await this.#requireMail(organisationId);
    return this.registry.transaction(organisationId, async (em) => {
      const report = await em.findOne(Report, { id: reportId });
      if (!report) throw new AppError('not-found');
      const decidedAt = this.clock.now();
      const id = newId(decidedAt);
      const decision = { decidedById, decidedBy, decidedAt, doneUntil: decidedAt };
      const one = em.create(ReportSubscription, { id, organisationId, reportId, frequency, day, ...decision });
      await this.#record(em, caller, 'create', one, { reportId, frequency, day, addresses: addresses.length });
      for (const address of new Set(addresses)) await this.recipients.add(em, caller, { one, report }, address);
      return id;
    });
  }

  /** Throws `not-found`. */
  pause(caller: Caller, id: string): Promise<void> {
    return this.#act(caller, id, async (em, one) => {
      if (one.pausedAt) return;
      Object.assign(one, { pausedAt: this.clock.now(), pausedWhy: 'asked', waitsFor: null, triedAt: null });
      await this.#record(em, caller, 'pause', one);
    });
  }

  /** In the name of whoever resumes it; what fell due meanwhile is not sent. Throws `not-found`, `sign-in-needed`. */
  resume(caller: Caller, id: string): Promise<void> {
    if (caller.accountId === null) throw new AppError('sign-in-needed');
    return this.#act(caller, id, async (em, one) => {
      const now = this.clock.now();
      const { accountId: decidedById, name: decidedBy } = caller;
      const decision = { decidedById, decidedBy, decidedAt: now, doneUntil: now };
      Object.assign(one, { pausedAt: null, pausedWhy: null, waitsFor: null, triedAt: null, ...decision });
      await this.#record(em, caller, 'resume', one);
    });
  }

  /** Throws `not-found`. */
  remove(caller: Caller, id: string): Promise<void> {
    return this.#act(caller, id, async (em, one) => {
      await this.#record(em, caller, 'remove', one);
      await removeSubscription(em, id);
    });
  }

  /** Throws `not-found`, `too-many-recipients`, `demo-mails-nothing`. */
  async addRecipient(caller: Caller, id: string, address: string): Promise<void> {
    await this.#requireMail(caller.organisationId);
    return this.#act(caller, id, async (em, one) => {
      const report = await em.findOneOrFail(Report, { id: one.reportId });
      if ((await em.count(ReportRecipient, { subscriptionId: id })) >= MOST_RECIPIENTS)
        throw new AppError('too-many-recipients');
      await this.#record(em, caller, 'recipient-add', one);
      await this.recipients.add(em, caller, { one, report }, address);
    });
  }

  /** Throws `not-found`. */
  removeRecipient(caller: Caller, id: string, recipientId: string): Promise<void> {
    return this.#act(caller, id, async (em, one) => {
      const recipient = await em.findOne(ReportRecipient, { id: recipientId, subscriptionId: id });
      if (!recipient) throw new AppError('not-found');
      await this.#record(em, caller, 'recipient-remove', one);
      await this.recipients.remove(em, recipient);
    });
  }

  /** Anybody is a director of the fictional association: nobody is written to by it. */
  async #requireMail(organisationId: string): Promise<void> {
    if ((await this.organisations.byId(organisationId)).isDemo) throw new AppError('demo-mails-nothing');
  }

  #act(
    { organisationId }: Caller,
    id: string,
    change: (em: RegistryManager, one: ReportSubscription) => Promise<void>,
  ): Promise<void> {
    return this.registry.transaction(organisationId, async (em) => {
      const one = await em.findOne(ReportSubscription, { id });
      if (!one) throw new AppError('not-found');
      await change(em, one);
    });
  }

  /** No address stands in the trail. */
  #record(
    em: RegistryManager,
    { organisationId, accountId, name }: Caller,
    act: string,
    { id }: ReportSubscription,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    const known = { organisationId, actorId: accountId, actorName: name, details };
    return this.audit.record(em, {
      ...known,
      action: `report-subscription.${act}`,
      record: `report-subscription:${id}`,
    });
  }
}
