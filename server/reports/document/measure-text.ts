import type { Unit } from '../../indicators/indicators.schemas.js';
import type { Language } from '../../shared/language.js';
import { quantityText } from '../../shared/quantity-text.js';
import { wholeParts } from '../../shared/whole-parts.js';

/** A space at which no line breaks. */
const NB = '\u00a0';
const HOUR = 3600;
/** Under ten hours, tenths matter; above, whole hours are what a reader keeps. */
const TENTHS_UNDER = 10 * HOUR;

export const UNKNOWN = '—';

/** A value in its unit. Durations are whole seconds, said in hours. */
export function measureText(value: number | null, unit: Unit, language: Language): string {
  return partTexts([value], value, unit, language)[0] ?? UNKNOWN;
}

/** Values under a total: durations are rounded so that the list adds up to the total that is read. */
export function partTexts(
  parts: readonly (number | null)[],
  total: number | null,
  unit: Unit,
  language: Language,
): string[] {
  if (unit !== 'duration') return parts.map((part) => plainText(part, unit, language));
  const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
  const tenths = Math.abs(total ?? sum) < TENTHS_UNDER ? 10 : 1;
  const step = HOUR / tenths;
  const addsUp = total === null || total === sum;
  const units = addsUp ? wholeParts(parts, step) : parts.flatMap((part) => wholeParts([part], step));
  return units.map((one) => (one === null ? UNKNOWN : `${quantityText(one / tenths, language)}${NB}h`));
}

function plainText(value: number | null, unit: Exclude<Unit, 'duration'>, language: Language): string {
  if (value === null) return UNKNOWN;
  if (unit === 'percent') return `${quantityText(rounded(value * 100, 1), language)}${language === 'fr' ? NB : ''}%`;
  return quantityText(rounded(value, unit === 'count' ? 0 : 2), language);
}

/** Halves upwards; numbers of a report are far from where this loses digits. */
function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
