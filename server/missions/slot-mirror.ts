import type { Mirror } from '../warehouse/mirror.js';
import { localDay } from '../shared/local-day.js';
import { Need } from './need.entity.js';
import { Slot } from './slot.entity.js';

/** Those that take place. Instants are UTC; `day` is the local date on which the slot starts, in the zone of its need. */
export const slotMirror: Mirror = {
  table: 'slot',
  columns: {
    slot_id: 'VARCHAR',
    need_id: 'VARCHAR',
    mission_id: 'VARCHAR',
    day: 'DATE',
    starts_at: 'TIMESTAMP',
    ends_at: 'TIMESTAMP',
    min_seconds: 'BIGINT',
    target_seconds: 'BIGINT',
    max_seconds: 'BIGINT',
    cell_x: 'INTEGER',
    cell_y: 'INTEGER',
    remote: 'BOOLEAN',
    language: 'VARCHAR',
    cefr: 'INTEGER',
  },
  read: async (manager) => {
    const needs = new Map((await manager.find(Need, {}, { disableIdentityMap: true })).map((need) => [need.id, need]));
    const slots = await manager.find(
      Slot,
      { cancelledAt: null },
      { orderBy: { startsAt: 'asc', id: 'asc' }, disableIdentityMap: true },
    );
    return slots.flatMap((slot) => {
      const need = needs.get(slot.needId);
      return need ? [rowOf(slot, need)] : [];
    });
  },
};

function rowOf(slot: Slot, need: Need) {
  return {
    slot_id: slot.id,
    need_id: slot.needId,
    mission_id: need.missionId,
    day: localDay(slot.startsAt, need.zone),
    starts_at: slot.startsAt,
    ends_at: slot.endsAt,
    min_seconds: slot.minSeconds ?? null,
    target_seconds: slot.targetSeconds ?? null,
    max_seconds: slot.maxSeconds ?? null,
    cell_x: slot.cellX ?? null,
    cell_y: slot.cellY ?? null,
    remote: slot.remote,
    language: slot.language ?? null,
    cefr: slot.cefr ?? null,
  };
}
