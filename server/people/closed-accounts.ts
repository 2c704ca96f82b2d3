import { Account } from '../auth/account.entity.js';
import { Membership } from '../auth/membership.entity.js';
import type { RegistryManager } from '../registry/registry.js';
import { ErasedVolunteer } from './erased-volunteer.entity.js';
import type { ErasedPerson } from './erasure-trace.js';

/** Accounts that an erasure closes, and by whom what they signed is said to be from then on. */
export interface ClosedAccounts {
  ids: string[];
  /** They signed with them, and nobody else of the association does. */
  names: string[];
  name: string;
}

/** Asked within the erasure, once accounts are closed. Null: none was. */
export async function closedAccounts(
  em: RegistryManager,
  { accounts, entries }: ErasedPerson,
): Promise<ClosedAccounts | null> {
  const among = { id: { $in: accounts.map(({ id }) => id) } };
  const kept = await em.find(Account, among, { disableIdentityMap: true });
  const closed = accounts.filter(({ id }) => kept.every((account) => account.id !== id));
  if (closed.length === 0) return null;
  const names = await signedByNobodyElse(
    em,
    closed.map(({ name }) => name),
  );
  return { ids: closed.map(({ id }) => id), names, name: await erasedName(em, { entries }) };
}

/** As whom an erased person is spoken of from then on. Asked within the erasure. */
export async function erasedName(em: RegistryManager, { entries }: Pick<ErasedPerson, 'entries'>): Promise<string> {
  const { number } = await em.findOneOrFail(ErasedVolunteer, { id: entries[0]?.erasedId ?? '' });
  return `erased person ${number}`;
}

/** A name that an account which stays bears too is left to it. */
export async function signedByNobodyElse(em: RegistryManager, names: readonly string[]): Promise<string[]> {
  const ties = await em.find(Membership, {}, { disableIdentityMap: true });
  const accountIds = ties.map(({ accountId }) => accountId);
  const among = { id: { $in: accountIds }, name: { $in: [...names] } };
  const namesakes = await em.find(Account, among, { disableIdentityMap: true });
  return names.filter((name) => namesakes.every((account) => account.name !== name));
}
