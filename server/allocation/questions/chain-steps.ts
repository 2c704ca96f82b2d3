import type { PlanProblem } from '../plan/problem.js';
import type { ChainStep } from '../plan/why-not.js';
import type { Step } from '../proposals/plan-state.js';

interface KnownPairs {
  problem: PlanProblem;
  pairOf(key: string, partId: string): number | undefined;
}

/** One step of somebody, as what changes at the pairs of it. */
export function stepsOf(known: KnownPairs, { person, fromSlot, toSlot, units }: ChainStep): Step[] {
  const { people, slots } = known.problem;
  const at = (slot: number | null, more: number): Step[] => {
    const pair = slot === null ? undefined : known.pairOf(people[person]?.key ?? '', slots[slot]?.id ?? '');
    return pair === undefined ? [] : [{ pair, units: more }];
  };
  return [...at(toSlot, units), ...at(fromSlot, -units)];
}
