import { createHash, randomInt } from 'node:crypto';

/** Crockford base 32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 12;

/** What is kept of a secret of at least 60 random bits: its SHA-256, hexadecimal. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A code a person can type from paper: 12 characters, 60 random bits, in groups of four. */
export function newCode(): string {
  const characters = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return [0, 4, 8].map((start) => characters.slice(start, start + 4).join('')).join('-');
}

/** A typed code as it was made: case-blind, O read as 0, I and L as 1, signs between ignored. */
export function normalCode(typed: string): string {
  const clean = typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
  return clean.match(/.{1,4}/g)?.join('-') ?? '';
}
