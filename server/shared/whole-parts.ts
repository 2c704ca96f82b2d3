/**
 * Parts cut to whole units so that they add up to their rounded total (largest remainders): what is lost by cutting goes,
 * one unit each, to the parts that lost most; ties to the first. A null part is unknown and stays null.
 */
export function wholeParts(parts: readonly (number | null)[], unit: number): (number | null)[] {
  const total = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const cut = parts.map((part) => (part === null ? null : Math.floor(part / unit)));
  const left = Math.floor(total / unit + 0.5) - cut.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const byRemainder = parts
    .map((part, at) => ({ at, remainder: (part ?? 0) - (cut[at] ?? 0) * unit, isKnown: part !== null }))
    .filter(({ isKnown }) => isKnown)
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, Math.max(0, left))) cut[at] = (cut[at] ?? 0) + 1;
  return cut;
}
