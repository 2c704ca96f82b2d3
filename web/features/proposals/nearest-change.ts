import type { TFunction } from 'i18next';
import type { WhyNot } from '../../../server/allocation/questions/questions.schemas.js';
import { clockOf } from '../../lib/clock.js';
import { hoursText } from '../../lib/hours-text.js';
import type { Language } from '../../lib/language.js';
import { languageName } from '../../lib/language-name.js';
import { levelText } from '../../lib/reasons-in-words.js';
import { weekdayOf } from '../../lib/slot-when.js';

const PLAIN = ['never', 'remote_only', 'days'] as const;

/** The least that would have to be otherwise for this obstacle to be gone. */
export function nearestChange(
  t: TFunction,
  { filter, subject, wanted, present }: WhyNot['obstacles'][number],
  { slot, language }: { slot: WhyNot['slot']; language: Language },
): string | null {
  const plain = PLAIN.find((one) => one === filter);
  if (plain) return t(`whyNot.change.${plain}`);
  if (filter === 'time') {
    const [from, to] = [clockOf(slot.startsAt, slot.zone), clockOf(slot.endsAt, slot.zone)];
    return t('whyNot.change.time', { day: weekdayOf(slot.day, language), from, to });
  }
  if (filter === 'skill') return t('whyNot.change.skill', { skill: subject, level: wanted ?? 1 });
  if (filter === 'language')
    return t('whyNot.change.language', { language: languageName(subject, language), level: levelText(t, wanted) });
  if (filter === 'distance') return t('whyNot.change.distance', { km: present ?? t('proposals.unknown') });
  if (filter === 'rest') return t('whyNot.change.rest', { rest: hoursText(present, language) });
  if (filter === 'cap') return t('whyNot.change.cap', { hours: hoursText(wanted, language) });
  return filter === 'invitations' ? t('whyNot.change.invitations') : null;
}
