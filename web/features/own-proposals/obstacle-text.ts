import type { TFunction } from 'i18next';
import type { Obstacle } from '../../../server/allocation/own/own-missions.schemas.js';
import { hoursText } from '../../lib/hours-text.js';
import type { Language } from '../../lib/language.js';
import { languageName } from '../../lib/language-name.js';

/** What stands in the way of one date, to the reader. */
export function obstacleText(t: TFunction, { filter, subject, wanted, present }: Obstacle, language: Language): string {
  const hours = (seconds: number | null) => hoursText(seconds, language);
  if (filter === 'skill' || filter === 'overlap') return t(`own.obstacle.${filter}`, { subject });
  if (filter === 'language') return t('own.obstacle.language', { subject: languageName(subject, language) });
  if (filter === 'cap') return t('own.obstacle.cap', { wanted: hours(wanted), present: hours(present) });
  if (filter === 'rest') return t('own.obstacle.rest', { wanted: hours(wanted) });
  return t(`own.obstacle.${filter}`, { wanted: wanted ?? 0, present: present ?? 0 });
}

/** Where the reader changes what stands in the way; null: nowhere. */
export function wayOut(filter: Obstacle['filter']): '/me/availability' | '/me/skills' | '/me/times' | null {
  if (filter === 'full' || filter === 'never') return null;
  if (filter === 'overlap') return '/me/times';
  return filter === 'skill' || filter === 'language' ? '/me/skills' : '/me/availability';
}
