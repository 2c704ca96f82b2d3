import type { Given } from './shrinkage.js';

/**
 * How much more the days of one mission vary than chance alone would make them (spec of figures, section 3, step 4): 1 as
 * chance, 0 not at all. Null with too few days. Whole quantities are counts, which never vary less than chance.
 */
export function dispersionOf(missions: readonly (readonly Given[])[]): number | null {
  const giving = missions.filter((days) => days.some(({ quantity }) => quantity > 0));
  const days = giving.reduce((total, one) => total + one.length, 0);
  if (days <= giving.length) return null;
  const apart = giving.reduce((total, one) => total + squares(one), 0) / (days - giving.length);
  const isCount = missions.flat().every(({ quantity }) => Number.isInteger(quantity));
  return isCount ? Math.max(1, apart) : apart;
}

function squares(days: readonly Given[]): number {
  const quantity = days.reduce((total, day) => total + day.quantity, 0);
  const hours = days.reduce((total, day) => total + day.hours, 0);
  return days.reduce((total, day) => {
    const expected = (quantity / hours) * day.hours;
    return total + (day.quantity - expected) ** 2 / expected;
  }, 0);
}
