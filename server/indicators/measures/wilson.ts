import type { Interval } from './bootstrap.js';

/** 97.5 % point of the normal law. */
export const Z = 1.959963984540054;

/** Wilson's score interval at 95 % for a share (E. B. Wilson, 1927); null when nobody was counted. */
export function wilson(counted: number, of: number): Interval | null {
  if (of <= 0 || counted < 0 || counted > of) return null;
  const share = counted / of;
  const width = 1 + (Z * Z) / of;
  const middle = (share + (Z * Z) / (2 * of)) / width;
  const half = (Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))) / width;
  return { low: counted === 0 ? 0 : middle - half, high: counted === of ? 1 : middle + half };
}
