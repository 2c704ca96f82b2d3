import type { Language } from './language.js';
import { UNKNOWN } from './measure-text.js';
import { HARD_SPACE, numberText } from './numbers.js';
import { roundParts } from './rounding.js';

/** A person's own time in hours and minutes: « 86 h 20 », “86 h 20 min”, “45 min”. Null is unknown. */
export function hoursText(seconds: number | null, language: Language): string {
  if (seconds !== null && seconds > 0 && seconds < 60) return `${numberText(seconds, language)}${HARD_SPACE}s`;
  return hoursTexts([seconds], language)[0] ?? UNKNOWN;
}

/** Parts of one total, rounded to the minute so that what is read adds up to the total read. */
export function hoursTexts(parts: readonly (number | null)[], language: Language): string[] {
  return roundParts(parts, 60).map((minutes) => (minutes === null ? UNKNOWN : minutesText(minutes, language)));
}

function minutesText(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const short = `${rest}${HARD_SPACE}min`;
  if (hours === 0) return short;
  const whole = `${numberText(hours, language)}${HARD_SPACE}h`;
  if (rest === 0) return whole;
  return language === 'fr' ? `${whole}${HARD_SPACE}${String(rest).padStart(2, '0')}` : `${whole}${HARD_SPACE}${short}`;
}
