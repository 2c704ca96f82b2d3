import { Temporal } from 'temporal-polyfill';
import { readInChunks } from '../../people/in-chunks.js';
import { plainRows } from '../../registry/plain-rows.js';
import type { RegistryManager } from '../../registry/registry.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';

/** Days over which invitations are counted. */
export const RECENT_DAYS = 30;

/**
 * How often each of these people was asked in the 30 days before an instant, whatever became of it. `countsAs`: whose each
 * entry is, so that the entries of one person count together; entries that are nobody's are left out.
 */
export async function recentInvitations(
  em: RegistryManager,
  countsAs: ReadonlyMap<string, string>,
  before: Date,
): Promise<Map<string, number>> {
  const since = recentSince(before);
  const sent = await readInChunks([...countsAs.keys()], (some) =>
    plainRows(em, SuggestionInvitation, ['personId'], { personId: { $in: some }, sentAt: { $gt: since } }),
  );
  const counts = new Map<string, number>();
  for (const { personId } of sent) {
    const one = countsAs.get(personId);
    if (one !== undefined) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}

export function recentSince(before: Date): Date {
  const instant = Temporal.Instant.fromEpochMilliseconds(before.getTime());
  return new Date(instant.subtract({ hours: RECENT_DAYS * 24 }).epochMilliseconds);
}
