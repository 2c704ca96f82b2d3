import type { PlanPrices } from '../plan.js';
import type { PlanProblem } from '../problem.js';
import { brokenRules, type BrokenRule } from './broken-rules.js';
import { needBound, needValue } from './need-worth.js';
import { PairWorth } from './pair-worth.js';
import { loadBound, loadValue } from './load-worth.js';
import { sharedTime, type TimeStretch } from './shared-time.js';
import { pairViews } from './pair-views.js';

/** What a plan is worth, recomputed from the problem alone: nothing in this folder is shared with what makes plans. */
export interface Certificate {
  /** Points. */
  objective: number;
  /** No plan is worth more, whatever the prices are: good prices only make it tight. */
  bound: number;
  /** Rules that the plan breaks; none: it can be carried out. */
  broken: BrokenRule[];
}

/**
 * Weak duality: an hour of a person at a slot is bought from the person at their price and from the pieces of time it
 * takes at theirs, and sold to the slot at its own. Pairs, slots and people then choose alone what suits them best: no
 * plan is worth more than the sum of what each could win. Whole numbers throughout, so that equality is equality. `time`
 * may be given by whoever certifies several plans of the same people, slots and pairs.
 */
export function certificate(
  problem: PlanProblem,
  units: Int32Array,
  prices: PlanPrices,
  time: readonly TimeStretch[] = sharedTime(problem),
): Certificate {
  const { slots, people, weights } = problem;
  const pairs = pairViews(problem, units);
  const filled = sums(slots.length, pairs, 'slot', 'units');
  const load = sums(people.length, pairs, 'person', 'units');
  const possible = sums(people.length, pairs, 'person', 'most');
  const worth = new PairWorth(problem, prices, time);
  let [objective, bound] = [0, worth.timeBound()];
  for (const pair of pairs) {
    objective += worth.value(pair, pair.units);
    bound += worth.bound(pair);
  }
  for (const [at, slot] of slots.entries()) {
    objective += needValue(slot, weights, filled[at] ?? 0);
    bound += needBound(slot, weights, prices.slot[at] ?? 0);
  }
  for (const [at, person] of people.entries()) {
    objective += loadValue(person, weights, load[at] ?? 0);
    bound += loadBound(person, weights, { price: prices.person[at] ?? 0, possible: possible[at] ?? 0 });
  }
  const hours = problem.unitMinutes / 60;
  const broken = brokenRules(problem, { pairs, filled, load, time });
  return { objective: objective * hours, bound: bound * hours, broken };
}

function sums<Group extends string, Summed extends string>(
  length: number,
  rows: readonly Record<Group | Summed, number>[],
  by: Group,
  of: Summed,
): number[] {
  const totals = Array.from({ length }, () => 0);
  for (const row of rows) totals[row[by]] = (totals[row[by]] ?? 0) + row[of];
  return totals;
}
