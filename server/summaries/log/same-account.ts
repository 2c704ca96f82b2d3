import { Account } from '../../auth/account.entity.js';
import type { Caller } from '../../auth/caller.js';
import type { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';

/**
 * What waited in a browser is of whoever noted it, also when somebody else has signed in there since. Throws
 * `noted-by-another`.
 */
export async function requireSameAccount(registry: Registry, caller: Caller, address?: string): Promise<void> {
  if (address === undefined) return;
  const account = await registry.everywhere().findOne(Account, { id: caller.accountId ?? '' });
  if (account?.email !== address) throw new AppError('noted-by-another');
}
