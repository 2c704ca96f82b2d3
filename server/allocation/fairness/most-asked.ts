import { LoadLimit } from '../../people/load-limit.entity.js';
import { ownLimit } from '../../people/own-limit.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Person } from '../../people/person.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import type { FairnessView } from './fairness.schemas.js';
import { recentInvitations, recentSince } from './recent-invitations.js';

const SHOWN = 10;
/** Nobody is asked too often who was asked once. */
const FROM = 2;
const ORDINARY_MOST = 4;
const PLAIN = { disableIdentityMap: true } as const;

/** Who was asked most in the last 30 days, by name, with how often they may be. */
export async function mostAsked(em: RegistryManager, now: Date): Promise<NonNullable<FairnessView['asked']>> {
  const sent = await em.find(SuggestionInvitation, { sentAt: { $gt: recentSince(now) } }, PLAIN);
  const merged = mergedPeople(await standingMerges(em));
  const whose = new Map(sent.map(({ personId }) => [personId, merged.countsAs(personId)]));
  const counts = await recentInvitations(em, whose, now);
  const often = [...counts].filter(([, count]) => count >= FROM).toSorted((a, b) => b[1] - a[1]);
  const ids = often.slice(0, SHOWN).map(([id]) => id);
  const people = new Map((await em.find(Person, { id: { $in: ids } }, PLAIN)).map((person) => [person.id, person]));
  const entries = ids.flatMap((id) => merged.together(id));
  const limits = await em.find(LoadLimit, { personId: { $in: entries } }, PLAIN);
  return ids.flatMap((id) => {
    const name = people.get(id)?.displayName;
    const most = ownLimit(merged.together(id), limits)?.invitationsPer30Days ?? ORDINARY_MOST;
    return name === undefined ? [] : [{ id, name, invitations: counts.get(id) ?? 0, most }];
  });
}
