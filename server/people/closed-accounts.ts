import { Account } from '../auth/account.entity.js';
import { Membership } from '../auth/membership.entity.js';
import type { Registry, RegistryManager } from '../registry/registry.js';
import { ErasedVolunteer } from './erased-volunteer.entity.js';
import type { ErasedPerson } from './erasure-trace.js';

/** Accounts that an erasure closes, and by whom what they signed is said to be from then on. */
export interface ClosedAccounts {
  ids: string[];
  /** They signed with them, and nobody else of the association does. */
  names: string[];
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
  const known = await registry.of(house.id).find(Account, { id: { $in: accountIds } }, { disableIdentityMap: true });
  const erasedId = entries[0]?.erasedId ?? '';
  return async (em) => {
    const kept = await em.find(Account, { id: { $in: accountIds } }, { disableIdentityMap: true });
    const ids = accountIds.filter((id) => !kept.some((account) => account.id === id));
    if (ids.length === 0) return null;
    const { number } = await em.findOneOrFail(ErasedVolunteer, { id: erasedId });
    const names = await signedByNobodyElse(
      em,
      known.filter(({ id }) => ids.includes(id)).map((one) => one.name),
    );
    return { ids, names, name: `erased person ${number}` };
  };
}

/** A name that an account which stays bears too is left to it. */
async function signedByNobodyElse(em: RegistryManager, names: string[]): Promise<string[]> {
  const ties = await em.find(Membership, {}, { disableIdentityMap: true });
  const accountIds = ties.map(({ accountId }) => accountId);
  const among = { id: { $in: accountIds }, name: { $in: names } };
  const namesakes = await em.find(Account, among, { disableIdentityMap: true });
  return names.filter((name) => namesakes.every((account) => account.name !== name));
}
