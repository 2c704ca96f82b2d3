/** Gini coefficient of amounts above zero; null for none. */
export function gini(amounts: readonly number[]): number | null {
  const total = amounts.reduce((sum, one) => sum + one, 0);
  if (total === 0) return null;
  const sorted = amounts.toSorted((a, b) => a - b);
  const weighted = sorted.reduce((sum, one, at) => sum + one * (2 * (at + 1) - sorted.length - 1), 0);
  return weighted / (sorted.length * total);
}
