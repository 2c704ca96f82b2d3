import { numberAt } from './number-at.js';
import type { PlanLock, PlanProblem, PlanSlot, PlanWeights } from './problem.js';

/** One “what if”, or one decision. Places are those of the lists of the problem that was given. */
export type PlanChange =
  | PlanLock
  /** Somebody cannot come between two instants, ms. */
  | { kind: 'absence'; person: number; from: number; to: number }
  | { kind: 'need'; slot: number; minUnits: number; targetUnits: number; maxUnits: number }
  /** A slot that was not there, and who could help. */
  | { kind: 'new-slot'; slot: PlanSlot; pairs: readonly NewPair[] }
  | { kind: 'weights'; weights: PlanWeights };

export interface NewPair {
  person: number;
  fit: number;
  freeUnits: number;
}

/** The same change in a problem whose people and slots stand elsewhere. */
export function movedChange(change: PlanChange, person: Int32Array, slot: Int32Array): PlanChange {
  if (change.kind === 'weights' || change.kind === 'new-slot') return change;
  if (change.kind === 'need') return { ...change, slot: numberAt(slot, change.slot) };
  if (change.kind === 'absence') return { ...change, person: numberAt(person, change.person) };
  return { ...change, person: numberAt(person, change.person), slot: numberAt(slot, change.slot) };
}

/** The problem as it would be. New pairs come last. */
export function changedProblem(problem: PlanProblem, changes: readonly PlanChange[]): PlanProblem {
  return changes.reduce(withChange, problem);
}

function withChange(problem: PlanProblem, change: PlanChange): PlanProblem {
  if (change.kind === 'absence') return { ...problem, locks: [...problem.locks, ...missed(problem, change)] };
  if (change.kind === 'weights') return { ...problem, weights: change.weights };
  if (change.kind === 'need') return withNeed(problem, change);
  return change.kind === 'new-slot' ? withSlot(problem, change) : { ...problem, locks: [...problem.locks, change] };
}

/** What is left of each slot of somebody who is away: of their free time nobody knows which part, so the missed is lost. */
function missed(
  { pairs, slots, unitMinutes }: PlanProblem,
  { person, from, to }: { person: number; from: number; to: number },
): PlanLock[] {
  const locks: PlanLock[] = [];
  for (const [pair, who] of pairs.person.entries()) {
    const slot = numberAt(pairs.slot, pair);
    const { from: begins = 0, to: ends = 0, lengthUnits = 0 } = slots[slot] ?? {};
    const away = Math.min(to, ends) - Math.max(from, begins);
    if (who !== person || away <= 0) continue;
    const free = Math.min(numberAt(pairs.freeUnits, pair), lengthUnits);
    const units = Math.max(0, free - Math.ceil(away / (unitMinutes * 60_000)));
    locks.push({ kind: 'at-most', person, slot, units });
  }
  return locks;
}

function withNeed(problem: PlanProblem, need: Extract<PlanChange, { kind: 'need' }>): PlanProblem {
  const { minUnits, targetUnits, maxUnits } = need;
  const slots = problem.slots.map((slot, at) =>
    at === need.slot ? { ...slot, minUnits, targetUnits, maxUnits } : slot,
  );
  return { ...problem, slots };
}

function withSlot(problem: PlanProblem, { slot, pairs }: Extract<PlanChange, { kind: 'new-slot' }>): PlanProblem {
  const longer = (column: Int32Array, more: (pair: NewPair) => number): Int32Array =>
    Int32Array.from([...column, ...pairs.map(more)]);
  return {
    ...problem,
    slots: [...problem.slots, slot],
    pairs: {
      person: longer(problem.pairs.person, ({ person }) => person),
      slot: longer(problem.pairs.slot, () => problem.slots.length),
      fit: longer(problem.pairs.fit, ({ fit }) => fit),
      freeUnits: longer(problem.pairs.freeUnits, ({ freeUnits }) => freeUnits),
      todayUnits: longer(problem.pairs.todayUnits, () => 0),
    },
  };
}
