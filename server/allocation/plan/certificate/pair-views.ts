import type { PlanLock, PlanProblem } from '../problem.js';

/** One pair with what it may give, locks included, and what it is planned to. */
export interface PairView {
  pair: number;
  person: number;
  slot: number;
  fit: number;
  least: number;
  most: number;
  today: number;
  units: number;
}

export function pairViews(problem: PlanProblem, units: Int32Array): PairView[] {
  const { pairs, slots } = problem;
  const locked = locksByPair(problem);
  return Array.from(pairs.person, (person, pair) => {
    const slot = pairs.slot[pair] ?? 0;
    const own = locked.get(person * slots.length + slot) ?? [];
    const possible = Math.min(pairs.freeUnits[pair] ?? 0, slots[slot]?.lengthUnits ?? 0);
    return {
      pair,
      person,
      slot,
      fit: pairs.fit[pair] ?? 0,
      least: own.reduce((least, lock) => (lock.kind === 'must' ? Math.max(least, lock.units) : least), 0),
      most: own.reduce((most, lock) => Math.min(most, ceilingOf(lock)), possible),
      today: pairs.todayUnits[pair] ?? 0,
      units: units[pair] ?? Number.NaN,
    };
  });
}

function ceilingOf(lock: PlanLock): number {
  if (lock.kind === 'must') return Infinity;
  return lock.kind === 'never' ? 0 : lock.units;
}

function locksByPair({ locks, slots }: PlanProblem): Map<number, PlanLock[]> {
  const lists = new Map<number, PlanLock[]>();
  for (const lock of locks) {
    const name = lock.person * slots.length + lock.slot;
    lists.set(name, [...(lists.get(name) ?? []), lock]);
  }
  return lists;
}
