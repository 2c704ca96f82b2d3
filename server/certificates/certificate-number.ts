import { randomBytes } from 'node:crypto';
import { checkDigits } from '../shared/codes/check-digits.js';
import { asCrockford, CROCKFORD, crockfordOf } from '../shared/codes/crockford.js';

const SIGNS = 5;
const NUMBER = new RegExp(`^([A-Z0-9]{2,6})-(\\d{4})-([${CROCKFORD}]{${SIGNS}})-(\\d{2})$`);

/** The number of a new certificate, such as `LDQ-2026-7K4QX-11`: it follows no other, and shows its typing errors. */
export function newCertificateNumber(
  { prefix, year }: { prefix: string; year: number },
  bytes: Uint8Array = randomBytes(SIGNS),
): string {
  const body = `${prefix}-${year}-${crockfordOf(bytes.subarray(0, SIGNS))}`;
  return `${body}-${checkDigits(body)}`;
}

/** A number as somebody typed it, in any case, O for 0 in its random part; null when its check digits say it is none. */
export function readCertificateNumber(typed: string): string | null {
  const [prefix = '', year = '', drawn = '', digits = ''] = typed
    .slice(0, 60)
    .trim()
    .split(/\s*[\s\u2010-\u2015-]\s*/);
  const number = `${prefix.toUpperCase()}-${asCrockford(year)}-${asCrockford(drawn)}-${asCrockford(digits)}`;
  return isCertificateNumber(number) ? number : null;
}

export function isCertificateNumber(text: string): boolean {
  const [, prefix, year, drawn, digits] = NUMBER.exec(text) ?? [];
  return digits !== undefined && checkDigits(`${prefix}-${year}-${drawn}`) === digits;
}

/** The initials of an association’s name, two to six signs: what its numbers begin with. */
export function numberPrefix(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
  const initials = words.map((word) => word[0]).join('');
  const prefix = initials.length >= 2 ? initials : (words[0] ?? '');
  return (prefix.length >= 2 ? prefix : `${prefix}XX`).slice(0, 6);
}
