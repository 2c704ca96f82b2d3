import type { Caller } from '../../auth/caller.js';
import type { RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Mission } from '../mission.entity.js';
import { Need } from '../need.entity.js';
import { Slot } from '../slot.entity.js';

/** A mission the caller answers for. Throws `not-found`, also for another coordinator's. */
export async function ownMission(em: RegistryManager, { missionScope }: Caller, id: string): Promise<Mission> {
  const isMine = missionScope === null || missionScope.includes(id);
  const mission = isMine ? await em.findOne(Mission, { id }, { disableIdentityMap: true }) : null;
  if (!mission) throw new AppError('not-found');
  return mission;
}

/** Throws `not-found`. */
export async function ownNeed(
  em: RegistryManager,
  caller: Caller,
  id: string,
): Promise<{ need: Need; mission: Mission }> {
  const need = await em.findOne(Need, { id }, { disableIdentityMap: true });
  if (!need) throw new AppError('not-found');
  return { need, mission: await ownMission(em, caller, need.missionId) };
}

/** Throws `not-found`. */
export async function ownSlot(
  em: RegistryManager,
  caller: Caller,
  id: string,
): Promise<{ slot: Slot; need: Need; mission: Mission }> {
  const slot = await em.findOne(Slot, { id }, { disableIdentityMap: true });
  if (!slot) throw new AppError('not-found');
  return { slot, ...(await ownNeed(em, caller, slot.needId)) };
}
