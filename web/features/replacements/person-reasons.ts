import type { TFunction } from 'i18next';
import type { ReplacementPerson } from '../../../server/allocation/replacements/replacements.schemas.js';
import { instantText } from '../../lib/dates.js';
import { hoursText } from '../../lib/hours-text.js';
import type { Language } from '../../lib/language.js';
import { reasonsInWords } from '../../lib/reasons-in-words.js';

/** Why, in words: what is for it first, then what is against it. */
export function reasonsOf(t: TFunction, one: ReplacementPerson, zone: string, language: Language): string[] {
  const { person, seconds, detail, limits, why, skill, fillsGap, lastAskedAt } = one;
  const { comfort, weekAfter, cap } = limits;
  return [
    ...(skill ? [t('replace.for', { skill })] : []),
    ...reasonsInWords(t, { steps: [{ person, seconds, detail, limits }], why }, language),
    ...(comfort !== null && weekAfter > comfort ? [t('proposals.reason.comfort')] : []),
    ...(cap !== null && weekAfter >= cap ? [t('replace.atCap', { hours: hoursText(cap, language) })] : []),
    ...(fillsGap ? [] : [t('replace.noGap')]),
    ...(lastAskedAt ? [t('replace.lastAsked', { when: instantText(lastAskedAt, zone, language) })] : []),
  ];
}
