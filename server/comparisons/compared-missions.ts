import { dispersionOf } from './dispersion.js';
import { type Given, pooledRate, priorOf, shrink, type Shrunken, type Word, wordOf } from './shrinkage.js';

export const FEWEST_MISSIONS = 4;
export const FEWEST_DAYS = 5;

/** Why no mission has a word: too few of them, or days that do not vary. */
export type NoWords = 'few-missions' | 'no-variation';

export interface ComparedMission {
  missionId: string;
  quantity: number;
  hours: number;
  days: number;
  /** Quantity for one hour; null with too few days. */
  rate: number | null;
  shrunken: Shrunken | null;
  /** Null with too few days, or when no mission has one. */
  word: Word | null;
}

export interface Compared {
  missions: ComparedMission[];
  /** Over the missions with enough days. */
  pooled: number | null;
  dispersion: number | null;
  noWords: NoWords | null;
}

/**
 * Which missions give clearly more, or clearly less, of the same thing for one hour: never which is best. Takes days on
 * which both the quantity and the hours are known.
 */
export function compareMissions(days: ReadonlyMap<string, readonly Given[]>): Compared {
  const long = [...days].filter(([, one]) => one.length >= FEWEST_DAYS);
  const totals = new Map([...days].map(([id, one]) => [id, totalOf(one)]));
  const plain = [...days].map(([missionId, one]): ComparedMission => {
    const { quantity, hours } = totalOf(one);
    const rate = one.length >= FEWEST_DAYS ? quantity / hours : null;
    return { missionId, quantity, hours, days: one.length, rate, shrunken: null, word: null };
  });
  if (long.length < FEWEST_MISSIONS)
    return { missions: plain, pooled: null, dispersion: null, noWords: 'few-missions' };
  const given = long.map(([id]) => totals.get(id) ?? { quantity: 0, hours: 0 });
  const pooled = pooledRate(given);
  const dispersion = dispersionOf(long.map(([, one]) => one));
  if (!dispersion || pooled === 0) return { missions: plain, pooled, dispersion, noWords: 'no-variation' };
  const prior = priorOf(given, dispersion);
  const missions = plain.map((mission): ComparedMission => {
    if (mission.rate === null) return mission;
    if (!prior) return { ...mission, word: 'alike' };
    const shrunken = shrink(mission, dispersion, prior);
    return { ...mission, shrunken, word: wordOf(shrunken, pooled) };
  });
  return { missions, pooled, dispersion, noWords: null };
}

function totalOf(days: readonly Given[]): Given {
  return days.reduce((total, day) => ({ quantity: total.quantity + day.quantity, hours: total.hours + day.hours }), {
    quantity: 0,
    hours: 0,
  });
}
