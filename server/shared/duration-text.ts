import { quantityText } from './quantity-text.js';

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
  const minutes = Math.round(whole / MINUTE);
  const shared = minutesOfParts(parts, minutes);
  return {
    whole: durationText(minutes, language),
    parts: parts.map((part, at) => partText(part, shared[at] ?? 0, language)),
  };
}

/** Exported for its test: whole minutes whose sum is the one asked, each less than a minute away from its part. */
export function minutesOfParts(parts: readonly number[], minutes: number): number[] {
  const cut = parts.map((part) => Math.floor(part / MINUTE));
  const left = minutes - cut.reduce((sum, part) => sum + part, 0);
  const byRemainder = parts
    .map((part, at) => ({ at, remainder: part % MINUTE }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) cut[at] = (cut[at] ?? 0) + 1;
  return cut;
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
