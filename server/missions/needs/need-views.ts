import { politeChunks } from '../../people/in-chunks.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import type { RegistryManager } from '../../registry/registry.js';
import { Assignment } from '../assignment.entity.js';
import type { Need } from '../need.entity.js';
import { skillsOfSlots } from '../slot-skills.js';
import type { AskedSkill } from '../slot-state.js';
import { timesOfOneDate } from '../slot-times.js';
import { Slot } from '../slot.entity.js';
import type { NeedSlot, NeedTimes, NeedView } from './needs.schemas.js';
import { termsOf } from './slot-terms.js';
import { isOnce, standingOf } from './standing.js';

/** Time agreed to for a date, and by whom, each person once whichever of their entries did. */
export interface Agreed {
  seconds: number;
  people: ReadonlyMap<string, number>;
}

const NOBODY: Agreed = { seconds: 0, people: new Map() };

/** Date id → who agreed to come. */
export async function agreedOn(em: RegistryManager, slotIds: readonly string[]): Promise<(slotId: string) => Agreed> {
  const merged = mergedPeople(await standingMerges(em));
  const found = new Map<string, Map<string, number>>();
  for await (const chunk of politeChunks(slotIds)) {
    const agreed = { slotId: { $in: chunk }, state: 'agreed' as const };
    for (const { slotId, personId, seconds } of await em.find(Assignment, agreed, { disableIdentityMap: true })) {
      const people = found.get(slotId) ?? new Map<string, number>();
      const person = merged.countsAs(personId);
      // Two entries of one person are one pair of hands.
      found.set(slotId, people.set(person, Math.max(people.get(person) ?? 0, seconds)));
    }
  }
  return (slotId) => {
    const people = found.get(slotId);
    return people ? { seconds: [...people.values()].reduce((all, one) => all + one, 0), people } : NOBODY;
  };
}

/** These needs with their dates that are not over at `now`, as they stand. */
export async function needViews(em: RegistryManager, needs: readonly Need[], now: Date): Promise<NeedView[]> {
  const slots = await slotsAhead(em, needs, now);
  const ids = slots.map(({ id }) => id);
  const skills = await skillsOfSlots(em, ids);
  const agreed = await agreedOn(em, ids);
  return needs.map((need) => {
    const ahead = slots.filter(({ needId }) => needId === need.id);
    const shown = ahead.map((slot) => slotView(slot, need, skills.get(slot.id) ?? [], agreed(slot.id), now));
    return {
      id: need.id,
      title: need.title,
      zone: need.zone,
      source: need.source ?? null,
      times: timesOf(need),
      wholePresence: need.wholePresence,
      terms: need.terms ?? shown[0]?.terms ?? null,
      isOver: ahead.length === 0 && !!need.validTo,
      slots: shown,
    };
  });
}

/** Dates not over yet, the next first. */
export async function slotsAhead(em: RegistryManager, needs: readonly Need[], now: Date): Promise<Slot[]> {
  const found: Slot[] = [];
  for await (const chunk of politeChunks(needs.map(({ id }) => id)))
    found.push(
      ...(await em.find(Slot, { needId: { $in: chunk }, endsAt: { $gt: now } }, { disableIdentityMap: true })),
    );
  return found.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1));
}

function slotView(slot: Slot, need: Need, skills: readonly AskedSkill[], agreed: Agreed, now: Date): NeedSlot {
  const [startsAt, endsAt] = [slot.startsAt.toISOString(), slot.endsAt.toISOString()];
  const { validFrom: day, fromTime, toTime } = timesOfOneDate(startsAt, endsAt, need.zone);
  return {
    id: slot.id,
    startsAt,
    endsAt,
    day,
    fromTime,
    toTime,
    standing: standingOf(slot, need, now),
    terms: termsOf(slot, skills),
    minSeconds: slot.minSeconds ?? null,
    targetSeconds: slot.targetSeconds ?? null,
    maxSeconds: slot.maxSeconds ?? null,
    agreedSeconds: agreed.seconds,
    agreedPeople: agreed.people.size,
  };
}

function timesOf(need: Need): NeedTimes {
  const { validFrom, fromTime, toTime, everyWeeks, weekdays } = need;
  if (isOnce(need)) return { kind: 'once', day: validFrom, fromTime, toTime };
  return { kind: 'recurring', validFrom, validTo: need.validTo ?? null, everyWeeks, weekdays, fromTime, toTime };
}
