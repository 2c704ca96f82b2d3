import type { Language } from './language.js';

const locale = { fr: 'fr-FR', en: 'en-GB' } as const;
export const HARD_SPACE = '\u00a0';

/** A number as it is written in that language. */
export function numberText(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(locale[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** Up to that many decimals: exact quantities keep theirs, whole ones stay whole. */
export function quantityText(value: number, language: Language, decimals = 2): string {
  return new Intl.NumberFormat(locale[language], { maximumFractionDigits: decimals }).format(value);
}

/** A share of 0 to 1 as a percentage. */
export function percentText(share: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(locale[language], { style: 'percent', maximumFractionDigits: decimals }).format(share);
}

/** Seconds as exact hours, minutes and seconds: « 1 234 h 05 min 30 s ». */
export function exactTimeText(seconds: number, language: Language): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = seconds % 60;
  const two = (value: number) => String(value).padStart(2, '0');
  return [
    `${numberText(hours, language)}${HARD_SPACE}h`,
    `${two(minutes)}${HARD_SPACE}min`,
    ...(rest > 0 ? [`${two(rest)}${HARD_SPACE}s`] : []),
  ].join(' ');
}
