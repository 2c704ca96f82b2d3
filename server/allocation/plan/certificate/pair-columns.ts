import type { PlanLock, PlanProblem } from '../problem.js';

/** What each pair may give, locks included, and what it is planned to; one place in each column for a pair. */
export interface PairColumns {
  person: Int32Array;
  slot: Int32Array;
  fit: Int32Array;
  today: Int32Array;
  units: Int32Array;
  least: Int32Array;
  most: Int32Array;
}

export function pairColumns({ pairs, slots, locks }: PlanProblem, units: Int32Array): PairColumns {
  const { person, slot, fit, freeUnits, todayUnits: today } = pairs;
  const least = new Int32Array(person.length);
  const most = new Int32Array(person.length);
  const locked = locksByName(locks, slots.length);
  for (let pair = 0; pair < most.length; pair += 1) {
    const place = slot[pair] ?? 0;
    most[pair] = Math.min(freeUnits[pair] ?? 0, slots[place]?.lengthUnits ?? 0);
    const own = locked.size > 0 ? locked.get((person[pair] ?? 0) * slots.length + place) : undefined;
    for (const lock of own ?? [])
      if (lock.kind === 'must') least[pair] = Math.max(least[pair] ?? 0, lock.units);
      else most[pair] = Math.min(most[pair] ?? 0, lock.kind === 'never' ? 0 : lock.units);
  }
  return { person, slot, fit, today, units, least, most };
}

function locksByName(locks: readonly PlanLock[], slots: number): Map<number, PlanLock[]> {
  const lists = new Map<number, PlanLock[]>();
  for (const lock of locks) {
    const name = lock.person * slots + lock.slot;
    lists.set(name, [...(lists.get(name) ?? []), lock]);
  }
  return lists;
}
