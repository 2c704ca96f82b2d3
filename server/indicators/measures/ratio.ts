import type { Cell } from '../fill.js';

/** One figure over another, after slicing; unknown over zero and when either is unknown. */
export function ratio(numerator: Cell | undefined, denominator: Cell | undefined, scale = 1): number | null {
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || denominator === 0) return null;
  return (numerator / denominator) * scale;
}
