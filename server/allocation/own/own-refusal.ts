import { AppError } from '../../shared/app-error.js';
import type { ErrorCode } from '../../shared/error-texts.js';
import type { Obstacle } from './own-missions.schemas.js';

const codes = {
  full: 'own-mission-full',
  overlap: 'own-mission-overlap',
  time: 'own-mission-time',
  never: 'own-mission-never',
  skill: 'own-mission-skill',
  language: 'own-mission-language',
  distance: 'own-mission-distance',
  remote_only: 'own-mission-remote-only',
  rest: 'own-mission-rest',
  days: 'own-mission-days',
  cap: 'own-mission-cap',
} as const satisfies Record<Obstacle['filter'], ErrorCode>;

/** Why somebody cannot come, as a sentence that says what to do about it. */
export function refusalOf({ filter, subject, wanted }: Obstacle, skillOf: (id: string) => string): AppError {
  const isTime = filter === 'rest' || filter === 'cap';
  const amount = isTime ? Math.round(((wanted ?? 0) / 3600) * 10) / 10 : (wanted ?? 0);
  const name = filter === 'skill' ? skillOf(subject) : subject;
  const own = filter === 'language' ? spoken(subject) : name;
  return new AppError(codes[filter], { subject: own, amount });
}

function spoken(tag: string): Record<'fr' | 'en', string> {
  const named = (language: 'fr' | 'en') => new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  return { fr: named('fr'), en: named('en') };
}
