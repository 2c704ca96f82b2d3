import { Account } from '../../auth/account.entity.js';
import { Membership } from '../../auth/membership.entity.js';
import type { RegistryManager } from '../../registry/registry.js';

/** The address with which somebody signs in as a volunteer; null: no mail can reach them. */
export async function mailAddressOf(em: RegistryManager, personId: string): Promise<string | null> {
  const member = await em.findOne(Membership, { personId, role: 'volunteer' });
  const account = member && (await em.findOne(Account, { id: member.accountId }));
  return account?.email ?? null;
}
