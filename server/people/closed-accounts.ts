import { Account } from '../auth/account.entity.js';
import { Membership } from '../auth/membership.entity.js';
import type { Registry, RegistryManager } from '../registry/registry.js';
import { ErasedVolunteer } from './erased-volunteer.entity.js';
import type { ErasedPerson } from './erasure-trace.js';

/** Accounts that an erasure closes, and by whom what they signed is said to be from then on. */
export interface ClosedAccounts {
  ids: string[];
  name: string;
}

/** Asked before the erasure; what it gives is asked within it, once accounts are closed. Null: none was. */
export async function accountsToClose(
  registry: Registry,
  { house, entries }: ErasedPerson,
): Promise<(em: RegistryManager) => Promise<ClosedAccounts | null>> {
  const people = entries.map(({ personId }) => personId);
  const ties = await registry.of(house.id).find(Membership, { personId: { $in: people } });
  const accountIds = [...new Set(ties.map(({ accountId }) => accountId))];
  const erasedId = entries[0]?.erasedId ?? '';
  return async (em) => {
    const kept = await em.find(Account, { id: { $in: accountIds } }, { disableIdentityMap: true });
    const ids = accountIds.filter((id) => !kept.some((account) => account.id === id));
    if (ids.length === 0) return null;
    const { number } = await em.findOneOrFail(ErasedVolunteer, { id: erasedId });
    return { ids, name: `erased person ${number}` };
  };
}
