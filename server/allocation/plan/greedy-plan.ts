import { AppError } from '../../shared/app-error.js';
import { Draft } from './draft.js';
import { improve } from './improve.js';
import { numberAt } from './number-at.js';
import type { PlanProblem } from './problem.js';

/**
 * A good plan without proof, for when the solver gives none: what was imposed, what exists today, then the slots that
 * lack most with the fewest people who could come, then exchanges one hour at a time. Throws `plan-locks-contradict`.
 */
export function greedyPlan(problem: PlanProblem): Int32Array {
  const draft = new Draft(problem);
  impose(draft);
  keepToday(draft);
  for (const tier of [problem.weights.belowMinimum, problem.weights.toTarget])
    for (const slot of scarceFirst(draft)) fill(draft, slot, tier);
  improve(draft);
  return draft.units;
}

function impose(draft: Draft): void {
  for (const [pair, least] of draft.least.entries())
    while (numberAt(draft.units, pair) < least) {
      if (!draft.canAdd(pair)) throw new AppError('plan-locks-contradict');
      draft.change(pair, 1);
    }
}

function keepToday(draft: Draft): void {
  for (const [pair, today] of draft.problem.pairs.todayUnits.entries())
    while (numberAt(draft.units, pair) < today && draft.canAdd(pair) && draft.gain(pair) > 0) draft.change(pair, 1);
}

/** What a slot lacks of its minimum, by person who could come. */
function scarceFirst({ problem: { slots }, filled, pairsOfSlot }: Draft): number[] {
  const scarcity = slots.map(
    ({ minUnits }, slot) =>
      Math.max(0, minUnits - numberAt(filled, slot)) / Math.max(1, pairsOfSlot[slot]?.length ?? 0),
  );
  return [...slots.keys()].toSorted((a, b) => (scarcity[b] ?? 0) - (scarcity[a] ?? 0) || a - b);
}

function fill(draft: Draft, slot: number, tier: number): void {
  while (draft.needGain(slot) === tier) {
    let [best, most] = [-1, 0];
    for (const pair of draft.pairsOfSlot[slot] ?? []) {
      if (!draft.canAdd(pair)) continue;
      const gain = draft.gain(pair);
      if (gain > most) [best, most] = [pair, gain];
    }
    if (best < 0) return;
    draft.change(best, 1);
  }
}
