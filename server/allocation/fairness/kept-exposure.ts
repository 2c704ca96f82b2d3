import type { RegistryManager } from '../../registry/registry.js';
import { newId } from '../../shared/identifiers.js';
import { MissionExposure } from './mission-exposure.entity.js';

export interface CountedWeek {
  organisationId: string;
  /** Its Monday. */
  week: string;
  now: Date;
}

export type ExposureCounts = Partial<Pick<MissionExposure, 'shown' | 'invited' | 'accepted'>>;

/**
 * Counts of missions in one week, each kept as the most that was ever counted: a second calculation of the same week shows
 * the same again, and counts stay when people and what was proposed to them are erased.
 */
export async function keepExposure(
  em: RegistryManager,
  { organisationId, week, now }: CountedWeek,
  counts: ReadonlyMap<string, ExposureCounts>,
): Promise<void> {
  const missions = [...counts.keys()];
  const known = await em.find(MissionExposure, { week, missionId: { $in: missions } }, { disableIdentityMap: true });
  for (const [missionId, { shown = 0, invited = 0, accepted = 0 }] of counts) {
    const row = known.find((one) => one.missionId === missionId);
    if (!row) {
      const fresh = { id: newId(now), organisationId, missionId, week, shown, invited, accepted };
      await em.insert(MissionExposure, fresh);
      continue;
    }
    const most = {
      shown: Math.max(row.shown, shown),
      invited: Math.max(row.invited, invited),
      accepted: Math.max(row.accepted, accepted),
    };
    await em.nativeUpdate(MissionExposure, { id: row.id }, most);
  }
}
