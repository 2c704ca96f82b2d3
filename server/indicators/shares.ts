const TENTHS = 1000;

/** Shares in per cent with one decimal that add to 100: what is left after cutting goes to the largest remainders. */
export function sharesOf(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part * TENTHS) / whole);
  const cut = exact.map(Math.floor);
  const left = TENTHS - cut.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((part, at) => ({ at, remainder: part - Math.floor(part) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) cut[at] = (cut[at] ?? 0) + 1;
  return cut.map((tenths) => tenths / 10);
}
