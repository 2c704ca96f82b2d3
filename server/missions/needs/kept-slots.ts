import { Injectable } from '@nestjs/common';
import { type Occurrence, occurrences } from '../../people/recurring-days.js';
import type { RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { localDay } from '../../shared/local-day.js';
import { Need } from '../need.entity.js';
import { ReliedDates } from '../relied-dates.js';
import { SlotSkill } from '../slot-skill.entity.js';
import { askSkills } from '../slot-skills.js';
import { Slot } from '../slot.entity.js';
import { columnsOf, dayOf, isSameOccasion } from './slot-terms.js';
import { isOnce } from './standing.js';
import type { NeedTerms } from './terms.schemas.js';

/** Dates of a recurring need are there for so many days ahead. */
export const HORIZON_DAYS = 84;
const DAY = 86_400_000;

/** The first day for which no date is made yet. */
export const horizonOf = (now: Date, zone: string): string =>
  localDay(new Date(now.getTime() + (HORIZON_DAYS + 1) * DAY), zone);

interface Pairs {
  fresh: Occurrence[];
  standing: { slot: Slot; occurrence: Occurrence }[];
  left: Slot[];
}

/** Makes the dates ahead say what their need says. */
@Injectable()
export class KeptSlots {
  constructor(
    private readonly relied: ReliedDates,
    private readonly clock: Clock,
  ) {}

  /**
   * Inside the caller's transaction, from this day on. What was changed on its own stays as it is; so does what somebody
   * relies on, where its need says another day, time or place: a person decides what becomes of it.
   */
  async follow(em: RegistryManager, need: Need, from: string): Promise<void> {
    const until = isOnce(need) && need.validTo ? need.validTo : horizonOf(this.clock.now(), need.zone);
    const { fresh, standing, left } = await this.#pair(em, need, from, until);
    const held = await this.relied.of(em, [...standing.map(({ slot }) => slot.id), ...left.map(({ id }) => id)]);
    await this.#forget(em, left, held);
    const { terms } = need;
    // Dates of a file say themselves what they ask for.
    if (!terms) return;
    const changed = await this.#make(em, need, terms, fresh);
    for (const { slot, occurrence } of standing) {
      const columns = columnsOf(terms, occurrence);
      if (slot.isOwn || slot.cancelledAt || (held.has(slot.id) && !isSameOccasion(slot, columns))) continue;
      await em.nativeUpdate(Slot, { id: slot.id }, { ...columns, day: occurrence.day });
      changed.push(slot.id);
    }
    await askSkills(em, need.organisationId, changed, terms.skills, this.clock.now());
    await em.nativeUpdate(Need, { id: need.id }, { slotsUntil: until });
  }

  async #forget(em: RegistryManager, left: readonly Slot[], held: ReadonlySet<string>): Promise<void> {
    const isFree = (slot: Slot) => !slot.isOwn && !slot.cancelledAt && !slot.source && !held.has(slot.id);
    const ids = left.filter(isFree).map(({ id }) => id);
    await em.nativeDelete(SlotSkill, { slotId: { $in: ids } });
    await em.nativeDelete(Slot, { id: { $in: ids } });
  }

  /** What has begun is history: it is neither changed nor made. */
  async #pair(em: RegistryManager, need: Need, from: string, until: string): Promise<Pairs> {
    const now = this.clock.now();
    const wanted = occurrences(need, from, until).filter(({ startsAt }) => startsAt > now);
    const around = { needId: need.id, $or: [{ startsAt: { $gt: now } }, { day: { $gte: from } }] };
    const there = await em.find(Slot, around, { orderBy: { startsAt: 'asc', id: 'asc' }, disableIdentityMap: true });
    const ahead = there.filter((slot) => slot.startsAt > now && dayOf(slot, need.zone) >= from);
    const [moved, one] = [ahead[0], wanted[0]];
    // The only date of a need of one day moves with it.
    if (isOnce(need) && there.length === 1 && moved && one)
      return { fresh: [], standing: [{ slot: moved, occurrence: one }], left: [] };
    const byDay = new Map(there.map((slot) => [dayOf(slot, need.zone), slot]));
    const days = new Set(wanted.map(({ day }) => day));
    return {
      fresh: wanted.filter(({ day }) => !byDay.has(day)),
      standing: wanted.flatMap((occurrence) => {
        const slot = byDay.get(occurrence.day);
        return slot && slot.startsAt > now ? [{ slot, occurrence }] : [];
      }),
      left: ahead.filter((slot) => !days.has(dayOf(slot, need.zone))),
    };
  }

  async #make(em: RegistryManager, need: Need, terms: NeedTerms, fresh: readonly Occurrence[]): Promise<string[]> {
    if (fresh.length === 0) return [];
    const cell = terms.remote || terms.place !== null ? {} : await cellOfMission(em, need);
    const rows = fresh.map((occurrence) => ({
      id: newId(this.clock.now()),
      organisationId: need.organisationId,
      needId: need.id,
      ...columnsOf(terms, occurrence),
      ...cell,
      day: occurrence.day,
      isOwn: false,
    }));
    await em.insertMany(Slot, rows);
    return rows.map(({ id }) => id);
  }
}

/** Where the mission's own site lies, as its latest date says. */
async function cellOfMission(em: RegistryManager, { missionId }: Need): Promise<{ cellX?: number; cellY?: number }> {
  const needs = await em.find(Need, { missionId }, { fields: ['id'], disableIdentityMap: true });
  const there = { needId: { $in: needs.map(({ id }) => id) }, place: null, cellX: { $ne: null } };
  const [last] = await em.find(Slot, there, { orderBy: { startsAt: 'desc' }, limit: 1, disableIdentityMap: true });
  return typeof last?.cellX === 'number' && typeof last.cellY === 'number'
    ? { cellX: last.cellX, cellY: last.cellY }
    : {};
}
