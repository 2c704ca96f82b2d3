import type { Caller } from '../../auth/caller.js';
import { Membership } from '../../auth/membership.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import type { Certificate } from './certificate.entity.js';
import { entriesOf } from './whose-certificate.js';

/**
 * Whether somebody approves a certificate of their own: only where nobody else directs, and its history then says so.
 * Throws `certificate-own-approval`.
 */
export async function isOwnApproval(
  em: RegistryManager,
  { accountId }: Caller,
  { personId }: Certificate,
): Promise<boolean> {
  if (!personId || accountId === null) return false;
  // Whatever the role in which they came in.
  const own = await em.count(Membership, { accountId, personId: { $in: await entriesOf(em, personId) } });
  if (own === 0) return false;
  if ((await em.count(Membership, { role: 'director', accountId: { $ne: accountId } })) > 0)
    throw new AppError('certificate-own-approval');
  return true;
}
