import type { Unit } from '../../server/indicators/indicators.schemas.js';
import type { Language } from './language.js';
import { HARD_SPACE, numberText, percentText, quantityText } from './numbers.js';
import { roundParts, roundToUnits } from './rounding.js';

const HOUR = 3600;

/** Under ten hours, tenths matter; above, whole hours are what a reader keeps. */
const TENTHS_UNDER = 10 * HOUR;

export const UNKNOWN = '—';

/** A value in its unit. Durations are whole seconds, shown as hours. */
export function measureText(value: number | null, unit: Unit, language: Language): string {
  return partTexts([value], value, unit, language)[0] ?? UNKNOWN;
}

/** Hours of a duration: whole, or tenths when the total they belong to is short. */
export function hourDecimals(totalSeconds: number): 0 | 1 {
  return Math.abs(totalSeconds) < TENTHS_UNDER ? 1 : 0;
}

/** Values shown under a total: durations are rounded so that the list adds up to the total shown. */
export function partTexts(
  parts: readonly (number | null)[],
  total: number | null,
  unit: Unit,
  language: Language,
): string[] {
  if (unit !== 'duration') return parts.map((part) => plainText(part, unit, language));
  const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
  const decimals = hourDecimals(total ?? sum);
  const step = HOUR / 10 ** decimals;
  const addsUp = total === null || total === sum;
  const units = addsUp
    ? roundParts(parts, step)
    : parts.map((part) => (part === null ? null : roundToUnits(part, step)));
  return units.map((one) =>
    one === null ? UNKNOWN : `${numberText(one / 10 ** decimals, language, decimals)}${HARD_SPACE}h`,
  );
}

function plainText(value: number | null, unit: Unit, language: Language): string {
  if (value === null) return UNKNOWN;
  switch (unit) {
    case 'percent':
      return percentText(value, language, 1);
    case 'count':
      return quantityText(value, language);
    case 'ratio':
    case 'score':
    case 'money':
    case 'outcome':
    case 'duration':
      return quantityText(value, language, 2);
  }
}
