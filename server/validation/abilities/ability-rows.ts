import { sameTraining } from '../../people/abilities/abilities-of.js';
import { PersonLanguage } from '../../people/person-language.entity.js';
import { PersonSkill } from '../../people/person-skill.entity.js';
import { PersonTraining } from '../../people/person-training.entity.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { AbilityKind } from './confirmations.schemas.js';

type Row = PersonSkill | PersonTraining | PersonLanguage;

/** One thing somebody says of themselves, whatever its kind. */
export interface AbilityRow {
  kind: AbilityKind;
  row: Row;
  /** By what it is the same as another entry's. */
  what: string;
  name: string;
  level: number | null;
  day: string | null;
  hours: number | null;
}

/** Conditions on what the three kinds have in common. */
interface Where {
  id?: { $in: string[] };
  standing?: 'declared';
  refusedAt?: null;
  answeredById?: { $ne: null };
}

/** Those of each kind that it says; none of a kind where it is null. */
export async function abilityRows(
  em: RegistryManager,
  where: (kind: AbilityKind) => Where | null,
): Promise<AbilityRow[]> {
  const [skill, training, language] = [where('skill'), where('training'), where('language')];
  const skills = skill ? await em.find(PersonSkill, skill) : [];
  const trainings = training ? await em.find(PersonTraining, training) : [];
  const languages = language ? await em.find(PersonLanguage, language) : [];
  return [...skills.map(ofSkill), ...trainings.map(ofTraining), ...languages.map(ofLanguage)];
}

const nothing = { level: null, day: null, hours: null };

function ofSkill(row: PersonSkill): AbilityRow {
  return { ...nothing, kind: 'skill', row, what: row.skillId, name: row.skillId, level: row.level };
}

function ofTraining(row: PersonTraining): AbilityRow {
  const { title, day, hours } = row;
  return {
    ...nothing,
    kind: 'training',
    row,
    what: sameTraining(row),
    name: title,
    day: day ?? null,
    hours: hours ?? null,
  };
}

function ofLanguage(row: PersonLanguage): AbilityRow {
  return { ...nothing, kind: 'language', row, what: row.language, name: row.language, level: row.cefr };
}

/** What is read of it: another one, when it is said otherwise. */
export function seenOf({ name, level, day, hours, row }: AbilityRow): string {
  return JSON.stringify([name, level, day, hours, row.saidAt?.toISOString() ?? null]);
}

export const isWaiting = ({ row }: AbilityRow): boolean => row.standing === 'declared' && !row.refusedAt;
