import type { Draft as DraftOf } from '../../../server/allocation/plan/draft.js';
import type { PlanProblem } from '../../../server/allocation/plan/problem.js';
import { seeded, shuffled } from '../../support/seeded.ts';
import { Draft, greedyPlan } from './built.ts';

/** How an association without the plan might fill its week. None passes a hard rule or a slot's target. */
export const baselines: Readonly<Record<string, (problem: PlanProblem, seed: number) => Int32Array>> = {
  random: (problem, seed) => pairByPair(problem, (draft) => shuffled([...draft.units.keys()], seeded(seed))),
  first_come: (problem, seed) => pairByPair(problem, (draft) => asTheyCome(draft, seed)),
  fit_greedy: (problem) => pairByPair(problem, (draft) => [...draft.units.keys()].toSorted(byFit(problem))),
  need_greedy: byNeed,
  need_slot_greedy: slotBySlot,
  need_local: (problem) => greedyPlan(problem),
};

function pairByPair(problem: PlanProblem, order: (draft: DraftOf) => readonly number[]): Int32Array {
  const draft = new Draft(problem);
  for (const pair of order(draft)) take(draft, pair);
  return draft.units;
}

/** As many hours as the pair can give up to the target. */
function take(draft: DraftOf, pair: number): void {
  const slot = draft.problem.pairs.slot[pair] ?? 0;
  while (draft.needGain(slot) > 0 && draft.canAdd(pair)) draft.change(pair, 1);
}

/** People come one after the other, and each takes what suits them best of what is left. */
function asTheyCome({ problem, pairsOfPerson }: DraftOf, seed: number): number[] {
  return shuffled(pairsOfPerson, seeded(seed)).flatMap((pairs) => pairs.toSorted(byFit(problem)));
}

function byFit({ pairs: { fit } }: PlanProblem): (a: number, b: number) => number {
  return (a, b) => (fit[b] ?? 0) - (fit[a] ?? 0) || a - b;
}

/** Hour by hour, the slot that lacks most of its minimum, then of its target, is given the person who fits best. */
function byNeed(problem: PlanProblem): Int32Array {
  const draft = new Draft(problem);
  for (const goal of ['minUnits', 'targetUnits'] as const) {
    const lacking = (slot: number): number => (problem.slots[slot]?.[goal] ?? 0) - (draft.filled[slot] ?? 0);
    const open = new Set(problem.slots.keys());
    while (open.size > 0) {
      const slot = [...open].reduce((worst, one) => (lacking(one) > lacking(worst) ? one : worst));
      const pair = (draft.pairsOfSlot[slot] ?? []).toSorted(byFit(problem)).find((one) => draft.canAdd(one));
      if (lacking(slot) <= 0 || pair === undefined) open.delete(slot);
      else draft.change(pair, 1);
    }
  }
  return draft.units;
}

/** As somebody with a list would: the slot that needs most first, filled by whoever fits best, then the next one. */
function slotBySlot(problem: PlanProblem): Int32Array {
  const draft = new Draft(problem);
  for (const goal of ['minUnits', 'targetUnits'] as const) {
    const lacking = (slot: number): number => (problem.slots[slot]?.[goal] ?? 0) - (draft.filled[slot] ?? 0);
    for (const slot of [...problem.slots.keys()].toSorted((a, b) => lacking(b) - lacking(a) || a - b))
      for (const pair of (draft.pairsOfSlot[slot] ?? []).toSorted(byFit(problem)))
        while (lacking(slot) > 0 && draft.canAdd(pair)) draft.change(pair, 1);
  }
  return draft.units;
}
