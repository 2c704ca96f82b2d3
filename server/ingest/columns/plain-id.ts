/** Whitespace as JavaScript trims it. */
export const BLANKS =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

const BLANK = String.raw`\s\x{0B}\x{00A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}`;

/**
 * An external id that stands as it is written, as a pattern of the engine: no blank at its ends, no NUL, and no @ (of
 * those a keyed hash is made).
 */
export const PLAIN_ID = String.raw`^[^@\x00${BLANK}]([^@\x00]{0,198}[^@\x00${BLANK}])?$`;

/** What need not be asked of the id of each line again. */
export interface LookedAtIds {
  areAllPlain: boolean;
  areAllDifferent: boolean;
}
