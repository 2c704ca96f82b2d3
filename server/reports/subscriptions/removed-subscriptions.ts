import { LockMode } from '@mikro-orm/core';
import { OutgoingMail } from '../../mail/outgoing-mail.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import { aboutRecipient, aboutSending } from './recipient-addresses.js';
import { ReportRecipient } from './report-recipient.entity.js';
import { ReportSending } from './report-sending.entity.js';
import { ReportSubscription } from './report-subscription.entity.js';

/** With its addresses and what waits to leave. What was published stays. */
export async function removeSubscription(em: RegistryManager, subscriptionId: string): Promise<void> {
  await held(em, subscriptionId);
  const options = { fields: ['id'] as const, disableIdentityMap: true };
  const sendings = await em.find(ReportSending, { subscriptionId }, options);
  const recipients = await em.find(ReportRecipient, { subscriptionId }, options);
  const about = [...sendings.map(({ id }) => aboutSending(id)), ...recipients.map(({ id }) => aboutRecipient(id))];
  await em.nativeDelete(OutgoingMail, { about: { $in: about } });
  await em.nativeDelete(ReportSending, { subscriptionId });
  await em.nativeDelete(ReportRecipient, { subscriptionId });
  await em.nativeDelete(ReportSubscription, { id: subscriptionId });
}

/** Those of a report that is removed. */
export async function removeSubscriptionsOf(em: RegistryManager, reportId: string): Promise<void> {
  for (const { id } of await em.find(ReportSubscription, { reportId }, { disableIdentityMap: true }))
    await removeSubscription(em, id);
}

/** Nothing that waits leaves to that address any more. */
export async function takeBackMessages(em: RegistryManager, recipient: ReportRecipient): Promise<void> {
  await em.nativeDelete(OutgoingMail, { ...(await messagesTo(em, recipient)), state: 'waiting' });
}

/** Nor does anything say that something left there. */
export async function forgetMessages(em: RegistryManager, recipient: ReportRecipient): Promise<void> {
  await held(em, recipient.subscriptionId);
  await em.nativeDelete(OutgoingMail, await messagesTo(em, recipient));
}

/** A sending that is being written comes first: then its messages are seen. */
async function held(em: RegistryManager, id: string): Promise<void> {
  await em.findOne(ReportSubscription, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, disableIdentityMap: true });
}

async function messagesTo(em: RegistryManager, { id, subscriptionId, address }: ReportRecipient) {
  const options = { fields: ['id'] as const, disableIdentityMap: true };
  const sendings = await em.find(ReportSending, { subscriptionId }, options);
  const about = [aboutRecipient(id), ...sendings.map((one) => aboutSending(one.id))];
  return { about: { $in: about }, recipient: address };
}
