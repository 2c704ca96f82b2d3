import { Account } from '../../auth/account.entity.js';
import { Membership } from '../../auth/membership.entity.js';
import type { RegistryManager } from '../../registry/registry.js';

export type Contact = Pick<Account, 'name' | 'email' | 'language'>;

/** Who answers for a mission: those who answer for some missions before those who answer for all. */
export async function contactsOf(em: RegistryManager): Promise<(missionId: string) => Contact[]> {
  const members = await em.find(Membership, { role: 'coordinator' }, { orderBy: { createdAt: 'asc', id: 'asc' } });
  const accounts = new Map(
    (await em.find(Account, { id: { $in: members.map(({ accountId }) => accountId) } })).map((one) => [one.id, one]),
  );
  return (missionId) => {
    const own = members.filter(({ missionIds }) => missionIds?.includes(missionId));
    const all = members.filter(({ missionIds }) => !missionIds);
    return (own.length > 0 ? own : all).flatMap(({ accountId }) => accounts.get(accountId) ?? []);
  };
}
