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

/** In order of person and time. */
export interface SharedTime {
  stretches: readonly TimeStretch[];
  /** Places in `stretches` of those that a pair can use: from `start[pair]` on in `parts`. */
  start: Int32Array;
  parts: Int32Array;
  /** First of each person's, and one place more. */
  first: Int32Array;
}

/**
 * Stretches during which slots of one person that meet others run. They hold for the people, slots and pairs of a problem,
 * whatever its decisions, needs and weights.
 */
export function sharedTime(problem: PlanProblem): SharedTime {
  const stretches = stretchesOf(problem);
  const count = problem.pairs.person.length;
  const start = new Int32Array(count + 1);
  for (const { pairs } of stretches) for (const pair of pairs) start[pair + 1] = (start[pair + 1] ?? 0) + 1;
  for (let pair = 0; pair < count; pair += 1) start[pair + 1] = (start[pair + 1] ?? 0) + (start[pair] ?? 0);
  const parts = new Int32Array(start[count] ?? 0);
  const next = start.slice();
  for (const [at, { pairs }] of stretches.entries())
    for (const pair of pairs) {
      parts[next[pair] ?? 0] = at;
      next[pair] = (next[pair] ?? 0) + 1;
    }
  return { stretches, start, parts, first: firstOfEach(stretches, problem.people.length) };
}

function firstOfEach(stretches: readonly TimeStretch[], people: number): Int32Array {
  const first = new Int32Array(people + 1);
  for (const { person } of stretches) first[person + 1] = (first[person + 1] ?? 0) + 1;
  for (let person = 0; person < people; person += 1)
    first[person + 1] = (first[person + 1] ?? 0) + (first[person] ?? 0);
  return first;
}

function stretchesOf({ people, slots, pairs, unitMinutes }: PlanProblem): TimeStretch[] {
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
