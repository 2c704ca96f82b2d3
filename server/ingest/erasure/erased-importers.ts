import type { ClosedAccounts } from '../../people/closed-accounts.js';
import type { RegistryManager } from '../../registry/registry.js';
import { Import } from '../import.entity.js';

/** Imports that a closed account made or took back are by “erased person n”. */
export async function renameImporters(em: RegistryManager, { names, name }: ClosedAccounts): Promise<void> {
  await em.nativeUpdate(Import, { importedBy: { $in: names } }, { importedBy: name });
  await em.nativeUpdate(Import, { undoneBy: { $in: names } }, { undoneBy: name });
}
