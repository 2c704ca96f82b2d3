import { SlotSkill } from '../../missions/slot-skill.entity.js';
import { readInChunks } from '../../people/in-chunks.js';
import { LoadLimit } from '../../people/load-limit.entity.js';
import { ownLimit } from '../../people/own-limit.js';
import { plainRows } from '../../registry/plain-rows.js';
import type { RegistryManager } from '../../registry/registry.js';
import { recentInvitations } from '../fairness/recent-invitations.js';
import { agreeingPeople, type AgreeingPerson } from './agreeing-people.js';
import type { CopiedRows, KeyOf } from './copied-rows.js';
import { times } from './copied-times.js';
import { abilities, wishes } from './copied-wishes.js';
import type { Week } from './week.js';

export interface CopiedPeople {
  rows: CopiedRows;
  /** Whose keys these are; never copied. */
  personIds: ReadonlyMap<string, string>;
}

/** No more of them than is looked at. */
const LIMIT = [
  'personId',
  'comfortSecondsPerWeek',
  'capSecondsPerWeek',
  'daysPerWeek',
  'minimumRestSeconds',
  'invitationsPer30Days',
  'maxKm',
  'remoteOnly',
] as const;
const WANTED = ['slotId', 'skillId', 'level', 'kind', 'n'] as const;
type Limit = Pick<LoadLimit, (typeof LIMIT)[number]>;

/**
 * What a run may know of people: of those who said yes to suggestions and are still there, under their keys. `only`: of
 * these people alone; `isOwnWish`: at their own request, whatever they said to suggestions.
 */
export async function copiedPeople(
  em: RegistryManager,
  week: Week,
  only?: readonly string[],
  isOwnWish = false,
): Promise<CopiedPeople> {
  const people = await agreeingPeople(em, week, only, isOwnWish);
  const keys = new Map(people.flatMap(({ key, entries }) => entries.map((id) => [id, key] as const)));
  const keyOf: KeyOf = ({ personId }) => keys.get(personId);
  const ids = [...keys.keys()];
  const said = await readInChunks(ids, (some) => plainRows(em, LoadLimit, LIMIT, { personId: { $in: some } }));
  const limits = new Map(said.map((limit) => [limit.personId, limit]));
  const invitations = await recentInvitations(em, keys, week.asOf);
  const personIds = new Map(people.map(({ key, personId }) => [key, personId]));
  const rows = {
    person: people.map((one) => ({ ...personRow(one, limits), invitations: invitations.get(one.key) ?? 0 })),
    ...(await abilities(em, ids, keyOf)),
    ...(await wishes(em, ids, keyOf, week.monday)),
    ...(await times(em, ids, keys, week)),
    slot_skill: (await plainRows(em, SlotSkill, WANTED)).map(({ slotId, skillId, level, kind, n = null }) => ({
      slot_id: slotId,
      skill_id: skillId,
      level,
      kind,
      n,
    })),
  };
  return { rows, personIds };
}

function personRow({ key, entries, cellX, cellY }: AgreeingPerson, limits: ReadonlyMap<string, Limit>) {
  const limit = ownLimit(
    entries,
    entries.flatMap((id) => limits.get(id) ?? []),
  );
  return {
    volunteer_key: key,
    cell_x: cellX,
    cell_y: cellY,
    max_km: limit?.maxKm ?? null,
    remote_only: limit?.remoteOnly ?? false,
    comfort_seconds: limit?.comfortSecondsPerWeek ?? null,
    cap_seconds: limit?.capSecondsPerWeek ?? null,
    days_per_week: limit?.daysPerWeek ?? null,
    rest_seconds: limit?.minimumRestSeconds ?? null,
    invitations_max: limit?.invitationsPer30Days ?? 4,
  };
}
