/** A non-negative decimal as text: digits, and a point when it has decimals. */
export type ExactDecimal = string;

/** Numerator over a power of ten. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/** One to three digits, a comma, three digits: thousands for some, decimals for others. */
const AMBIGUOUS = /^[-+−]?[1-9]\d{0,2},\d{3}$/;

/** Reads `2`, `2.5`, `2,5`, `-3`. Null when the text is no such number, or two numbers (`1,234`). Exact. */
export function readDecimal(text: string): Fraction | null {
  if (AMBIGUOUS.test(text.trim())) return null;
  const parts =
    /^([-+−]?)(\d{1,30})(?:[.,](\d{1,30}))?$/.exec(text.trim()) ?? /^([-+−]?)()[.,](\d{1,30})$/.exec(text.trim());
  if (!parts) return null;
  const decimals = parts[3] ?? '';
  const digits = BigInt(`${parts[2] ?? ''}${decimals}`);
  return {
    numerator: parts[1] === '-' || parts[1] === '−' ? -digits : digits,
    denominator: 10n ** BigInt(decimals.length),
  };
}

/** Nearest whole number, halves away from zero. */
export function rounded({ numerator, denominator }: Fraction): bigint {
  const isNegative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const whole = (2n * top + bottom) / (2n * bottom);
  return isNegative ? -whole : whole;
}

/** At most six decimals, as DECIMAL(18,6) holds; null when it would not be exact. */
export function sixDecimals({ numerator, denominator }: Fraction): ExactDecimal | null {
  const scaled = numerator * 1_000_000n;
  if (scaled % denominator !== 0n) return null;
  const millionths = scaled / denominator;
  if (millionths < 0n || millionths >= 10n ** 18n) return null;
  const decimals = (millionths % 1_000_000n).toString().padStart(6, '0').replace(/0+$/, '');
  return `${millionths / 1_000_000n}${decimals === '' ? '' : `.${decimals}`}`;
}

/** A whole number (`12`, `12.0`), or null. */
export function readWhole(text: string): bigint | null {
  const read = readDecimal(text);
  return read && read.numerator % read.denominator === 0n ? read.numerator / read.denominator : null;
}
