/** Nearest whole number of units, halves upwards. */
export const roundToUnits = (value: number, unit: number): number => Math.floor(value / unit + 0.5);

/**
 * Parts rounded to whole units so that they add up to their rounded total (largest remainder):
 * what is lost by rounding down goes, one unit each, to the parts that lost most; ties to the first.
 * A null part is unknown and stays null.
 */
export function roundParts(parts: readonly (number | null)[], unit: number): (number | null)[] {
  const known = parts.map((value, index) => ({ index, value: value ?? 0, known: value !== null }));
  const total = known.reduce((sum, part) => sum + part.value, 0);
  const rounded = known.map((part) => Math.floor(part.value / unit));
  const missing = roundToUnits(total, unit) - rounded.reduce((sum, value) => sum + value, 0);
  const lost = (part: { value: number; index: number }) => part.value - (rounded[part.index] ?? 0) * unit;
  const order = known.filter((part) => part.known).sort((a, b) => lost(b) - lost(a) || a.index - b.index);
  for (const part of order.slice(0, Math.max(0, missing))) rounded[part.index] = (rounded[part.index] ?? 0) + 1;
  return parts.map((value, index) => (value === null ? null : (rounded[index] ?? 0)));
}
