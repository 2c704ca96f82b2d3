import { SlotSkill } from '../../missions/slot-skill.entity.js';
import { PlanningLock } from '../../missions/planning-lock.entity.js';
import { Availability } from '../../people/availability.entity.js';
import { politeChunks, readInChunks } from '../../people/in-chunks.js';
import { LoadLimit } from '../../people/load-limit.entity.js';
import { ownLimit } from '../../people/own-limit.js';
import { PersonLanguage } from '../../people/person-language.entity.js';
import { PersonSkill } from '../../people/person-skill.entity.js';
import { Preference } from '../../people/preference.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import { grouped } from '../../shared/grouped.js';
import type { Value } from '../../warehouse/to-duckdb.js';
import { recentInvitations } from '../fairness/recent-invitations.js';
import { best } from './best-rows.js';
import { agreeingPeople, type AgreeingPerson } from './agreeing-people.js';
import { awayStretches, freeStretches } from './free-stretches.js';
import { KnownClocks } from './known-clocks.js';
import type { Week } from './week.js';

/** Rows of the tables of one run, by table. */
export type CopiedRows = Readonly<Record<string, readonly CopiedRow[]>>;

type CopiedRow = Readonly<Record<string, Value>>;

export interface CopiedPeople {
  rows: CopiedRows;
  /** Whose keys these are; never copied. */
  personIds: ReadonlyMap<string, string>;
}

type KeyOf = (row: { personId: string }) => string | undefined;

const PLAIN = { disableIdentityMap: true } as const;

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
  const said = await readInChunks(ids, (some) => em.find(LoadLimit, { personId: { $in: some } }, PLAIN));
  const limits = new Map(said.map((limit) => [limit.personId, limit]));
  const invitations = await recentInvitations(em, keys, week.asOf);
  const personIds = new Map(people.map(({ key, personId }) => [key, personId]));
  const rows = {
    person: people.map((one) => ({ ...personRow(one, limits), invitations: invitations.get(one.key) ?? 0 })),
    ...(await abilities(em, ids, keyOf)),
    ...(await wishes(em, ids, keyOf, week.monday)),
    ...(await times(em, ids, keys, week)),
    slot_skill: (await em.find(SlotSkill, {}, PLAIN)).map(({ slotId, skillId, level, kind, n = null }) => ({
      slot_id: slotId,
      skill_id: skillId,
      level,
      kind,
      n,
    })),
  };
  return { rows, personIds };
}

function personRow({ key, entries, cellX, cellY }: AgreeingPerson, limits: ReadonlyMap<string, LoadLimit>) {
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

/** Of two entries of one person, the better ability. */
async function abilities(em: RegistryManager, ids: readonly string[], keyOf: KeyOf) {
  const skills = await readInChunks(ids, (some) => em.find(PersonSkill, { personId: { $in: some } }, PLAIN));
  const languages = await readInChunks(ids, (some) => em.find(PersonLanguage, { personId: { $in: some } }, PLAIN));
  // What a coordinator answered that somebody cannot do is not counted on.
  const standing = <Row extends { refusedAt?: Date | null | undefined }>(rows: readonly Row[]) =>
    rows.filter(({ refusedAt }) => !refusedAt);
  return {
    person_skill: best(standing(skills), keyOf, 'level', (row) => ['skill_id', row.skillId, row.level]),
    person_language: best(standing(languages), keyOf, 'cefr', (row) => ['language', row.language, row.cefr]),
  };
}

async function wishes(em: RegistryManager, ids: readonly string[], keyOf: KeyOf, monday: string) {
  const said = await readInChunks(ids, (some) => em.find(Preference, { personId: { $in: some } }, PLAIN));
  const locks = await readInChunks(ids, (some) =>
    em.find(PlanningLock, { personId: { $in: some }, $or: [{ until: null }, { until: { $gte: monday } }] }, PLAIN),
  );
  const missions = said.filter(({ missionId }) => missionId);
  const causes = said.filter(({ cause }) => cause);
  return {
    person_preference: best(missions, keyOf, 'weight', (row) => ['mission_id', row.missionId ?? '', row.weight]),
    person_cause: best(causes, keyOf, 'weight', (row) => ['cause', row.cause ?? '', row.weight]),
    person_lock: locks.map((row) => ({
      volunteer_key: keyOf(row),
      slot_id: row.slotId ?? null,
      mission_id: row.missionId ?? null,
      kind: row.kind,
    })),
  };
}

async function times(
  em: RegistryManager,
  ids: readonly string[],
  keys: ReadonlyMap<string, string>,
  { from, to }: Week,
): Promise<CopiedRows> {
  const said = await readInChunks(ids, (some) => em.find(Availability, { personId: { $in: some } }, PLAIN));
  const byKey = grouped(said, ({ personId }) => keys.get(personId) ?? '');
  // A slot that begins at the end of the week may last into the next.
  const end = new Date(to.getTime() + 2 * 86_400_000);
  const clocks = new KnownClocks();
  const rows: { person_time: CopiedRow[]; person_away: CopiedRow[] } = { person_time: [], person_away: [] };
  for await (const some of politeChunks([...byKey]))
    for (const [key, theirs] of some) {
      for (const { preference, ...one } of freeStretches(theirs, from, end, clocks))
        rows.person_time.push({ preference, ...stretchRow(key, one) });
      for (const one of awayStretches(theirs, from, end, clocks)) rows.person_away.push(stretchRow(key, one));
    }
  return rows;
}

const stretchRow = (key: string, { startsAt, endsAt }: { startsAt: Date; endsAt: Date }): CopiedRow => ({
  volunteer_key: key,
  starts_at: startsAt,
  ends_at: endsAt,
});
