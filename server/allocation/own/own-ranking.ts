import type { OwnMission, SpareTime } from './own-missions.schemas.js';

/** Micro-missions last this long at most, s. */
const MICRO = 1800;
/** « An hour or two ». */
const HOURS = 2 * 3600;

export const isMicro = (lengthSeconds: number): boolean => lengthSeconds <= MICRO;

/** Whether a date of that length is for somebody who has that much time; null: they did not say. */
export function suitsTime(lengthSeconds: number, have: SpareTime | null): boolean {
  if (have === null) return true;
  if (have === 'minutes') return isMicro(lengthSeconds);
  return have === 'hours' ? !isMicro(lengthSeconds) && lengthSeconds <= HOURS : lengthSeconds > HOURS;
}

/** What suits the time there is first, then by fit; where equal, the sooner. */
export function ranked(missions: readonly OwnMission[]): OwnMission[] {
  return missions.toSorted(
    (a, b) =>
      Number(b.suits) - Number(a.suits) ||
      b.fit - a.fit ||
      (a.startsAt === b.startsAt ? (a.slotId < b.slotId ? -1 : 1) : a.startsAt < b.startsAt ? -1 : 1),
  );
}
