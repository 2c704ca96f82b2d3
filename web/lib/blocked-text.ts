import type { TFunction } from 'i18next';
import type { SuggestionView } from '../../server/allocation/suggestions/suggestions.schemas.js';
import { hoursText } from './hours-text.js';
import type { Language } from './language.js';
import { languageName } from './language-name.js';
import { levelText } from './reasons-in-words.js';

const KNOWN = ['consent', 'time', 'never', 'distance', 'remote_only', 'rest', 'days', 'cap', 'invitations'] as const;

/** What now stands in the way, and what is wanted. */
export function blockedText(
  t: TFunction,
  { filter, subject, wanted, present }: SuggestionView['blocked'][number],
  language: Language,
): string {
  if (filter === 'skill')
    return t('proposals.blocked.skill', {
      skill: subject,
      wanted: wanted ?? 0,
      present: present ?? t('proposals.unknown'),
    });
  if (filter === 'language')
    return t('proposals.blocked.language', {
      language: languageName(subject, language),
      wanted: levelText(t, wanted),
      present: levelText(t, present),
    });
  const known = KNOWN.find((one) => one === filter);
  if (!known) return filter;
  const isTime = known === 'time' || known === 'rest' || known === 'cap';
  const amount = (value: number | null) =>
    isTime ? hoursText(value, language) : String(value ?? t('proposals.unknown'));
  return t(`proposals.blocked.${known}`, { wanted: amount(wanted), present: amount(present) });
}
