import type { PlanPrices } from '../plan.js';
import type { PlanProblem } from '../problem.js';
import { brokenRules, type BrokenRule } from './broken-rules.js';
import { needBound, needValue } from './need-worth.js';
import { PairWorth } from './pair-worth.js';
import { loadBound, loadValue } from './load-worth.js';
import { type SharedTime, sharedTime } from './shared-time.js';
import { pairColumns } from './pair-columns.js';

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
  time: SharedTime = sharedTime(problem),
): Certificate {
  const { slots, people, weights } = problem;
  const pairs = pairColumns(problem, units);
  const filled = sums(slots.length, pairs.slot, units);
  const load = sums(people.length, pairs.person, units);
  const possible = sums(people.length, pairs.person, pairs.most);
  const worth = new PairWorth(problem, pairs, { prices, time });
  let [objective, bound] = [0, worth.timeBound()];
  for (let pair = 0; pair < pairs.person.length; pair += 1) {
    objective += worth.value(pair, units[pair] ?? Number.NaN);
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

/** Of the pairs of each person, or of each slot. */
function sums(length: number, places: Int32Array, amounts: Int32Array): Float64Array {
  const totals = new Float64Array(length);
  for (let pair = 0; pair < places.length; pair += 1) {
    const place = places[pair] ?? 0;
    totals[place] = (totals[place] ?? 0) + (amounts[pair] ?? Number.NaN);
  }
  return totals;
}
