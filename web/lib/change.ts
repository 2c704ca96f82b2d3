import type { Language } from './language.js';
import { percentText } from './numbers.js';

/** How a figure moved since the period it is compared with. */
export interface Change {
  difference: number;
  before: number;
  /** Difference ÷ before; null over 0, which has no percentage. */
  share: number | null;
  direction: 'more' | 'less' | 'same';
}

/** Null when one of the two is unknown: nothing can be said. */
export function changeOf(now: number | null, before: number | null): Change | null {
  if (now === null || before === null) return null;
  const difference = now - before;
  const direction = difference > 0 ? 'more' : difference < 0 ? 'less' : 'same';
  return { difference, before, share: before === 0 ? null : difference / before, direction };
}

/** « +10 % », one decimal for a small one: « −0,1 % ». Null for what would still read as nothing, or has no share. */
export function shareText(share: number | null, language: Language): string | null {
  const size = Math.abs(share ?? 0);
  if (share === null || size < 0.0005) return null;
  return `${share > 0 ? '+' : '−'}${percentText(size, language, size < 0.005 ? 1 : 0)}`;
}
