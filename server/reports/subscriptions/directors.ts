import { Account } from '../../auth/account.entity.js';
import type { Caller } from '../../auth/caller.js';
import { Membership } from '../../auth/membership.entity.js';
import type { House } from '../../ledger/house.js';
import type { RegistryManager } from '../../registry/registry.js';

export interface Director {
  caller: Caller;
  mail: string;
  language: Account['language'];
}

/** Those of the association now. */
export async function directorsOf(em: RegistryManager, house: House): Promise<Director[]> {
  const members = await em.find(Membership, { role: 'director' }, { orderBy: { id: 'asc' } });
  const accounts = await em.find(Account, { id: { $in: members.map(({ accountId }) => accountId) } });
  return accounts.map(({ id, name, email, language }) => ({
    caller: {
      kind: 'account',
      accountId: id,
      name,
      organisationId: house.id,
      organisationSlug: house.slug,
      roles: ['director'],
      missionScope: null,
      personId: null,
    },
    mail: email,
    language,
  }));
}
