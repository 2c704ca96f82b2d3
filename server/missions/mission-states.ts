import { Injectable } from '@nestjs/common';
import { politeChunks } from '../people/in-chunks.js';
import { SkillNames } from '../people/skill-names.js';
import type { RegistryManager } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import type { MissionState } from './mission-state.js';
import { askSkills } from './slot-skills.js';
import { missionState, slotState } from './row-states.js';
import { Mission } from './mission.entity.js';
import { Need } from './need.entity.js';
import { isOnce } from './needs/standing.js';
import { SlotSkill } from './slot-skill.entity.js';
import type { SlotState } from './slot-state.js';
import { timesOfOneDate } from './slot-times.js';
import { Slot } from './slot.entity.js';

const plain = { disableIdentityMap: true } as const;

/** Reads and writes missions and their dates as values that can be compared and put back. */
@Injectable()
export class MissionStates {
  constructor(private readonly clock: Clock) {}

  /** Id → state, of missions and of dates. Those that are not there are absent. */
  async read(em: RegistryManager, ids: readonly string[]): Promise<Map<string, MissionState | SlotState>> {
    const found = new Map<string, MissionState | SlotState>();
    for await (const chunk of politeChunks([...new Set(ids)])) {
      for (const mission of await em.find(Mission, { id: { $in: chunk } }, plain))
        found.set(mission.id, missionState(mission));
      const slots = await em.find(Slot, { id: { $in: chunk } }, plain);
      for (const [id, state] of await this.#slotStates(em, slots)) found.set(id, state);
    }
    return found;
  }

  /** Every date of these missions, and those that the source calls by a name. */
  async slots(em: RegistryManager, missionIds: readonly string[], source: string): Promise<Map<string, SlotState>> {
    const found = new Map<string, SlotState>();
    const named = await em.find(Slot, { source, reference: { $ne: null } }, plain);
    for (const [id, state] of await this.#slotStates(em, named)) found.set(id, state);
    for await (const chunk of politeChunks(missionIds)) {
      const needs = await em.find(Need, { missionId: { $in: chunk } }, plain);
      for await (const some of politeChunks(needs.map(({ id }) => id))) {
        const slots = await em.find(Slot, { needId: { $in: some } }, plain);
        for (const [id, state] of await this.#slotStates(em, slots)) found.set(id, state);
      }
    }
    return found;
  }

  async writeMission(em: RegistryManager, organisationId: string, id: string, state: MissionState): Promise<void> {
    const { of: _kind, ...columns } = state;
    if ((await em.nativeUpdate(Mission, { id }, columns)) > 0) return;
    await em.insert(Mission, { id, organisationId, ...columns, createdAt: this.clock.now() });
  }

  /** A date has a need of its own: nothing is said of the weeks around it. */
  async writeSlot(
    em: RegistryManager,
    { organisationId, source }: { organisationId: string; source: string },
    id: string,
    state: SlotState,
  ): Promise<void> {
    const { startsAt, endsAt, reference, skills, minSeconds, targetSeconds, maxSeconds, remote, place } = state;
    const { language, cefr } = state;
    const columns = {
      source: reference === null ? null : source,
      reference,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      minSeconds,
      targetSeconds,
      maxSeconds,
      remote,
      place,
      // Only the mission's own site is known on the grid.
      ...(remote || place !== null ? { cellX: null, cellY: null } : {}),
      language,
      cefr,
    };
    const known = await em.findOne(Slot, { id }, plain);
    const { needId, isAmongOthers } = await this.#needOf(em, { organisationId, source }, known, state);
    // A date that a need keeps ahead is, from now on, as its file says.
    const own = isAmongOthers ? { isOwn: true } : { day: null, isOwn: false };
    if (known) await em.nativeUpdate(Slot, { id }, { needId, ...columns, ...own });
    else await em.insert(Slot, { id, organisationId, needId, ...columns });
    await askSkills(em, organisationId, [id], skills, this.clock.now());
  }

  /** The need of a date, made to say what is stated. One that has other dates stays as it is for them. */
  async #needOf(
    em: RegistryManager,
    { organisationId, source }: { organisationId: string; source: string },
    slot: Slot | null,
    state: SlotState,
  ): Promise<{ needId: string; isAmongOthers: boolean }> {
    const { missionId, title, wholePresence, zone, startsAt, endsAt } = state;
    const said = { missionId, title, wholePresence, ...timesOfOneDate(startsAt, endsAt, zone) };
    const need = slot && (await em.findOne(Need, { id: slot.needId }, plain));
    if (need && isOnce(need) && (await em.count(Slot, { needId: need.id })) === 1) {
      await em.nativeUpdate(Need, { id: need.id }, { ...said, source: need.source ?? source, terms: null });
      return { needId: need.id, isAmongOthers: false };
    }
    const isTrueOfAll =
      need?.missionId === missionId &&
      need.title === title &&
      need.wholePresence === wholePresence &&
      need.zone === zone;
    if (need && isTrueOfAll) return { needId: need.id, isAmongOthers: !!slot.day };
    if (need && slot?.day) await this.#standFor(em, need, slot);
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    await em.insert(Need, { id, organisationId, ...said, source, createdAt });
    return { needId: id, isAmongOthers: false };
  }

  /** The day it leaves in its need stays taken, so that no other date is made for it. */
  async #standFor(em: RegistryManager, { id: needId }: Need, slot: Slot): Promise<void> {
    const { organisationId, day, startsAt, endsAt } = slot;
    await em.nativeUpdate(Slot, { id: slot.id }, { day: null });
    const now = this.clock.now();
    await em.insert(Slot, { id: newId(now), organisationId, needId, day, startsAt, endsAt, cancelledAt: now });
  }

  async #slotStates(em: RegistryManager, slots: readonly Slot[]): Promise<[string, SlotState][]> {
    if (slots.length === 0) return [];
    const names = await SkillNames.read(em);
    const all: [string, SlotState][] = [];
    for await (const chunk of politeChunks(slots)) {
      const needs = await em.find(Need, { id: { $in: chunk.map(({ needId }) => needId) } }, plain);
      const asked = await em.find(SlotSkill, { slotId: { $in: chunk.map(({ id }) => id) } }, plain);
      const needOf = new Map(needs.map((need) => [need.id, need]));
      for (const slot of chunk) {
        const need = needOf.get(slot.needId);
        const skills = asked
          .filter(({ slotId }) => slotId === slot.id)
          .map(({ skillId, level, kind, n }) => ({ name: names.nameOf(skillId), level, kind, n: n ?? null }));
        if (need) all.push([slot.id, slotState(slot, need, skills)]);
      }
    }
    return all;
  }
}
