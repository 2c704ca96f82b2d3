import type { Unit } from '../../../server/indicators/indicators.schemas.js';
import type { Language } from '../../lib/language.js';

const HOUR = 3600;

/** How people write a value of that unit: hours for seconds, per cent for shares. */
const factors: Partial<Record<Unit, number>> = { duration: HOUR, percent: 0.01 };

/** A value as typed (« 4 000,5 »), as the server takes it; null when it is no number. */
export function readAim(typed: string, unit: Unit): number | null {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (!/^-?\d{1,10}(\.\d{1,6})?$/.test(text)) return null;
  const value = Number(text);
  if (unit === 'duration') return Math.round(value * HOUR);
  return unit === 'percent' ? Number((value / 100).toFixed(8)) : value;
}

/** The same in the field again. */
export function writeAim(value: number | null, unit: Unit, language: Language): string {
  if (value === null) return '';
  const text = String(Number((value / (factors[unit] ?? 1)).toFixed(6)));
  return language === 'fr' ? text.replace('.', ',') : text;
}
