/** Decimals of a rate: those of an amount (4), of its charges (4) and of its coefficient (2). */
export const RATE_DECIMALS = 10;

/** amount × (1 + charges) × coefficient of decimals as text, exact. */
export function exactRate(amount: string, charges: string, coefficient: string): string {
  const product = scaled(amount, 4) * (10_000n + scaled(charges, 4)) * scaled(coefficient, 2);
  return decimalText(product, RATE_DECIMALS);
}

/** The decimal as a whole number of its smallest unit. Throws when it has more decimals. */
export function scaled(decimal: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > decimals) throw new Error(`“${decimal}” has more than ${decimals} decimals`);
  return BigInt(whole + kept.padEnd(decimals, '0'));
}

/** The other way round, without idle zeros. */
export function decimalText(value: bigint, decimals: number): string {
  const digits = value.toString().padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -decimals) : `${digits.slice(0, -decimals)}.${fraction}`;
}
