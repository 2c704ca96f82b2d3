import type { PlanProblem } from '../problem.js';

/** A stretch of time of one person between two boundaries of their slots. */
export interface TimeStretch {
  person: number;
  from: number;
  to: number;
  units: number;
  /** Places of the pairs whose slot runs during all of it. */
  pairs: readonly number[];
}

/**
 * Stretches during which slots of one person that meet others run, in order of person and time. They hold for the people,
 * slots and pairs of a problem, whatever its decisions, needs and weights.
 */
export function sharedTime({ people, slots, pairs, unitMinutes }: PlanProblem): TimeStretch[] {
  const slotOf = (pair: number) => slots[pairs.slot[pair] ?? -1] ?? { from: 0, to: 0, lengthUnits: 0 };
  const lists: number[][] = people.map(() => []);
  for (const [pair, person] of pairs.person.entries())
    if (Math.min(pairs.freeUnits[pair] ?? 0, slotOf(pair).lengthUnits) > 0) lists[person]?.push(pair);
  return lists.flatMap((own, person) => {
    const meets = (one: number) => own.some((other) => other !== one && doMeet(slotOf(one), slotOf(other)));
    const meeting = own.length > 1 ? own.filter(meets) : [];
    const bounds = meeting.flatMap((pair) => [slotOf(pair).from, slotOf(pair).to]);
    const instants = [...new Set(bounds)].toSorted((a, b) => a - b);
    return instants.slice(1).map((to, at): TimeStretch => {
      const from = instants[at] ?? to;
      const there = meeting.filter((pair) => slotOf(pair).from <= from && slotOf(pair).to >= to);
      return { person, from, to, units: Math.floor((to - from) / 60_000 / unitMinutes), pairs: there };
    });
  });
}

function doMeet(one: { from: number; to: number }, other: { from: number; to: number }): boolean {
  return one.from < other.to && other.from < one.to;
}
