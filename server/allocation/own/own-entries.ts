import type { Caller } from '../../auth/caller.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import type { RegistryManager } from '../../registry/registry.js';
import { holderOf } from '../../summaries/holder.js';

/** Every entry that counts as the caller, the one that counts first. Throws `account-without-person`. */
export async function ownEntries(em: RegistryManager, caller: Caller): Promise<string[]> {
  const { personId } = holderOf(caller);
  return [...mergedPeople(await standingMerges(em)).together(personId)];
}
