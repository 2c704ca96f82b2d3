import type { Row } from '../../lib/arrow.js';
import { capital } from '../../lib/dates.js';
import type { Language } from '../../lib/language.js';
import { UNKNOWN } from '../../lib/measure-text.js';
import { HARD_SPACE, quantityText } from '../../lib/numbers.js';
import { numberAt, outcomeType, outcomeUnit, type Measure } from './main-measure.js';

/** Outcomes with a quantity, the largest first; what is not alike is never added. */
export function notedOutcomes(rows: readonly Row[], measure: string): Row[] {
  const amount = (row: Row) => numberAt(row, measure) ?? 0;
  return rows.filter((row) => amount(row) > 0).sort((a, b) => amount(b) - amount(a));
}

/** « Repas » */
export const outcomeName = (row: Row): string => capital(outcomeType(row));

/** Whether the name of an outcome says its unit: « repas », counted in meals. */
export const namesItsUnit = (row: Row): boolean => outcomeUnit(row) === outcomeType(row);

/** « 12,5 kg », or « 40 » beside the name of an outcome that is its own unit; « 12,5 kg/h » of a quantity per hour. */
export function outcomeQuantity(row: Row, quantity: number | null, measure: Measure, language: Language): string {
  if (quantity === null) return UNKNOWN;
  const number = quantityText(quantity, language);
  const unit = namesItsUnit(row) ? '' : `${HARD_SPACE}${outcomeUnit(row)}`;
  return `${number}${unit}${perHour(measure)}`;
}

/** A quantity divided by hours says so. */
export const perHour = ({ kind }: Measure): string => (kind === 'ratio' ? `${HARD_SPACE}/${HARD_SPACE}h` : '');
