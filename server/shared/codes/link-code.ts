import { randomBytes } from 'node:crypto';
import { asCrockford, CROCKFORD, crockfordOf } from './crockford.js';

/** 60 random bits. */
const SIGNS = 12;
const CODE = new RegExp(`^[${CROCKFORD}]{${SIGNS}}$`);

/** The code of a link that a stranger opens: 12 signs, derived from nothing. */
export function newLinkCode(bytes: Uint8Array = randomBytes(SIGNS)): string {
  return crockfordOf(bytes.subarray(0, SIGNS));
}

/** A code as somebody typed it, with spaces or dashes, in any case; null when it cannot be one. */
export function readLinkCode(typed: string): string | null {
  const code = asCrockford(typed.slice(0, 60).replace(/[\s\u2010-\u2015-]/g, ''));
  return CODE.test(code) ? code : null;
}

/** Four signs at a time, as it is printed. */
export function printedLinkCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
