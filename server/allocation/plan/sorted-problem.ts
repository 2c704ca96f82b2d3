import { numberAt } from './number-at.js';
import type { PlanLock, PlanPairs, PlanProblem } from './problem.js';

/** The same problem with people, slots, pairs and locks in one order. */
export interface SortedProblem {
  problem: PlanProblem;
  /** Where each pair stood before. */
  origin: Int32Array;
  /** Where each person and each slot stands now. */
  person: Int32Array;
  slot: Int32Array;
}

export function sortedProblem(given: PlanProblem): SortedProblem {
  const people = ranks(given.people, ({ key }) => key);
  const slots = ranks(given.slots, ({ id }) => id);
  const moved: PlanPairs = {
    ...given.pairs,
    person: given.pairs.person.map((person) => numberAt(people.rank, person)),
    slot: given.pairs.slot.map((slot) => numberAt(slots.rank, slot)),
  };
  const origin = pairOrder(moved);
  const locks = given.locks.map((lock): PlanLock => {
    const { person, slot } = lock;
    return { ...lock, person: numberAt(people.rank, person), slot: numberAt(slots.rank, slot) };
  });
  const problem = {
    ...given,
    people: people.sorted,
    slots: slots.sorted,
    pairs: pairsInOrder(moved, origin),
    locks: locks.toSorted(byLock),
  };
  return { problem, origin, person: people.rank, slot: slots.rank };
}

function ranks<T>(items: readonly T[], nameOf: (item: T) => string): { sorted: T[]; rank: Int32Array } {
  const order = items.map((item, place) => ({ name: nameOf(item), item, place }));
  order.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  const rank = new Int32Array(items.length);
  for (const [at, { place }] of order.entries()) rank[place] = at;
  return { sorted: order.map(({ item }) => item), rank };
}

function pairOrder({ person, slot }: PlanPairs): Int32Array {
  return Int32Array.from(person.keys()).sort(
    (a, b) => numberAt(person, a) - numberAt(person, b) || numberAt(slot, a) - numberAt(slot, b),
  );
}

function pairsInOrder(pairs: PlanPairs, origin: Int32Array): PlanPairs {
  const inOrder = (column: Int32Array): Int32Array => origin.map((place) => numberAt(column, place));
  return {
    person: inOrder(pairs.person),
    slot: inOrder(pairs.slot),
    fit: inOrder(pairs.fit),
    freeUnits: inOrder(pairs.freeUnits),
    todayUnits: inOrder(pairs.todayUnits),
  };
}

export function byLock(a: PlanLock, b: PlanLock): number {
  const units = (lock: PlanLock): number => (lock.kind === 'never' ? -1 : lock.units);
  return a.person - b.person || a.slot - b.slot || units(a) - units(b) || (a.kind < b.kind ? -1 : 1);
}
