import { skillNameIn } from '../../people/abilities/curated/curated-skills.js';
import { PersonLanguage } from '../../people/person-language.entity.js';
import { PersonSkill } from '../../people/person-skill.entity.js';
import { PersonTraining } from '../../people/person-training.entity.js';
import { Person } from '../../people/person.entity.js';
import { Skill } from '../../people/skill.entity.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import type { RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { oneLine } from './one-line.js';
import { type SpokenLanguage, spokenLanguage } from './spoken-languages.js';

export interface PersonFacts {
  name: string;
  skills: { id: string; name: string; isConfirmed: boolean }[];
  trainings: { id: string; name: string; on: string | null; isConfirmed: boolean }[];
  spoken: SpokenLanguage[];
}

/** What is known of a person, whichever of their merged entries says so. Throws `not-found`. */
export async function personFacts(em: RegistryManager, personId: string, language: 'fr' | 'en'): Promise<PersonFacts> {
  const together = mergedPeople(await standingMerges(em)).together(personId);
  const entries = new Map((await em.find(Person, { id: { $in: together } })).map((one) => [one.id, one]));
  const entry = entries.get(together[0] ?? '') ?? entries.get(personId);
  const name = oneLine(entry?.displayName);
  if (name === null) throw new AppError('not-found');
  return {
    name,
    skills: await skillsOf(em, together, language),
    trainings: await trainingsOf(em, together),
    spoken: await spokenBy(em, together, language),
  };
}

/** Confirmed as soon as one entry says so. */
async function skillsOf(
  em: RegistryManager,
  personIds: string[],
  language: 'fr' | 'en',
): Promise<PersonFacts['skills']> {
  const said = await em.find(PersonSkill, { personId: { $in: personIds } });
  const confirmed = new Set(said.flatMap(({ skillId, standing }) => (standing === 'confirmed' ? [skillId] : [])));
  const ids = [...new Set(said.map(({ skillId }) => skillId))];
  const skills = await em.find(Skill, { id: { $in: ids } });
  return skills
    .map(({ id, name }) => ({ id, name: oneLine(skillNameIn(name, language)) ?? id, isConfirmed: confirmed.has(id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
}

/** The latest first. */
async function trainingsOf(em: RegistryManager, personIds: string[]): Promise<PersonFacts['trainings']> {
  const said = await em.find(PersonTraining, { personId: { $in: personIds } }, { orderBy: { id: 'asc' } });
  return said
    .map(({ id, title, day, standing }) => ({
      id,
      name: oneLine(title) ?? id,
      on: day ?? null,
      isConfirmed: standing === 'confirmed',
    }))
    .toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? ''));
}

async function spokenBy(em: RegistryManager, personIds: string[], language: 'fr' | 'en'): Promise<SpokenLanguage[]> {
  const order = { cefr: 'desc', language: 'asc' } as const;
  const said = await em.find(PersonLanguage, { personId: { $in: personIds } }, { orderBy: order });
  const first = new Map(said.toReversed().map((one) => [one.language, one]));
  return [...first.values()].toReversed().map((one) => spokenLanguage(one, language));
}
