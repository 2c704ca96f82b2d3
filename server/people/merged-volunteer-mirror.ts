import type { RegistryManager } from '../registry/registry.js';
import type { Mirror } from '../warehouse/mirror.js';
import type { Merged } from './merged.js';
import { mergedKeys, standingMerges } from './standing-merges.js';

/** Which volunteer each merged one counts as. Read by `queries/staging`, so that every figure counts one person. */
export const mergedVolunteerMirror: Mirror = {
  table: 'merged_volunteer',
  columns: { volunteer_key: 'VARCHAR', counts_as: 'VARCHAR' },
  read: async (manager: RegistryManager) => mergedRows(mergedKeys(await standingMerges(manager))),
};

export function mergedRows(keys: Merged): { volunteer_key: string; counts_as: string }[] {
  return keys.all().map(([volunteer_key, counts_as]) => ({ volunteer_key, counts_as }));
}
