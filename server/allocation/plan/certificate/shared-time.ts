import type { PlanProblem } from '../problem.js';
import type { PairView } from './pair-views.js';

/** A stretch of time of one person between two boundaries of their slots. */
export interface TimeStretch {
  person: number;
  from: number;
  to: number;
  units: number;
  /** Pairs whose slot runs during all of it. */
  pairs: PairView[];
}

/** Stretches during which slots of one person that meet others run, in order of person and time. */
export function sharedTime({ people, slots, unitMinutes }: PlanProblem, pairs: readonly PairView[]): TimeStretch[] {
  const lists: PairView[][] = people.map(() => []);
  for (const pair of pairs) if (pair.possible > 0) lists[pair.person]?.push(pair);
  const slotOf = (pair: PairView) => slots[pair.slot] ?? { from: 0, to: 0 };
  return lists.flatMap((own) => {
    const meets = (one: PairView) => own.some((other) => other !== one && doMeet(slotOf(one), slotOf(other)));
    const meeting = own.length > 1 ? own.filter(meets) : [];
    const instants = [...new Set(meeting.flatMap((pair) => [slotOf(pair).from, slotOf(pair).to]))].toSorted(
      (a, b) => a - b,
    );
    return instants.slice(1).map((to, at): TimeStretch => {
      const from = instants[at] ?? to;
      const there = meeting.filter((pair) => slotOf(pair).from <= from && slotOf(pair).to >= to);
      const units = Math.floor((to - from) / 60_000 / unitMinutes);
      return { person: there[0]?.person ?? -1, from, to, units, pairs: there };
    });
  });
}

function doMeet(one: { from: number; to: number }, other: { from: number; to: number }): boolean {
  return one.from < other.to && other.from < one.to;
}
