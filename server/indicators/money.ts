import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { Organisation } from '../registry/organisation.entity.js';

const DECIMALS = 10;
/** From money for seconds, with ten decimals, to cents for hours. */
const SCALE = 3600n * 10n ** BigInt(DECIMALS - 2);

/** Whether a file answers amounts: it is then shown only where the association shows them. */
export function isMoney({ unit, measures }: Pick<IndicatorHeader, 'unit' | 'measures'>): boolean {
  return unit === 'money' || Object.values(measures).some((measure) => measure.unit === 'money');
}

export function showsAmounts({ valuesTime, isHoursOnly }: Pick<Organisation, 'valuesTime' | 'isHoursOnly'>): boolean {
  return valuesTime && !isHoursOnly;
}

/**
 * A measure of money is kept as money for seconds, an exact decimal: 12.02 an hour for 3,600 s is 43,272. Divided once,
 * here, to the cent; a half cent goes up.
 */
export function moneyOf(ratedSeconds: string | number | boolean | null | undefined): number | null {
  const cents = centsOf(ratedSeconds);
  return cents === null ? null : Number(cents) / 100;
}

/** The same as exact cents. */
export function centsOf(ratedSeconds: string | number | boolean | null | undefined): bigint | null {
  if (ratedSeconds === null || ratedSeconds === undefined) return null;
  const [whole = '0', fraction = ''] = String(ratedSeconds).split('.');
  const exact = BigInt(whole + fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
  return (2n * exact + SCALE) / (2n * SCALE);
}
