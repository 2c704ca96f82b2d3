import type { UpsertManyOptions } from '@mikro-orm/core';
import type { RegistryManager } from '../../registry/registry.js';
import { newId } from '../../shared/identifiers.js';
import { MissionExposure } from './mission-exposure.entity.js';

export interface CountedWeek {
  organisationId: string;
  /** Its Monday. */
  week: string;
  now: Date;
}

const columns = ['shown', 'invited', 'accepted'] as const;
export type ExposureCounts = Partial<Pick<MissionExposure, (typeof columns)[number]>>;

/**
 * Counts of missions in one week, each kept as the most that was ever counted, whoever else counts at the same time: a
 * second calculation of the same week shows the same again, and counts stay when people and what was proposed to them are
 * erased.
 */
export async function keepExposure(
  em: RegistryManager,
  { organisationId, week, now }: CountedWeek,
  counts: ReadonlyMap<string, ExposureCounts>,
): Promise<void> {
  // In one order for all, so that no two wait for each other.
  const missions = [...counts.keys()].toSorted();
  const those = { week, missionId: { $in: missions } };
  const known = new Map((await em.find(MissionExposure, those, PLAIN)).map((row) => [row.missionId, row]));
  const nothing = { shown: 0, invited: 0, accepted: 0 };
  const unknown = missions.filter((missionId) => !known.has(missionId));
  const fresh = unknown.map((missionId) => ({ id: newId(now), organisationId, missionId, week, ...nothing }));
  if (fresh.length > 0) await em.upsertMany(MissionExposure, fresh, ONCE);
  for (const missionId of missions)
    for (const column of columns) {
      const count = counts.get(missionId)?.[column] ?? 0;
      if (count <= (known.get(missionId)?.[column] ?? 0)) continue;
      await em.nativeUpdate(MissionExposure, { week, missionId, [column]: { $lt: count } }, { [column]: count });
    }
}

const PLAIN = { disableIdentityMap: true } as const;
const ONCE: UpsertManyOptions<MissionExposure> = {
  onConflictFields: ['organisationId', 'missionId', 'week'],
  onConflictAction: 'ignore',
};
