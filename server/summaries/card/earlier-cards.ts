import { Membership } from '../../auth/membership.entity.js';
import { VolunteerCard } from '../../people/card/volunteer-card.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import type { RegistryManager } from '../../registry/registry.js';

interface NewCards {
  personIds: readonly string[];
  /** What they open; null: every mission. */
  missionIds: readonly string[] | null;
  madeById: string | null;
}

/** Cards that new ones of these people take the place of: never one that opens more, nor one of the holder's own making. */
export async function earlierCards(em: RegistryManager, made: NewCards): Promise<string[]> {
  const merged = mergedPeople(await standingMerges(em));
  const theirs = { personId: { $in: made.personIds.flatMap((id) => merged.together(id)) } };
  const holders = new Map<string, Set<string>>();
  for (const { accountId, personId } of await em.find(Membership, theirs, { fields: ['accountId', 'personId'] }))
    if (personId) holders.set(accountId, (holders.get(accountId) ?? new Set()).add(merged.countsAs(personId)));
  const isOwn = (by: string | null | undefined, personId: string) =>
    by ? (holders.get(by)?.has(merged.countsAs(personId)) ?? false) : false;
  const open = await em.find(VolunteerCard, { ...theirs, stoppedAt: null });
  return open
    .filter(({ madeById, personId }) => isOwn(made.madeById, personId) || !isOwn(madeById, personId))
    .filter(({ missionIds }) => opensNoMore(missionIds ?? null, made.missionIds))
    .map(({ id }) => id);
}

function opensNoMore(one: readonly string[] | null, other: readonly string[] | null): boolean {
  if (other === null) return true;
  return one !== null && one.every((id) => other.includes(id));
}
