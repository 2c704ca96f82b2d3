import type { Language } from '../../../shared/language.js';
import { plainSkill } from '../plain-skill.js';
import type { CuratedSkill } from './curated-skill.js';
import { withHands } from './with-hands.js';
import { withOthers } from './with-others.js';
import { withPeople } from './with-people.js';
import { withWords } from './with-words.js';

/** Skills useful in associations, in our own words. An association has its own besides. */
export const curatedSkills: readonly CuratedSkill[] = [...withPeople, ...withHands, ...withWords, ...withOthers];

const byName = new Map(curatedSkills.flatMap((skill) => skill.map((name) => [plainSkill(name), skill] as const)));

/** The same skill by its name in the reader's language; a name of the association's own stays as it is. */
export function skillNameIn(name: string, language: Language): string {
  return byName.get(plainSkill(name))?.[language === 'fr' ? 0 : 1] ?? name;
}

/** By what a skill is found: its name, and for one of the list its name in the other language. */
export function namesOfSkill(name: string): string[] {
  return (byName.get(plainSkill(name)) ?? [name]).map(plainSkill);
}
