import type { MissionState } from './mission-state.js';
import type { Mission } from './mission.entity.js';
import type { Need } from './need.entity.js';
import { byName, type SlotState } from './slot-state.js';
import type { Slot } from './slot.entity.js';

export function missionState(mission: Mission): MissionState {
  const { title, status, isRemote } = mission;
  return {
    of: 'mission',
    title,
    description: mission.description ?? null,
    activityType: mission.activityType ?? null,
    site: mission.site ?? null,
    territory: mission.territory ?? null,
    language: mission.language ?? null,
    funder: mission.funder ?? null,
    status,
    isRemote,
  };
}

export function slotState(slot: Slot, need: Need, skills: SlotState['skills']): SlotState {
  return {
    of: 'slot',
    missionId: need.missionId,
    reference: slot.reference ?? null,
    title: need.title,
    wholePresence: need.wholePresence,
    zone: need.zone,
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    minSeconds: slot.minSeconds ?? null,
    targetSeconds: slot.targetSeconds ?? null,
    maxSeconds: slot.maxSeconds ?? null,
    remote: slot.remote,
    place: slot.place ?? null,
    language: slot.language ?? null,
    cefr: slot.cefr ?? null,
    skills: byName(skills),
  };
}
