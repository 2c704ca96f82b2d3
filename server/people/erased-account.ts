import { Account } from '../auth/account.entity.js';
import { Invitation } from '../auth/invitation.entity.js';
import { Membership } from '../auth/membership.entity.js';
import { Session } from '../auth/session.entity.js';
import { OutgoingMail } from '../mail/outgoing-mail.entity.js';
import type { RegistryManager } from '../registry/registry.js';

export interface ClosedAccounts {
  /** Accounts that are gone: nobody signs in with them any more. */
  closed: string[];
  /** Accounts that stay, for another role or another association. */
  kept: number;
  invitations: number;
  messages: number;
}

/** Takes away by what the person signs in and is written to. An account that serves something else stays. */
export async function closeAccounts(
  em: RegistryManager,
  personIds: readonly string[],
  emails: readonly string[],
): Promise<ClosedAccounts> {
  const ties = await em.find(Membership, { personId: { $in: [...personIds] } }, { disableIdentityMap: true });
  const accountIds = [...new Set(ties.map(({ accountId }) => accountId))];
  const accounts = await em.find(Account, { id: { $in: accountIds } }, { disableIdentityMap: true });
  const addresses = [...new Set([...emails, ...accounts.map(({ email }) => email)])];
  await em.nativeDelete(Membership, { personId: { $in: [...personIds] }, role: 'volunteer' });
  await em.nativeUpdate(Membership, { personId: { $in: [...personIds] } }, { personId: null });
  const invitations = await em.nativeDelete(Invitation, {
    $or: [{ personId: { $in: [...personIds] } }, { email: { $in: addresses }, role: 'volunteer' }],
  });
  const messages = await em.nativeDelete(OutgoingMail, { recipient: { $in: addresses } });
  const closed: string[] = [];
  for (const id of accountIds)
    if ((await em.count(Membership, { accountId: id }, { filters: false })) === 0) closed.push(id);
  await em.nativeDelete(Session, { accountId: { $in: closed } }, { filters: false });
  await em.nativeDelete(Account, { id: { $in: closed } });
  return { closed, kept: accountIds.length - closed.length, invitations, messages };
}
