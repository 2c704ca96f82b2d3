const DECIMALS = 10;
/** From money for seconds, with ten decimals, to cents for hours. */
const SCALE = 3600n * 10n ** BigInt(DECIMALS - 2);

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
  return (2n * exactOf(ratedSeconds) + SCALE) / (2n * SCALE);
}

/**
 * Cents of parts that add up to those of their whole: each is cut, and what is left goes to the largest remainders.
 * Takes money for seconds, none of them negative.
 */
export function centsOfParts(parts: readonly (string | number | boolean)[]): bigint[] {
  const exact = parts.map(exactOf);
  const cents = exact.map((one) => one / SCALE);
  const whole = (2n * exact.reduce((sum, one) => sum + one, 0n) + SCALE) / (2n * SCALE);
  const left = Number(whole - cents.reduce((sum, one) => sum + one, 0n));
  const byRemainder = exact
    .map((one, at) => ({ at, remainder: one % SCALE }))
    .toSorted((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder < b.remainder ? 1 : -1));
  for (const { at } of byRemainder.slice(0, left)) cents[at] = (cents[at] ?? 0n) + 1n;
  return cents;
}

function exactOf(ratedSeconds: string | number | boolean): bigint {
  const [whole = '0', fraction = ''] = String(ratedSeconds).split('.');
  return BigInt(whole + fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
}

/** Exact. */
export function sumOfRated(...ratedSeconds: readonly string[]): string {
  const sum = ratedSeconds.reduce((so, one) => so + exactOf(one), 0n);
  const digits = String(sum).padStart(DECIMALS + 1, '0');
  return `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
}
