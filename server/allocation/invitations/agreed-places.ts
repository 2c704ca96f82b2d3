import { Assignment } from '../../missions/assignment.entity.js';
import { Slot } from '../../missions/slot.entity.js';
import { CannotCome } from '../../missions/times/cannot-come.entity.js';
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
 * to there on another of their entries is the same place, and nobody is there for longer than the date lasts.
 */
export async function writePlaces(
  em: RegistryManager,
  organisationId: string,
  steps: readonly Step[],
  now: Date,
): Promise<void> {
  const merged = mergedPeople(await standingMerges(em));
  const slots = await em.find(Slot, { id: { $in: steps.map(({ slotId }) => slotId) } }, { disableIdentityMap: true });
  const lengths = new Map(slots.map((slot) => [slot.id, lengthOf(slot)]));
  for (const { personId, slotId, seconds } of byPlace(steps)) {
    const theirs = { personId: { $in: merged.together(personId) }, slotId };
    const known = await em.find(Assignment, theirs, { disableIdentityMap: true });
    const agreed = known.filter(({ state }) => state === 'agreed');
    const before = agreed.reduce((sum, one) => sum + one.seconds, 0);
    const most = Math.max(before, lengths.get(slotId) ?? before);
    const total = Math.min(most, before + seconds);
    if (total > 0) await em.nativeDelete(CannotCome, theirs);
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

export const lengthOf = ({ startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>): number =>
  (endsAt.getTime() - startsAt.getTime()) / 1000;

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
