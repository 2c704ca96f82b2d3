/** What an alarm compares with, told on the page. */
export const alarmRule = {
  /** The last one is compared with so many weeks before it… */
  weeks: 8,
  /** …of which so many must be known. */
  least: 5,
  /** Further from their middle than so many times their usual distance from it. */
  times: 4,
} as const;

export interface Watched {
  worse: 'higher' | 'lower';
  /** Smaller differences are never an alarm. */
  floor: number;
}

export interface Judged {
  /** Middle of the weeks before; null: too few are known. */
  median: number | null;
  /** Weeks before that are known, of those compared with. */
  earlier: number;
  isAlarm: boolean;
}

/**
 * Whether the last value is worse than each of the weeks before it, and by much: a week that is like the others is the
 * worst of nine in one case out of nine, and seldom by so much. `values`: one for each week, the last one last.
 */
export function judged(values: readonly (number | null)[], { worse, floor }: Watched): Judged {
  const last = values.at(-1) ?? null;
  const before = values.slice(0, -1).slice(-alarmRule.weeks);
  const known = before.flatMap((value) => value ?? []);
  if (known.length < alarmRule.least) return { median: null, earlier: known.length, isAlarm: false };
  const middle = median(known);
  const usual = median(known.map((value) => Math.abs(value - middle)));
  const sign = worse === 'higher' ? 1 : -1;
  const isAlarm =
    last !== null &&
    known.every((value) => sign * (last - value) > 0) &&
    sign * (last - middle) > Math.max(floor, alarmRule.times * usual);
  return { median: middle, earlier: known.length, isAlarm };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0];
  return (low + high) / 2;
}
