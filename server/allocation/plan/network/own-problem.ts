import { numberAt } from '../number-at.js';
import type { PlanProblem } from '../problem.js';
import type { PassedOver } from '../why-not.js';

/** The week of one person alone, and where its slots and pairs stand in that of everybody. */
export interface OwnProblem {
  problem: PlanProblem;
  slots: readonly number[];
  /** −1: it does not. */
  pairs: readonly number[];
}

/** With pairs that the problem of everybody does not have. */
export function ownProblem(all: PlanProblem, person: number, more: readonly PassedOver[]): OwnProblem {
  const own = ownPairs(all, person);
  const known = own.map((pair) => ({ pair, ...valuesAt(all, pair) }));
  const rows = [...known, ...more.map((one) => ({ pair: -1, ...one }))].toSorted((a, b) => a.slot - b.slot);
  const slots = [...new Set(rows.map(({ slot }) => slot))];
  const place = new Map(slots.map((slot, at) => [slot, at]));
  const column = (read: (row: PassedOver) => number) => Int32Array.from(rows, read);
  const pairs = {
    person: column(() => 0),
    slot: column(({ slot }) => place.get(slot) ?? 0),
    fit: column(({ fit }) => fit),
    freeUnits: column(({ freeUnits }) => freeUnits),
    todayUnits: column(({ todayUnits }) => todayUnits),
  };
  const locks = all.locks.flatMap((lock) => {
    const slot = place.get(lock.slot);
    return lock.person === person && slot !== undefined ? [{ ...lock, person: 0, slot }] : [];
  });
  const people = all.people.slice(person, person + 1);
  const there = slots.flatMap((slot) => all.slots[slot] ?? []);
  return { problem: { ...all, people, slots: there, pairs, locks }, slots, pairs: rows.map(({ pair }) => pair) };
}

function ownPairs({ pairs }: PlanProblem, person: number): number[] {
  const own: number[] = [];
  for (let pair = 0; pair < pairs.person.length; pair += 1) if (pairs.person[pair] === person) own.push(pair);
  return own;
}

function valuesAt({ pairs }: PlanProblem, pair: number): PassedOver {
  const [slot, fit] = [numberAt(pairs.slot, pair), numberAt(pairs.fit, pair)];
  return { slot, fit, freeUnits: numberAt(pairs.freeUnits, pair), todayUnits: numberAt(pairs.todayUnits, pair) };
}
