import type { TFunction } from 'i18next';
import type { NeedSlot, NeedTimes } from '../../../server/missions/needs/needs.schemas.js';
import type { NeedTerms, Quantity } from '../../../server/missions/needs/terms.schemas.js';
import { capital, dayText } from '../../lib/dates.js';
import { addDays } from '../../lib/day.js';
import { hoursText } from '../../lib/hours-text.js';
import type { Language } from '../../lib/language.js';
import { languageName } from '../../lib/language-name.js';
import { quantityText } from '../../lib/numbers.js';
import { weekdayText } from '../../lib/weekday-text.js';
import { weekdayOf } from '../../../server/people/recurring-week.schemas.js';

interface Words {
  t: TFunction;
  language: Language;
}

/** « Mardi 1er décembre 2026 » */
export const dateText = (day: string, language: Language): string =>
  `${weekdayText(weekdayOf(day), language)} ${dayText(day, language)}`;

/** « 14:00 – 16:00 », « 20:00 – 01:30 le lendemain » */
export function hoursOf({ fromTime, toTime }: Pick<NeedTimes, 'fromTime' | 'toTime'>, t: TFunction): string {
  const hours = `${fromTime} – ${toTime}`;
  return toTime <= fromTime ? t('need.nextDay', { hours }) : hours;
}

/** When a need is, in one sentence. */
export function timesText(times: NeedTimes, { t, language }: Words): string {
  const hours = hoursOf(times, t);
  if (times.kind === 'once') return `${dateText(times.day, language)}, ${hours}`;
  const { weekdays, everyWeeks, validFrom, validTo } = times;
  const names = weekdays.map((day) =>
    language === 'fr' ? weekdayText(day, language).toLowerCase() : weekdayText(day, language),
  );
  const days = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  const from = dayText(validFrom, language);
  const span =
    validTo === null
      ? t('need.since', { from })
      : t('need.fromTo', { from, to: dayText(addDays(validTo, -1), language) });
  return `${capital(t('need.everyWeeks', { count: everyWeeks, days }))}, ${hours}, ${span}`;
}

/** « 2 personnes au moins, 4 souhaitées, 6 au plus » */
export function quantityWords({ unit, min, target, max }: Quantity, { t, language }: Words): string {
  const amount = (value: number) =>
    unit === 'people' ? t('need.people', { count: value }) : hoursText(value * 3600, language);
  const said = [
    min === null ? null : t('needs.min', { amount: amount(min) }),
    target === null ? null : t('needs.target', { amount: amount(target) }),
    max === null ? null : t('needs.max', { amount: amount(max) }),
  ].filter((one) => one !== null);
  return said.length === 0 ? t('need.noAmount') : said.join(' · ');
}

/** « Cuisine (se débrouille sans aide) : au moins 1 personne » */
export function skillText({ name, level, kind, n }: NeedTerms['skills'][number], { t }: Words): string {
  const how = t(`abilities.levels.${level as 1}`);
  const whom = kind === 'at_least_n' ? t('need.kindText.at_least_n', { count: n ?? 1 }) : t(`need.kindText.${kind}`);
  return t('need.skillText', { name, level: how, whom });
}

export function spokenText({ language: tag, cefr }: NonNullable<NeedTerms['spoken']>, { t, language }: Words): string {
  return t('need.spokenText', { name: capital(languageName(tag, language)), level: t(`need.cefr.${cefr as 1}`) });
}

/** Where, who and how well: what a date asks for besides its amount. */
export function termsLines(terms: NeedTerms, words: Words, site: string | null): string[] {
  const { t } = words;
  const place = terms.place ?? site;
  const where = terms.remote ? t('need.remote') : place === null ? t('need.atSite') : t('need.at', { place });
  return [
    where,
    ...terms.skills.map((skill) => skillText(skill, words)),
    ...(terms.spoken === null ? [] : [spokenText(terms.spoken, words)]),
  ];
}

/** How many agreed to come, of how many; hours where the date is said in hours. */
export function agreedText({ agreedPeople, agreedSeconds, terms }: NeedSlot, { t, language }: Words): string {
  const { unit, target, min } = terms.quantity;
  const wanted = target ?? min;
  const people = t('need.people', { count: agreedPeople });
  if (wanted === null) return t('need.agreed', { people });
  return unit === 'people'
    ? t('need.agreedOf', { people, wanted: quantityText(wanted, language) })
    : t('need.agreedHours', {
        people,
        hours: hoursText(agreedSeconds, language),
        wanted: hoursText(wanted * 3600, language),
      });
}
