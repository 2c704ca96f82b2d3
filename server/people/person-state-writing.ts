import { Account } from '../auth/account.entity.js';
import type { RegistryManager } from '../registry/registry.js';
import { newId } from '../shared/identifiers.js';
import { PersonLanguage } from './person-language.entity.js';
import { PersonSkill } from './person-skill.entity.js';
import type { Confirmed, PersonState } from './person-state.js';
import { SkillNames } from './skill-names.js';
import { unanswered } from './standing.js';

interface Own {
  organisationId: string;
  personId: string;
}

/**
 * What does not change keeps who confirmed it, and what was answered. Who confirmed what a file changes stays written,
 * for when that file is taken back.
 */
export async function writeSkills(
  em: RegistryManager,
  own: Own,
  skills: PersonState['skills'],
  at: Date,
): Promise<void> {
  const names = await SkillNames.read(em);
  const kept = new Map(
    (await em.find(PersonSkill, { personId: own.personId }, { disableIdentityMap: true })).map((row) => [
      row.skillId,
      row,
    ]),
  );
  const said = new Set<string>();
  for (const { name, level, standing, confirmed } of skills) {
    const skillId = await names.idOf(em, own.organisationId, name, at);
    said.add(skillId);
    const row = kept.get(skillId);
    if (!row) {
      const by = await confirmedAgain(em, confirmed);
      await em.insert(PersonSkill, { id: newId(at), ...own, skillId, level, standing, ...by, createdAt: at });
    } else if (row.level !== level || row.standing !== standing)
      await em.nativeUpdate(PersonSkill, { id: row.id }, { level, standing, ...unanswered, saidAt: null });
  }
  const gone = [...kept.values()].filter(({ skillId }) => !said.has(skillId)).map(({ id }) => id);
  await em.nativeDelete(PersonSkill, { id: { $in: gone } });
}

export async function writeLanguages(
  em: RegistryManager,
  own: Own,
  languages: PersonState['languages'],
  at: Date,
): Promise<void> {
  const kept = new Map(
    (await em.find(PersonLanguage, { personId: own.personId }, { disableIdentityMap: true })).map((row) => [
      row.language,
      row,
    ]),
  );
  for (const { confirmed, ...spoken } of languages) {
    const row = kept.get(spoken.language);
    if (!row)
      await em.insert(PersonLanguage, { id: newId(at), ...own, ...spoken, ...(await confirmedAgain(em, confirmed)) });
    else if (row.cefr !== spoken.cefr || row.standing !== spoken.standing)
      await em.nativeUpdate(PersonLanguage, { id: row.id }, { ...spoken, ...unanswered, saidAt: null });
  }
  const said = new Set(languages.map(({ language }) => language));
  const gone = [...kept.values()].filter(({ language }) => !said.has(language)).map(({ id }) => id);
  await em.nativeDelete(PersonLanguage, { id: { $in: gone } });
}

/** What comes back as it was confirmed; by nobody once their account has gone. */
async function confirmedAgain(em: RegistryManager, { by, at }: Confirmed = { by: null, at: null }) {
  const account = by === null ? null : await em.findOne(Account, { id: by }, { disableIdentityMap: true });
  return {
    confirmedBy: account?.name ?? null,
    answeredById: account?.id ?? null,
    confirmedAt: at === null ? null : new Date(at),
  };
}
