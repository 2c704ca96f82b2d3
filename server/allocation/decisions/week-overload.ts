import { Assignment } from '../../missions/assignment.entity.js';
import { type DatedSlot, datedSlots } from '../../missions/times/dated-slots.js';
import { LoadLimit } from '../../people/load-limit.entity.js';
import { ownLimit } from '../../people/own-limit.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import type { RegistryManager } from '../../registry/registry.js';
import { localDay } from '../../shared/local-day.js';
import { weekOf } from '../candidates/week.js';
import { type Both, staleWords } from './obstacle-words.js';

interface Step {
  personId: string;
  slotId: string;
  seconds: number;
}

const EVER = new Date(0);

/**
 * What the others of their commitments leave: nobody in two places at once, their rest, days and most of the week, with
 * what they were already asked counted as agreed. Without limits, only that nobody is in two places at once. Null: it fits.
 */
export async function weekOverload(
  em: RegistryManager,
  asked: { zone: string; steps: readonly Step[]; waiting: readonly Step[]; withLimits?: boolean },
): Promise<Both | null> {
  const { withLimits = true } = asked;
  const merged = mergedPeople(await standingMerges(em));
  const coming = [...new Set(asked.steps.flatMap((step) => (step.seconds > 0 ? [step.personId] : [])))];
  for (const personId of coming) {
    const entries = merged.together(personId);
    const isTheirs = (step: Step) => entries.includes(step.personId);
    const agreed = await em.find(
      Assignment,
      { personId: { $in: entries }, state: 'agreed' },
      { disableIdentityMap: true },
    );
    const limits = await em.find(LoadLimit, { personId: { $in: entries } }, { disableIdentityMap: true });
    const after = new Map<string, number>();
    for (const { slotId, seconds } of [...agreed, ...asked.waiting.filter(isTheirs), ...asked.steps.filter(isTheirs)])
      after.set(slotId, (after.get(slotId) ?? 0) + seconds);
    const held = [...after].flatMap(([id, seconds]) => (seconds > 0 ? [{ id, seconds }] : []));
    const dated = await datedSlots(
      em,
      held.map(({ id }) => id),
      EVER,
    );
    const places = held.flatMap(({ id, seconds }) => {
      const one = dated.get(id);
      return one ? [{ ...one, seconds }] : [];
    });
    const fresh = new Set(asked.steps.flatMap((step) => (isTheirs(step) && step.seconds > 0 ? [step.slotId] : [])));
    const fault = faultOf(places, fresh, withLimits ? (ownLimit(entries, limits) ?? null) : null, asked.zone);
    if (fault) return fault;
  }
  return null;
}

type Place = DatedSlot & { seconds: number };

function faultOf(
  places: readonly Place[],
  fresh: ReadonlySet<string>,
  limit: LoadLimit | null,
  zone: string,
): Both | null {
  const rest = (limit?.minimumRestSeconds ?? 0) * 1000;
  for (const { slot } of places.filter((one) => fresh.has(one.slot.id))) {
    const others = places.filter((one) => one.slot.id !== slot.id);
    const overlaps = (gap: number) =>
      others.some(
        ({ slot: other }) =>
          slot.startsAt.getTime() < other.endsAt.getTime() + gap &&
          other.startsAt.getTime() < slot.endsAt.getTime() + gap,
      );
    if (overlaps(0)) return staleWords.elsewhere;
    if (overlaps(rest)) return staleWords.rest;
    const week = weekOf(localDay(slot.startsAt, zone), zone);
    const ofWeek = places.filter((one) => one.slot.startsAt >= week.from && one.slot.startsAt < week.to);
    const seconds = ofWeek.reduce((sum, one) => sum + one.seconds, 0);
    const days = new Set(ofWeek.map((one) => localDay(one.slot.startsAt, one.need.zone))).size;
    if (typeof limit?.capSecondsPerWeek === 'number' && seconds > limit.capSecondsPerWeek) return staleWords.cap;
    if (typeof limit?.daysPerWeek === 'number' && days > limit.daysPerWeek) return staleWords.days;
  }
  return null;
}
