import { Assignment } from '../../missions/assignment.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import type { RegistryManager } from '../../registry/registry.js';
import { newId } from '../../shared/identifiers.js';

interface Step {
  personId: string;
  slotId: string;
  seconds: number;
}

/**
 * Carries out what everybody concerned agreed to: who comes is expected, who goes no longer is. What a person had agreed
 * to there on another of their entries is the same place.
 */
export async function writePlaces(
  em: RegistryManager,
  organisationId: string,
  steps: readonly Step[],
  now: Date,
): Promise<void> {
  const merged = mergedPeople(await standingMerges(em));
  for (const { personId, slotId, seconds } of byPlace(steps)) {
    const theirs = { personId: { $in: merged.together(personId) }, slotId };
    const known = await em.find(Assignment, theirs, { disableIdentityMap: true });
    const agreed = known.filter(({ state }) => state === 'agreed');
    const total = agreed.reduce((sum, one) => sum + one.seconds, 0) + seconds;
    const kept = agreed[0] ?? known[0];
    for (const { id } of agreed.slice(1)) await em.nativeUpdate(Assignment, { id }, { state: 'withdrawn' });
    if (total <= 0) {
      if (kept) await em.nativeUpdate(Assignment, { id: kept.id }, { state: 'withdrawn' });
    } else if (kept) await em.nativeUpdate(Assignment, { id: kept.id }, { state: 'agreed', seconds: total });
    else
      await em.insert(Assignment, {
        id: newId(now),
        organisationId,
        personId,
        slotId,
        seconds: total,
        state: 'agreed',
        createdAt: now,
      });
  }
}

/** Places for a skill and the others of one date are one place. */
function byPlace(steps: readonly Step[]): Step[] {
  const places = new Map<string, Step>();
  for (const step of steps) {
    const place = `${step.personId} ${step.slotId}`;
    const before = places.get(place)?.seconds ?? 0;
    places.set(place, { ...step, seconds: before + step.seconds });
  }
  return [...places.values()];
}
