import type { TFunction } from 'i18next';
import type { CatalogueEntry, IndicatorResult } from '../../../server/indicators/indicators.schemas.js';
import type { Language } from '../../lib/language.js';
import { measureText } from '../../lib/measure-text.js';
import { mainMeasure, numberAt } from './main-measure.js';

/** What keeps values apart that never add up, such as two counts in which the same person may be; outcomes apart. */
export function apartDimensions(entry: CatalogueEntry): string[] {
  return entry.unit === 'outcome' ? [] : (mainMeasure(entry)?.within ?? []);
}

/** « de 15 à 251, en 57 comptes »; null where there is one value, or none. */
export function apartText(
  entry: CatalogueEntry,
  { rows, total }: IndicatorResult,
  t: TFunction,
  language: Language,
): string | null {
  const measure = mainMeasure(entry);
  if (!measure || apartDimensions(entry).length === 0 || numberAt(total, measure.name) !== null) return null;
  const values = rows.flatMap((row) => numberAt(row, measure.name) ?? []);
  if (values.length < 2) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)].map((one) => measureText(one, measure.unit, language));
  return t('figure.apart', { low, high, number: values.length });
}
