import type { DecimalSign } from './cell-form.js';

/** A non-negative decimal as text: digits, and a point when it has decimals. */
export type ExactDecimal = string;

/** Numerator over a power of ten. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/** One to three digits, a comma or a point, three digits: thousands for some, decimals for others. */
const AMBIGUOUS = /^[-+−]?[1-9]\d{0,2}[.,]\d{3}$/;
const NUMBER = /^([-+−]?)(\d{0,30})(?:[.,](\d{1,30}))?$/;
const GROUPED = /^[-+−]?[1-9]\d{0,2}(?:([ \u00a0\u202f'’.,])\d{3})(?:\1\d{3}){0,8}(?:([.,])\d{1,30})?$/;
const SAFE_DIGITS = 15;
const LONGEST = 60;

/**
 * Reads `2`, `2.5`, `2,5`, `-3`, `1 234,5`. `sign` is what marks decimals in this column; null: nothing says it, and
 * a number that could be two (`1,234`) is none. Exact; null when the text is no such number.
 */
export function readDecimal(text: string, sign: DecimalSign | null = null): Fraction | null {
  const plain = plainWhole(text);
  if (plain !== null) return { numerator: BigInt(plain), denominator: 1n };
  const parts = NUMBER.exec(ungrouped(text.trim(), sign) ?? '');
  if (!parts) return null;
  const decimals = parts[3] ?? '';
  if (parts[2] === '' && decimals === '') return null;
  const digits = BigInt(`${parts[2] ?? ''}${decimals}`);
  return {
    numerator: parts[1] === '-' || parts[1] === '−' ? -digits : digits,
    denominator: 10n ** BigInt(decimals.length),
  };
}

/** Digits alone, as most numbers are; null: look closer. */
export function plainWhole(text: string): number | null {
  const { length } = text;
  if (length === 0 || length > SAFE_DIGITS) return null;
  let value = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** Without its thousands signs; null when its signs are not those of the column. */
function ungrouped(text: string, sign: DecimalSign | null): string | null {
  const groups = text.length <= LONGEST ? GROUPED.exec(text) : null;
  if (!groups) return sign !== null && text.includes(sign === ',' ? '.' : ',') ? null : text;
  const [, thousands = '', decimal] = groups;
  // One group after the sign of the column: they are its decimals.
  if (thousands === sign && decimal === undefined && text.indexOf(thousands) === text.lastIndexOf(thousands))
    return text;
  if (sign === null && AMBIGUOUS.test(text)) return null;
  const isOtherSign = decimal !== undefined && (decimal === thousands || (sign !== null && decimal !== sign));
  return thousands === sign || isOtherSign ? null : text.replaceAll(thousands, '');
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
export function readWhole(text: string, sign: DecimalSign | null = null): bigint | null {
  const read = readDecimal(text, sign);
  return read && read.numerator % read.denominator === 0n ? read.numerator / read.denominator : null;
}
