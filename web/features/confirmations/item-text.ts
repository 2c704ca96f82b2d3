import { useTranslation } from 'react-i18next';
import type { AbilityItem } from '../../../server/validation/abilities/confirmations.schemas.js';
import { dayText, readDay } from '../../lib/dates.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import { languageName } from '../../lib/language-name.js';

const CEFR = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** What somebody says, in words: its name, and how well, or when and for how long. */
export function useItemText(): (item: AbilityItem) => { name: string; detail: string } {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ kind, name, level, day, hours }) => {
    if (kind === 'skill') return { name, detail: t(`abilities.levels.${(level ?? 1) as 1}`) };
    if (kind === 'language')
      return { name: languageName(name, language), detail: CEFR[(level ?? 7) - 1] ?? t('me.native') };
    const on = readDay(day);
    const parts = [on && dayText(on, language), hours === null ? null : hoursText(hours * 3600, language)];
    return { name, detail: parts.filter(Boolean).join(' · ') };
  };
}
