import { AuditEntry } from '../../audit/audit-entry.entity.js';
import type { ClosedAccounts } from '../../people/closed-accounts.js';
import { signature, signaturesTrace } from '../../people/person-traces.js';
import type { RegistryManager } from '../../registry/registry.js';
import { Publication } from './publication.entity.js';
import { PUBLICATION_WITHDRAWN, recordOf } from './publication-acts.js';

/** What the person published, or took back, stays as it was told. */
export const erasedDirectors = signaturesTrace(signature(Publication, 'madeBy', 'madeById'), renameWithdrawals);

/** Who took a publication back is known by its act in the trail. */
async function renameWithdrawals(em: RegistryManager, { ids, name }: ClosedAccounts): Promise<void> {
  const acts = await em.find(
    AuditEntry,
    { action: PUBLICATION_WITHDRAWN, actorId: { $in: ids } },
    { disableIdentityMap: true, orderBy: { sequence: 'asc' } },
  );
  const records = new Set(acts.map(({ record }) => record));
  const all = await em.find(Publication, { withdrawnAt: { $ne: null } }, { fields: ['id'], disableIdentityMap: true });
  const own = all.map(({ id }) => id).filter((id) => records.has(recordOf(id)));
  await em.nativeUpdate(Publication, { id: { $in: own } }, { withdrawnBy: name });
}
