import { randomBytes } from 'node:crypto';
import { checkDigits } from '../../shared/codes/check-digits.js';
import { asCrockford, CROCKFORD, crockfordOf } from '../../shared/codes/crockford.js';

/** 40 random bits. */
const SIGNS = 8;
const NUMBER = new RegExp(`^R[${CROCKFORD}]{${SIGNS}}\\d{2}$`);

/** The number of a new edition, such as `R-7K4Q-9XPD-44`: it follows no other, and shows its typing errors. */
export function newEditionNumber(bytes: Uint8Array = randomBytes(SIGNS)): string {
  const drawn = crockfordOf(bytes.subarray(0, SIGNS));
  return printed(`R${drawn}${checkDigits(`R${drawn}`)}`);
}

/** A number as somebody typed it, or the address that ends with it; null when its check digits say it is none. */
export function readEditionNumber(typed: string): string | null {
  const text = typed.slice(0, 200).trim();
  const [, end = text] = /\/r\/([^/?#]*)/i.exec(text) ?? [];
  const signs = end.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '');
  const number = `${signs.slice(0, 1)}${asCrockford(signs.slice(1, 60))}`;
  const isOne = NUMBER.test(number) && checkDigits(number.slice(0, -2)) === number.slice(-2);
  return isOne ? printed(number) : null;
}

const printed = (number: string): string =>
  [number.slice(0, 1), number.slice(1, 5), number.slice(5, 9), number.slice(9)].join('-');
