import type { CountedRow } from '../making/counted-activity.js';

/** Every row counted then is there and says what it said. One that came since is another matter. */
export function stillSaysTheSame(then: readonly CountedRow[], now: readonly CountedRow[]): boolean {
  const prints = new Map(now.map(({ activityId, print }) => [activityId, print]));
  return then.every(({ activityId, print }) => prints.get(activityId) === print);
}
