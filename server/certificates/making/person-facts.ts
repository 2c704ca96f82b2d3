import { abilitiesOf, entriesOf, sameTraining } from '../../people/abilities/abilities-of.js';
import { PersonTraining } from '../../people/person-training.entity.js';
import { Person } from '../../people/person.entity.js';
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

/** What is known of a person, as their own page says it. Throws `not-found`. */
export async function personFacts(em: RegistryManager, personId: string, language: 'fr' | 'en'): Promise<PersonFacts> {
  const together = await entriesOf(em, personId);
  const entries = new Map((await em.find(Person, { id: { $in: together } })).map((one) => [one.id, one]));
  const entry = entries.get(together[0] ?? '') ?? entries.get(personId);
  const name = oneLine(entry?.displayName);
  if (name === null) throw new AppError('not-found');
  const { skills, trainings, languages } = await abilitiesOf(em, personId, language);
  return {
    name,
    skills: skills
      .map(({ skillId: id, name: skill, standing }) => ({
        id,
        name: oneLine(skill) ?? id,
        isConfirmed: standing === 'confirmed',
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, language)),
    trainings: trainings.map(({ id, title, day, standing }) => ({
      id,
      name: oneLine(title) ?? id,
      on: day,
      isConfirmed: standing === 'confirmed',
    })),
    spoken: languages.map((one) => spokenLanguage(one, language)),
  };
}

/** These trainings, and those of the person's other entries that say the same: any may have been chosen earlier. */
export async function withSameTrainings(
  em: RegistryManager,
  personId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const all = await em.find(PersonTraining, { personId: { $in: await entriesOf(em, personId) } });
  const chosen = new Set(all.filter(({ id }) => ids.includes(id)).map(sameTraining));
  return all.filter((one) => chosen.has(sameTraining(one))).map(({ id }) => id);
}
