/** Digits before and after the point that the reading of numbers knows. */
const MOST_DIGITS = 30;

/** A JSON number without exponent, its value untouched; null when that takes more than 30 digits on one side. */
export function exactNumber(text: string): string | null {
  const parts = /^(-?\d+(?:\.\d+)?)(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!parts) return null;
  const exponent = Number(parts[2] ?? 0);
  if (Math.abs(exponent) > 2 * MOST_DIGITS) return /^[-0.]*$/.test(parts[1] ?? '') ? '0' : null;
  const plain = parts[2] === undefined ? text : shifted(parts[1] ?? '', exponent);
  const [whole = '', decimals = ''] = plain.replace('-', '').split('.');
  return whole.length > MOST_DIGITS || decimals.length > MOST_DIGITS ? null : plain;
}

/** `1.2345` and -2 make `0.012345`, exactly. */
export function shifted(digits: string, exponent: number): string {
  const isNegative = digits.startsWith('-');
  const [whole = '', decimals = ''] = digits.replace(/^-/, '').split('.');
  const all = whole + decimals;
  const point = whole.length + exponent;
  const before = point > 0 ? all.slice(0, point).padEnd(point, '0') : '0';
  const after = point > 0 ? all.slice(point) : '0'.repeat(-point) + all;
  const tidyBefore = before.replace(/^0+(?=\d)/, '');
  const tidyAfter = after.replace(/0+$/, '');
  const text = tidyAfter === '' ? tidyBefore : `${tidyBefore}.${tidyAfter}`;
  return isNegative && /[1-9]/.test(text) ? `-${text}` : text;
}
