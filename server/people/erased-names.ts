import { AuditEntry } from '../audit/audit-entry.entity.js';
import { hashOf } from '../audit/chain.js';
import type { RegistryManager } from '../registry/registry.js';

/** An entry whose author's name was taken out, and what it says since. */
export interface Renamed {
  sequence: number;
  digest: string;
}

/** Acts of a closed account stay, by “erased person n”. What each says then is to be recorded with the erasure. */
export async function renameActor(
  em: RegistryManager,
  accountIds: readonly string[],
  actorName: string,
): Promise<Renamed[]> {
  const entries = await em.find(
    AuditEntry,
    { actorId: { $in: [...accountIds] } },
    { orderBy: { sequence: 'asc' }, disableIdentityMap: true },
  );
  await em.nativeUpdate(AuditEntry, { actorId: { $in: [...accountIds] } }, { actorName });
  return entries.map((entry) => ({
    sequence: entry.sequence,
    digest: hashOf({ ...entry, actorName, actorId: entry.actorId ?? null, details: entry.details ?? null }),
  }));
}
