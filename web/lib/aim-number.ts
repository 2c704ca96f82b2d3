import type { Unit } from '../../server/indicators/indicators.schemas.js';
import type { Language } from './language.js';

const HOUR = 3600;

/** How people write a value of that unit: hours for seconds, per cent for shares. */
const factors: Partial<Record<Unit, number>> = { duration: HOUR, percent: 0.01 };

/** Whole part, its thousands apart or not, and decimals. An English comma is never a decimal one. */
const forms: Record<Language, RegExp> = {
  fr: /^(-?)(\d+|\d{1,3}(?:\s\d{3})+)(?:[,.](\d{1,6}))?$/,
  en: /^(-?)(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:\s\d{3})+)(?:\.(\d{1,6}))?$/,
};

/** A value as typed (« 4 000,5 », “4,000.5”), as the server takes it; null when it is no number of that language. */
export function readAim(typed: string, unit: Unit, language: Language): number | null {
  const [, sign, grouped, decimals = '0'] = forms[language].exec(typed.trim()) ?? [];
  const whole = grouped?.replace(/\D/g, '');
  if (whole === undefined || whole.length > 10) return null;
  const value = Number(`${sign}${whole}.${decimals}`);
  if (unit === 'duration') return Math.round(value * HOUR);
  return unit === 'percent' ? Number((value / 100).toFixed(8)) : value;
}

/** The same in the field again. */
export function writeAim(value: number | null, unit: Unit, language: Language): string {
  if (value === null) return '';
  const text = String(Number((value / (factors[unit] ?? 1)).toFixed(6)));
  return language === 'fr' ? text.replace('.', ',') : text;
}
