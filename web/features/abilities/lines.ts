import { useTranslation } from 'react-i18next';
import type { Abilities } from '../../../server/people/abilities/abilities.schemas.js';
import { dayText, readDay } from '../../lib/dates.js';
import { hoursText } from '../../lib/hours-text.js';
import { type Language, useLanguage } from '../../lib/language.js';
import { languageName } from '../../lib/language-name.js';
import type { Kind } from './get-abilities.js';

type Looked = Pick<Abilities['trainings'][number], 'standing' | 'confirmedBy' | 'confirmedAt' | 'refusal'>;

/** One thing said, in words, with what a form begins from. */
export interface Line extends Looked {
  id: string;
  name: string;
  detail: string;
  /** Of a skill or a language. */
  level: number;
  /** Of a language, its tag; of a training, its day. */
  tag: string;
  day: string;
  hours: number | null;
}

const CEFR = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** What stands behind a name: how well, or when and for how long. */
export function useDetails() {
  const { t } = useTranslation();
  const language = useLanguage();
  return {
    skill: (level: number) => t(`abilities.levels.${level as 1}`),
    language: (cefr: number) => CEFR[cefr - 1] ?? t('me.native'),
    training: (day: string | null, hours: number | null) => trainingText(day, hours, language),
  };
}

export function useLines(abilities: Abilities | undefined): Record<Kind, Line[]> {
  const language = useLanguage();
  const details = useDetails();
  const { skills = [], trainings = [], languages = [] } = abilities ?? {};
  const nothing = { level: 0, tag: '', day: '', hours: null };
  return {
    skill: skills.map((one) => ({ ...nothing, ...one, detail: details.skill(one.level) })),
    training: trainings.map((one) => ({
      ...nothing,
      ...one,
      day: one.day ?? '',
      name: one.title,
      detail: details.training(one.day, one.hours),
    })),
    language: languages.map((one) => ({
      ...nothing,
      ...one,
      name: languageName(one.language, language),
      tag: one.language,
      level: one.cefr,
      detail: details.language(one.cefr),
    })),
  };
}

function trainingText(day: string | null, hours: number | null, language: Language): string {
  const on = readDay(day);
  const parts = [on === null ? null : dayText(on, language), hours === null ? null : hoursText(hours * 3600, language)];
  return parts.filter((part) => part !== null).join(' · ');
}
