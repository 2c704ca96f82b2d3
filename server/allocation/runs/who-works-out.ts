import { Account } from '../../auth/account.entity.js';
import type { Caller } from '../../auth/caller.js';
import { Membership } from '../../auth/membership.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { RunViews } from '../allocation.schemas.js';

const PLAIN = { disableIdentityMap: true } as const;

/** Who answers for some missions is told whom to ask: coordinators of all of them. */
export async function whoWorksOut(em: RegistryManager, { missionScope }: Caller): Promise<RunViews['workOut']> {
  if (missionScope === null) return { may: true, others: [] };
  const members = await em.find(Membership, { role: 'coordinator' }, PLAIN);
  const ids = members.filter(({ missionIds }) => !missionIds).map(({ accountId }) => accountId);
  const accounts = await em.find(Account, { id: { $in: ids } }, { ...PLAIN, orderBy: { name: 'asc', id: 'asc' } });
  return { may: false, others: accounts.map(({ name }) => name) };
}
