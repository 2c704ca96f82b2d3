import type { PlanLock, PlanProblem } from '../problem.js';

/** One pair with what it may give, locks included, and what it is planned to. */
export interface PairView {
  pair: number;
  person: number;
  slot: number;
  fit: number;
  least: number;
  most: number;
  /** What it could give if nobody had decided anything. */
  possible: number;
  today: number;
  units: number;
}

export function pairViews(problem: PlanProblem, units: Int32Array): PairView[] {
  const { pairs, slots } = problem;
  const locked = locksByPair(problem);
  return Array.from(pairs.person, (person, pair) => {
    const slot = pairs.slot[pair] ?? 0;
    const own = locked.get(`${person} ${slot}`) ?? [];
    const possible = Math.min(pairs.freeUnits[pair] ?? 0, slots[slot]?.lengthUnits ?? 0);
    return {
      pair,
      person,
      slot,
      fit: pairs.fit[pair] ?? 0,
      least: own.reduce((least, lock) => (lock.kind === 'must' ? Math.max(least, lock.units) : least), 0),
      most: own.some(({ kind }) => kind === 'never') ? 0 : possible,
      possible,
      today: pairs.todayUnits[pair] ?? 0,
      units: units[pair] ?? Number.NaN,
    };
  });
}

function locksByPair({ locks }: PlanProblem): Map<string, PlanLock[]> {
  const lists = new Map<string, PlanLock[]>();
  for (const lock of locks) {
    const name = `${lock.person} ${lock.slot}`;
    lists.set(name, [...(lists.get(name) ?? []), lock]);
  }
  return lists;
}
