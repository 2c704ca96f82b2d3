import type { PersonLanguage } from '../../people/person-language.entity.js';

type Language = 'fr' | 'en';

const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
const NATIVE = 7;
const native = { fr: ' (langue maternelle)', en: ' (mother tongue)' } as const;
const LONGEST = 60;
const names = {
  fr: new Intl.DisplayNames('fr', { type: 'language', fallback: 'code' }),
  en: new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }),
};

export interface SpokenLanguage {
  /** BCP 47. */
  id: string;
  name: string;
  level: (typeof LEVELS)[number] | null;
  isConfirmed: boolean;
}

export function spokenLanguage(
  { language: tag, cefr, standing }: Pick<PersonLanguage, 'language' | 'cefr' | 'standing'>,
  language: Language,
): SpokenLanguage {
  const name = nameOf(tag, language);
  const level = LEVELS[cefr - 1] ?? null;
  return {
    id: tag,
    name: `${name}${cefr === NATIVE ? native[language] : ''}`.slice(0, LONGEST),
    level,
    isConfirmed: standing === 'confirmed',
  };
}

/** What is no language tag is said as it was written. */
function nameOf(tag: string, language: Language): string {
  try {
    return names[language].of(tag) ?? tag;
  } catch {
    return tag;
  }
}
