import { quantityText } from './quantity-text.js';
import { wholeParts } from './whole-parts.js';

/** A space at which no line breaks. */
const NB = '\u00a0';
const MINUTE = 60;

type Language = 'fr' | 'en';

/**
 * Parts of one time, in whole minutes that add up to the minutes of the whole: the nearest minute of the whole, what is
 * left after cutting goes to the largest remainders. In seconds where the whole is under a minute.
 */
export function durationTexts(parts: readonly number[], language: Language): { whole: string; parts: string[] } {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole < MINUTE) return { whole: inSeconds(whole), parts: parts.map(inSeconds) };
  const shared = wholeParts(parts, MINUTE);
  return {
    whole: durationText(Math.round(whole / MINUTE), language),
    parts: parts.map((part, at) => partText(part, shared[at] ?? 0, language)),
  };
}

function partText(seconds: number, minutes: number, language: Language): string {
  return seconds > 0 && minutes === 0 ? `<${NB}1${NB}min` : durationText(minutes, language);
}

function durationText(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / MINUTE);
  const rest = minutes % MINUTE;
  if (hours === 0) return `${rest}${NB}min`;
  if (rest === 0) return `${quantityText(hours, language)}${NB}h`;
  return language === 'fr'
    ? `${quantityText(hours, language)}${NB}h${NB}${String(rest).padStart(2, '0')}`
    : `${quantityText(hours, language)}${NB}h${NB}${rest}${NB}min`;
}

function inSeconds(seconds: number): string {
  return `${seconds}${NB}s`;
}
