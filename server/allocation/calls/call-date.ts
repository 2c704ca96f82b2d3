import type { DatedSlot } from '../../missions/times/dated-slots.js';

/** A date as it is told to somebody by telephone. */
export interface CallDate {
  mission: string;
  /** Null: nobody has to go anywhere, or it is not known where. */
  place: string | null;
  startsAt: Date;
  endsAt: Date;
  zone: string;
}

export const callDate = ({ slot, need, mission }: DatedSlot): CallDate => ({
  mission: mission.title,
  place: slot.remote || mission.isRemote ? null : (slot.place ?? mission.site ?? null),
  startsAt: slot.startsAt,
  endsAt: slot.endsAt,
  zone: need.zone,
});
