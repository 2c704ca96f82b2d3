import type { TFunction } from 'i18next';
import type { ListedSuggestion } from '../../server/allocation/suggestions/suggestions.schemas.js';
import { fitReasons } from '../../server/allocation/own/own-missions.schemas.js';
import { capital } from './dates.js';

type Strength = 'strong' | 'fair' | 'weak';
type Priced = Pick<ListedSuggestion, 'why'> & { steps: readonly { seconds: number }[] };

const HOUR = 3600;
/** Points of fit of an hour that a plan counts with: what wins nothing. */
const AVERAGE = 500;
const FIT = new Set<string>(fitReasons);

/** How well somebody fits, 0 to 1000. */
export const strengthOf = (fit: number): Strength => (fit >= 600 ? 'strong' : fit >= 450 ? 'fair' : 'weak');

/**
 * How well whoever comes fits, in words, from the points of a suggestion. Of hours that change places it is told against
 * what is agreed today (`isChange`). Null: nobody comes, or as many hours do not leave as come.
 */
export function strengthOfPoints({ why, steps }: Priced): { strength: Strength; isChange: boolean } | null {
  const hours = (of: (seconds: number) => number) => steps.reduce((sum, { seconds }) => sum + of(seconds), 0) / HOUR;
  const coming = hours((seconds) => Math.max(0, seconds));
  const leaving = hours((seconds) => Math.max(0, -seconds));
  if (coming === 0 || (leaving > 0 && leaving !== coming)) return null;
  const fit = why.reduce((sum, { c, points }) => sum + (FIT.has(c) ? points : 0), 0) / coming;
  return leaving > 0
    ? { strength: strengthOf(AVERAGE + fit), isChange: true }
    : { strength: strengthOf(fit), isChange: false };
}

/** « Convient très bien »; null: there is nothing to say. */
export function strengthInWords(t: TFunction, priced: Priced): string | null {
  const told = strengthOfPoints(priced);
  if (!told) return null;
  return capital(t(told.isChange ? `strength.change.${told.strength}` : `strength.${told.strength}`));
}
