import type { RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { grouped } from '../../shared/grouped.js';
import { Mission } from '../mission.entity.js';
import { dayWords, percentWords } from './bilingual-words.js';
import { Grant } from './grant.entity.js';
import { GrantMission } from './grant-mission.entity.js';
import { type NewGrant, WHOLE } from './grants.schemas.js';
import { mostTaken } from './taken-parts.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Throws `grant-shares-short` and `grant-shares-over`: the shares of a grant are the whole grant. */
export function requireWholeShares({ missions }: Pick<NewGrant, 'missions'>): void {
  const sum = missions.reduce((so, { share }) => so + share, 0);
  const said = { sum: percentWords(sum), rest: percentWords(Math.abs(WHOLE - sum)) };
  if (sum < WHOLE) throw new AppError('grant-shares-short', said);
  if (sum > WHOLE) throw new AppError('grant-shares-over', said);
}

/** Titles of the missions that are named. Throws `not-found`, also for one of another association. */
export async function missionTitles(em: RegistryManager, { missions, promises }: NewGrant) {
  const filters = promises.flatMap(({ figure }) => figure?.filters ?? []);
  const sliced = filters.filter(({ dimension }) => dimension === 'mission_id').map(({ value }) => value);
  const ids = [...new Set([...missions.map(({ missionId }) => missionId), ...sliced])];
  if (!ids.every((id) => UUID.test(id))) throw new AppError('not-found');
  const known = await em.find(Mission, { id: { $in: ids } }, { fields: ['id', 'title'], disableIdentityMap: true });
  if (known.length < ids.length) throw new AppError('not-found');
  return new Map(known.map(({ id, title }) => [id, title]));
}

/**
 * Throws `grant-parts-over` when grants would together answer for more than all results of a mission on some day. To be
 * asked by who holds the association's lock: two directors who write at the same moment are then heard one by one.
 */
export async function requireRoomInParts(
  em: RegistryManager,
  id: string,
  wanted: Pick<NewGrant, 'fromDay' | 'toDay' | 'missions'>,
  titles: ReadonlyMap<string, string>,
): Promise<void> {
  const ids = wanted.missions.map(({ missionId }) => missionId);
  const others = { missionId: { $in: ids }, grantId: { $ne: id } };
  const ties = await em.find(GrantMission, others, { disableIdentityMap: true });
  const grantIds = [...new Set(ties.map(({ grantId }) => grantId))];
  const grants = await em.find(Grant, { id: { $in: grantIds } }, { disableIdentityMap: true });
  const days = new Map(grants.map(({ id: grantId, fromDay, toDay }) => [grantId, { fromDay, toDay }]));
  const taken = grouped(
    ties.flatMap(({ grantId, missionId, part }) => {
      const period = days.get(grantId);
      return period ? [{ missionId, part, ...period }] : [];
    }),
    ({ missionId }) => missionId,
  );
  for (const { missionId, part } of wanted.missions) {
    const worst = mostTaken(taken.get(missionId) ?? [], wanted);
    const left = Math.max(WHOLE - worst.part, 0);
    if (part > left)
      throw new AppError(
        'grant-parts-over',
        {
          mission: titles.get(missionId) ?? '',
          day: dayWords(worst.day),
          taken: percentWords(worst.part),
          left: percentWords(left),
        },
        { missionId, left },
      );
  }
}
