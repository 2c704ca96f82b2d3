import { LoadLimit } from '../../people/load-limit.entity.js';
import { ownLimit } from '../../people/own-limit.js';
import { Person } from '../../people/person.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import type { RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { SuggestionInvitation } from './suggestion-invitation.entity.js';

const THIRTY_DAYS = 30 * 86_400_000;
const ORDINARY_CAP = 4;

/** Nobody is asked more often in 30 days than they accept. Throws `invitation-cap`. */
export async function requireFewInvitations(
  em: RegistryManager,
  personIds: readonly string[],
  now: Date,
): Promise<void> {
  const merged = mergedPeople(await standingMerges(em));
  for (const personId of personIds) {
    const entries = merged.together(personId);
    const theirs = { personId: { $in: entries } };
    const limits = await em.find(LoadLimit, theirs, { disableIdentityMap: true });
    const most = ownLimit(entries, limits)?.invitationsPer30Days ?? ORDINARY_CAP;
    const sentAt = { $gt: new Date(now.getTime() - THIRTY_DAYS) };
    const count = await em.count(SuggestionInvitation, { ...theirs, sentAt });
    if (count < most) continue;
    const person = await em.findOne(Person, { id: personId }, { disableIdentityMap: true });
    throw new AppError('invitation-cap', { name: person?.displayName ?? '', count });
  }
}
