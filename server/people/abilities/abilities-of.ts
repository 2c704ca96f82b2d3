import type { RegistryManager } from '../../registry/registry.js';
import type { Language } from '../../shared/language.js';
import { PersonLanguage } from '../person-language.entity.js';
import { PersonSkill } from '../person-skill.entity.js';
import { PersonTraining } from '../person-training.entity.js';
import { SkillNames } from '../skill-names.js';
import { mergedPeople, standingMerges } from '../standing-merges.js';
import type { Abilities } from './abilities.schemas.js';
import { skillNameIn } from './curated/curated-skills.js';
import { lookedView } from './looked-view.js';

/** Every entry that counts as the same person. */
export async function entriesOf(em: RegistryManager, personId: string): Promise<string[]> {
  return mergedPeople(await standingMerges(em)).together(personId);
}

/** What a person says of themselves, whichever of their entries says so: confirmed before declared, the most first. */
export async function abilitiesOf(em: RegistryManager, personId: string, language: Language): Promise<Abilities> {
  const mine = { personId: { $in: await entriesOf(em, personId) } };
  const plain = { disableIdentityMap: true } as const;
  const names = await SkillNames.read(em);
  const skills = await em.find(PersonSkill, mine, { ...plain, orderBy: { level: 'desc', id: 'asc' } });
  const trainings = await em.find(PersonTraining, mine, { ...plain, orderBy: { id: 'asc' } });
  const spoken = await em.find(PersonLanguage, mine, { ...plain, orderBy: { cefr: 'desc', language: 'asc' } });
  return {
    skills: firstOfEach(confirmedFirst(skills), ({ skillId }) => skillId)
      .map((row) => ({
        id: row.id,
        skillId: row.skillId,
        name: skillNameIn(names.nameOf(row.skillId), language),
        level: row.level,
        ...lookedView(row),
      }))
      .toSorted((a, b) => b.level - a.level || a.name.localeCompare(b.name, language)),
    trainings: firstOfEach(confirmedFirst(trainings), sameTraining)
      .toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || a.title.localeCompare(b.title, language))
      .map((row) => ({
        id: row.id,
        title: row.title,
        day: row.day ?? null,
        hours: row.hours ?? null,
        ...lookedView(row),
      })),
    languages: firstOfEach(confirmedFirst(spoken), ({ language: tag }) => tag)
      .toSorted((a, b) => b.cefr - a.cefr || a.language.localeCompare(b.language))
      .map((row) => ({ id: row.id, language: row.language, cefr: row.cefr, ...lookedView(row) })),
  };
}

/** Both entries of one person may say the same training. */
export const sameTraining = ({ title, day, hours }: Pick<PersonTraining, 'title' | 'day' | 'hours'>): string =>
  JSON.stringify([title.toLowerCase(), day ?? null, hours ?? null]);

function confirmedFirst<Row extends { standing: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => Number(b.standing === 'confirmed') - Number(a.standing === 'confirmed'));
}

function firstOfEach<Row>(rows: readonly Row[], by: (row: Row) => string): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(by(row)) && seen.add(by(row)));
}
