import { Temporal } from 'temporal-polyfill';
import type { RegistryManager } from '../../registry/registry.js';
import { MissionExposure } from './mission-exposure.entity.js';

/** Weeks that are looked back at: more would weigh no more. */
const LOOKED_AT = 26;

/**
 * For how many weeks each mission has lacked somebody without anybody accepting, before a week: the weeks worked out for it
 * since the last acceptance. Weeks in which nothing was worked out, or nothing was lacking, neither count nor end it.
 */
export async function weeksWithoutAcceptance(em: RegistryManager, monday: string): Promise<Map<string, number>> {
  const first = Temporal.PlainDate.from(monday).subtract({ weeks: LOOKED_AT }).toString();
  const rows = await em.find(
    MissionExposure,
    { week: { $gte: first, $lt: monday } },
    { orderBy: { week: 'desc', missionId: 'asc' }, disableIdentityMap: true },
  );
  const ended = new Set<string>();
  const weeks = new Map<string, number>();
  for (const { missionId, accepted } of rows) {
    if (accepted > 0) ended.add(missionId);
    if (!ended.has(missionId)) weeks.set(missionId, (weeks.get(missionId) ?? 0) + 1);
  }
  return weeks;
}
