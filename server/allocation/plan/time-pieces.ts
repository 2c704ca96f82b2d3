import { numberAt } from './number-at.js';
import type { PlanProblem } from './problem.js';

/** A stretch of one person's time during which two or more of their slots run. */
export interface TimePiece {
  person: number;
  from: number;
  to: number;
  /** Whole units that fit in it. */
  units: number;
}

/** Pairs of people whose slots overlap, and what each can take of which piece of time. */
export interface TimePieces {
  pieces: TimePiece[];
  overlapping: OverlappingPair[];
}

export interface OverlappingPair {
  pair: number;
  /** Places in `pieces`; −1 for a piece of time that nothing else claims. */
  pieces: { piece: number; units: number }[];
}

/** Slots are cut where any slot of the same person begins or ends. */
export function timePieces(problem: PlanProblem, most: Int32Array): TimePieces {
  const all: TimePieces = { pieces: [], overlapping: [] };
  for (const pairs of pairsByPerson(problem, most)) {
    for (const together of overlappingGroups(problem, pairs)) cut(problem, together, all);
  }
  return all;
}

function pairsByPerson({ people, pairs }: PlanProblem, most: Int32Array): number[][] {
  const lists: number[][] = people.map(() => []);
  for (const [pair, person] of pairs.person.entries()) if (numberAt(most, pair) > 0) lists[person]?.push(pair);
  return lists;
}

/** Chains of slots that overlap one another, of two slots or more. */
function overlappingGroups(problem: PlanProblem, pairs: readonly number[]): number[][] {
  const [froms, tos] = [(pair: number) => slotOf(problem, pair).from, (pair: number) => slotOf(problem, pair).to];
  const groups: number[][] = [];
  let [group, end]: [number[], number] = [[], -Infinity];
  for (const pair of pairs.toSorted((a, b) => froms(a) - froms(b) || a - b)) {
    if (froms(pair) >= end) groups.push((group = []));
    group.push(pair);
    end = group.length === 1 ? tos(pair) : Math.max(end, tos(pair));
  }
  return groups.filter(({ length }) => length > 1);
}

function cut(problem: PlanProblem, group: readonly number[], { pieces, overlapping }: TimePieces): void {
  const slots = group.map((pair) => slotOf(problem, pair));
  const instants = [...new Set(slots.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  const claimed = group.map((pair): OverlappingPair => ({ pair, pieces: [] }));
  for (const [place, from] of instants.slice(0, -1).entries()) {
    const to = instants[place + 1] ?? from;
    const units = Math.floor((to - from) / (problem.unitMinutes * 60_000));
    const there = claimed.filter((_, at) => runsDuring(slots[at], from, to));
    const piece = there.length > 1 ? pieces.push({ person: personOf(problem, group), from, to, units }) - 1 : -1;
    for (const one of there) one.pieces.push({ piece, units });
  }
  overlapping.push(...claimed);
}

function runsDuring(slot: { from: number; to: number } | undefined, from: number, to: number): boolean {
  return slot !== undefined && slot.from <= from && slot.to >= to;
}

function slotOf({ pairs, slots }: PlanProblem, pair: number): { from: number; to: number } {
  return slots[numberAt(pairs.slot, pair)] ?? { from: 0, to: 0 };
}

function personOf({ pairs }: PlanProblem, [pair = 0]: readonly number[]): number {
  return numberAt(pairs.person, pair);
}
