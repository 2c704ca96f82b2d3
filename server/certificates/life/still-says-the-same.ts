import type { CountedRow } from '../making/counted-activity.js';

/** Every activity and result counted then is there and says what it said. One that came since is another matter. */
export function stillSaysTheSame(then: readonly CountedRow[], now: readonly CountedRow[]): boolean {
  const prints = new Map(now.map((one) => [nameOf(one), one.print]));
  return then.every((one) => prints.get(nameOf(one)) === one.print);
}

function nameOf(one: CountedRow): string {
  return JSON.stringify('activityId' in one ? ['activity', one.activityId] : ['result', one.result]);
}
