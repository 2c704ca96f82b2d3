import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Account } from '../../auth/account.entity.js';
import type { Caller } from '../../auth/caller.js';
import { Membership } from '../../auth/membership.entity.js';
import { Outbox } from '../../mail/outbox.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import { newId } from '../../shared/identifiers.js';
import type { Report } from '../report.entity.js';
import { aboutRecipient, acceptAddressOf } from './recipient-addresses.js';
import { forgetMessages, removeSubscription, takeBackMessages } from './removed-subscriptions.js';
import { ReportRecipient } from './report-recipient.entity.js';
import type { ReportSubscription } from './report-subscription.entity.js';
import { askingMail } from './sending-mail.js';
import { wholeBefore } from './sending-times.js';

/** The secret of a message. Signs that none holds are not asked for: a database may refuse some of them. */
const CODE = /^[\w-]{1,40}$/;

/** Addresses that reports go to. Nobody outside is sent one that they did not accept. */
@Injectable()
export class Recipients {
  constructor(
    private readonly registry: Registry,
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction. Members of the association are asked nothing; an address that is there stays as it is. */
  async add(
    em: RegistryManager,
    caller: Caller,
    { one, report }: { one: ReportSubscription; report: Report },
    address: string,
  ): Promise<void> {
    const { id: subscriptionId, organisationId, frequency: rhythm } = one;
    if ((await em.count(ReportRecipient, { subscriptionId, address })) > 0) return;
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    const code = randomBytes(24).toString('base64url');
    const isMember = await isOfAMember(em, address);
    const state = isMember ? ('accepted' as const) : ('asked' as const);
    em.create(ReportRecipient, { id, organisationId, subscriptionId, address, state, code, createdAt });
    await em.flush();
    if (isMember) return;
    const { name: house, zone } = await em.findOneOrFail(Organisation, { id: organisationId });
    const days = wholeBefore(one, zone, createdAt);
    const about = { language: report.language, house, zone, title: report.title, days };
    const message = askingMail(about, { name: caller.name, rhythm }, acceptAddressOf(this.config, code));
    this.outbox.queue(em, organisationId, { recipient: address, ...message, about: aboutRecipient(id) });
  }

  /** By the secret of a message; nobody learns whether there was one. */
  async answer(code: string, state: 'accepted' | 'stopped'): Promise<void> {
    if (!CODE.test(code)) return;
    const found = await this.registry.everywhere().findOne(ReportRecipient, { code }, { filters: false });
    if (!found) return;
    await this.registry.transaction(found.organisationId, async (em) => {
      // Before anything is read: a sending that is being written holds the row until its messages are there.
      await em.nativeUpdate(ReportRecipient, { id: found.id }, { state });
      if (state === 'stopped') await takeBackMessages(em, found);
    });
  }

  /** With every message to it; of a subscription that has none left, nothing is left. */
  async remove(em: RegistryManager, recipient: ReportRecipient): Promise<void> {
    await forgetMessages(em, recipient);
    const { id, subscriptionId } = recipient;
    await em.nativeDelete(ReportRecipient, { id });
    if ((await em.count(ReportRecipient, { subscriptionId })) === 0) await removeSubscription(em, subscriptionId);
  }
}

async function isOfAMember(em: RegistryManager, email: string): Promise<boolean> {
  const account = await em.findOne(Account, { email });
  return account !== null && (await em.count(Membership, { accountId: account.id })) > 0;
}
