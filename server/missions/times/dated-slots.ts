import type { RegistryManager } from '../../registry/registry.js';
import { Mission } from '../mission.entity.js';
import { Need } from '../need.entity.js';
import { Slot } from '../slot.entity.js';

/** A date with the need and the mission it belongs to. */
export interface DatedSlot {
  slot: Slot;
  need: Need;
  mission: Mission;
}

/** Those of these dates that have not ended, by id, the next first. Cancelled ones only where `alsoCancelled`. */
export async function datedSlots(
  em: RegistryManager,
  ids: readonly string[],
  now: Date,
  alsoCancelled = false,
): Promise<Map<string, DatedSlot>> {
  const ahead = {
    id: { $in: [...new Set(ids)] },
    endsAt: { $gt: now },
    ...(alsoCancelled ? {} : { cancelledAt: null }),
  };
  const slots = await em.find(Slot, ahead, { orderBy: { startsAt: 'asc', id: 'asc' }, disableIdentityMap: true });
  const needs = byId(await em.find(Need, { id: { $in: slots.map(({ needId }) => needId) } }));
  const missions = byId(await em.find(Mission, { id: { $in: [...needs.values()].map(({ missionId }) => missionId) } }));
  return new Map(
    slots.flatMap((slot) => {
      const need = needs.get(slot.needId);
      const mission = need && missions.get(need.missionId);
      return need && mission ? [[slot.id, { slot, need, mission }] as const] : [];
    }),
  );
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/** What the API tells of a date. */
export const toldOf = ({ slot, need, mission }: DatedSlot) => ({
  mission: { id: mission.id, title: mission.title },
  role: need.title,
  startsAt: slot.startsAt.toISOString(),
  endsAt: slot.endsAt.toISOString(),
  zone: need.zone,
});
