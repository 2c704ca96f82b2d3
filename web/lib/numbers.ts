import type { Language } from './language.js';

const locale = { fr: 'fr-FR', en: 'en-GB' } as const;
export const HARD_SPACE = '\u00a0';

/** French groups digits with a narrow space, so narrow in small letters that 1 000 reads 1000: a full one is used. */
const spaced = (text: string): string => text.replaceAll('\u202f', HARD_SPACE);

/** A number as it is written in that language. */
export function numberText(value: number, language: Language, decimals = 0): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return spaced(new Intl.NumberFormat(locale[language], digits).format(value));
}

/** Up to that many decimals: exact quantities keep theirs, whole ones stay whole. */
export function quantityText(value: number, language: Language, decimals = 2): string {
  return spaced(new Intl.NumberFormat(locale[language], { maximumFractionDigits: decimals }).format(value));
}

/** A share of 0 to 1 as a percentage. */
export function percentText(share: number, language: Language, decimals = 0): string {
  const style = { style: 'percent', maximumFractionDigits: decimals } as const;
  return spaced(new Intl.NumberFormat(locale[language], style).format(share));
}

/** An amount in its currency: « 12 500 € », “€12,500.50”. */
export function moneyText(amount: number, currency: string, language: Language): string {
  const style = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  return spaced(new Intl.NumberFormat(locale[language], style).format(amount));
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
