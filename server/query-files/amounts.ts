import type { Organisation } from '../registry/organisation.entity.js';
import type { IndicatorHeader } from './header.schemas.js';

/** Whether a file answers amounts: it is then shown only where the association shows them. */
export function isMoney({ unit, measures }: Pick<IndicatorHeader, 'unit' | 'measures'>): boolean {
  return unit === 'money' || Object.values(measures).some((measure) => measure.unit === 'money');
}

export function showsAmounts({ valuesTime, isHoursOnly }: Pick<Organisation, 'valuesTime' | 'isHoursOnly'>): boolean {
  return valuesTime && !isHoursOnly;
}
