import type { TFunction } from 'i18next';
import type { SuggestionView } from '../../../server/allocation/suggestions/suggestions.schemas.js';
import { clockOf } from '../../lib/clock.js';
import { capital, dayText } from '../../lib/dates.js';
import { instantOf } from '../../lib/day.js';
import { hoursText } from '../../lib/hours-text.js';
import type { Language } from '../../lib/language.js';

/** Who would come where and when, or would no longer. */
export function stepText(
  t: TFunction,
  { person, slot, skill, seconds }: SuggestionView['steps'][number],
  language: Language,
): string {
  const hours = hoursText(Math.abs(seconds), language);
  const said = { name: person.name, mission: slot.mission, hours, when: whenText(slot, language) };
  const text = t(seconds > 0 ? 'proposals.comes' : 'proposals.leaves', said);
  return skill ? `${text} (${t('proposals.for', { skill })})` : text;
}

function whenText(
  { day, startsAt, endsAt, zone }: SuggestionView['steps'][number]['slot'],
  language: Language,
): string {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(instantOf(day));
  const date = `${name} ${dayText(day, language, 'without-year')}`;
  return `${capital(date)}, ${clockOf(startsAt, zone)} – ${clockOf(endsAt, zone)}`;
}
