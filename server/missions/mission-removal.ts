import { Injectable } from '@nestjs/common';
import { Preference } from '../people/preference.entity.js';
import type { RegistryManager } from '../registry/registry.js';
import { GrantMission } from './grants/grant-mission.entity.js';
import { MissionReference } from './mission-reference.entity.js';
import { Mission } from './mission.entity.js';
import { Need } from './need.entity.js';
import { PlanningLock } from './planning-lock.entity.js';
import { ReliedDates } from './relied-dates.js';
import { SlotSkill } from './slot-skill.entity.js';
import { Slot } from './slot.entity.js';

/** Takes away missions and dates that a file brought in, unless somebody relies on them by now. */
@Injectable()
export class MissionRemoval {
  constructor(private readonly relied: ReliedDates) {}

  /** False when something else needs the mission; nothing is then changed. */
  async mission(em: RegistryManager, source: string, missionId: string): Promise<boolean> {
    const others = [
      await em.count(Need, { missionId }),
      await em.count(PlanningLock, { missionId }),
      await em.count(GrantMission, { missionId }),
      await em.count(Preference, { missionId }),
      await em.count(MissionReference, { missionId, source: { $ne: source } }),
    ];
    if (others.some((count) => count > 0)) return false;
    await em.nativeDelete(MissionReference, { missionId });
    await em.nativeDelete(Mission, { id: missionId });
    return true;
  }

  /** False when somebody agreed to come or is asked to, or a decision was taken about it. */
  async slot(em: RegistryManager, slotId: string): Promise<boolean> {
    const slot = await em.findOne(Slot, { id: slotId }, { disableIdentityMap: true });
    if (!slot) return false;
    if ((await this.relied.of(em, [slotId])).size > 0) return false;
    await em.nativeDelete(SlotSkill, { slotId });
    await em.nativeDelete(Slot, { id: slotId });
    if ((await em.count(Slot, { needId: slot.needId })) === 0) await em.nativeDelete(Need, { id: slot.needId });
    return true;
  }
}
