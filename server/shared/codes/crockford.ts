/** The 32 signs of Crockford’s base 32: no I, L, O or U, which are misread. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a person typed, as the signs it means: upper case, O for 0, I and L for 1. */
export function asCrockford(typed: string): string {
  return typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
}

/** Each byte gives one sign: 256 is a whole number of times 32, so that no sign is likelier than another. */
export function crockfordOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => CROCKFORD[byte % CROCKFORD.length]).join('');
}
