import type { Language } from '../../lib/language.js';
import { HARD_SPACE, quantityText } from '../../lib/numbers.js';

const units = {
  fr: ['octets', 'ko', 'Mo', 'Go'],
  en: ['bytes', 'kB', 'MB', 'GB'],
} as const;

/** Bytes as a person reads them: « 138 Mo ». */
export function fileSizeText(bytes: number, language: Language): string {
  const power = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const decimals = power === 0 ? 0 : 1;
  return `${quantityText(bytes / 1000 ** power, language, decimals)}${HARD_SPACE}${units[language][power]}`;
}
