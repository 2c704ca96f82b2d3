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
