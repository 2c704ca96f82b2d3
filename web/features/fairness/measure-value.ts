import type { FairnessView } from '../../../server/allocation/fairness/fairness.schemas.js';
import { hoursText } from '../../lib/hours-text.js';
import type { Language } from '../../lib/language.js';
import { percentText, quantityText } from '../../lib/numbers.js';

export type Measure = FairnessView['measures'][number];

/** A value with its unit; `unknown` where there is none. */
export function measureValue(
  value: number | null | undefined,
  unit: Measure['unit'],
  language: Language,
  unknown: string,
): string {
  if (value === null || value === undefined) return unknown;
  if (unit === 'seconds') return hoursText(value, language);
  return unit === 'share' ? percentText(value, language) : quantityText(value, language, 1);
}
