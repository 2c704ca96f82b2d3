import { PlanningLock } from '../../missions/planning-lock.entity.js';
import { readInChunks } from '../../people/in-chunks.js';
import { PersonLanguage } from '../../people/person-language.entity.js';
import { PersonSkill } from '../../people/person-skill.entity.js';
import { Preference } from '../../people/preference.entity.js';
import { plainRows } from '../../registry/plain-rows.js';
import type { RegistryManager } from '../../registry/registry.js';
import { best } from './best-rows.js';
import type { KeyOf } from './copied-rows.js';

const SKILL = ['personId', 'skillId', 'level', 'refusedAt'] as const;
const LANGUAGE = ['personId', 'language', 'cefr', 'refusedAt'] as const;
const WISH = ['personId', 'missionId', 'cause', 'weight'] as const;
const LOCK = ['personId', 'slotId', 'missionId', 'kind'] as const;

/** Of two entries of one person, the better ability. */
export async function abilities(em: RegistryManager, ids: readonly string[], keyOf: KeyOf) {
  const skills = await readInChunks(ids, (some) => plainRows(em, PersonSkill, SKILL, { personId: { $in: some } }));
  const languages = await readInChunks(ids, (some) =>
    plainRows(em, PersonLanguage, LANGUAGE, { personId: { $in: some } }),
  );
  // What a coordinator answered that somebody cannot do is not counted on.
  const standing = <Row extends { refusedAt?: Date | null | undefined }>(rows: readonly Row[]) =>
    rows.filter(({ refusedAt }) => !refusedAt);
  return {
    person_skill: best(standing(skills), keyOf, 'level', (row) => ['skill_id', row.skillId, row.level]),
    person_language: best(standing(languages), keyOf, 'cefr', (row) => ['language', row.language, row.cefr]),
  };
}

/** What people wish for, and what was decided about them. */
export async function wishes(em: RegistryManager, ids: readonly string[], keyOf: KeyOf, monday: string) {
  const said = await readInChunks(ids, (some) => plainRows(em, Preference, WISH, { personId: { $in: some } }));
  const locks = await readInChunks(ids, (some) =>
    plainRows(em, PlanningLock, LOCK, { personId: { $in: some }, $or: [{ until: null }, { until: { $gte: monday } }] }),
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
