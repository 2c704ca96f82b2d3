import type { IndicatorResult } from './indicators.schemas.js';

/** The measure that a figure is named after, or the first one; null where nothing is told. */
export function toldMeasure(name: string, total: IndicatorResult['total']): string | null {
  if (name in total) return name;
  return Object.keys(total)[0] ?? null;
}
