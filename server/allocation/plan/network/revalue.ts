import { boundPair, columnValues, needUnits } from '../column-values.js';
import type { LinearModel } from '../linear-model.js';
import { numberAt } from '../number-at.js';
import type { PairLimits } from '../pair-limits.js';
import type { PlanProblem } from '../problem.js';
import type { Flow } from './flow.js';

interface Told {
  problem: PlanProblem;
  limits: PairLimits;
}

/** Gives a flow the prices and bounds of `after`; returns the arcs where they differ from those of `before`. */
export function revalue(flow: Flow, model: LinearModel, before: Told, after: Told): number[] {
  if (before.problem.weights !== after.problem.weights) return revalueAll(flow, model, after);
  return [...revaluePairs(flow, model, before, after), ...revalueNeeds(flow, model, before, after)];
}

function revalueAll(flow: Flow, model: LinearModel, { problem, limits }: Told): number[] {
  const { cost, lower, upper } = columnValues(problem, limits, model);
  const arcs: number[] = [];
  for (let arc = 0; arc < cost.length; arc += 1)
    if (cost[arc] !== flow.cost[arc] || lower[arc] !== flow.lower[arc] || upper[arc] !== flow.upper[arc])
      arcs.push(arc);
  flow.cost.set(cost);
  flow.lower.set(lower);
  flow.upper.set(upper);
  return arcs;
}

function revaluePairs(flow: Flow, { places }: LinearModel, before: Told, after: Told): number[] {
  const arcs: number[] = [];
  const { least, most } = after.limits;
  for (let pair = 0; pair < least.length; pair += 1) {
    if (least[pair] === before.limits.least[pair] && most[pair] === before.limits.most[pair]) continue;
    const today = numberAt(after.problem.pairs.todayUnits, pair);
    boundPair(flow, places, pair, { today, least: numberAt(least, pair), most: numberAt(most, pair) });
    arcs.push(...[numberAt(places.kept, pair), numberAt(places.added, pair)].filter((arc) => arc >= 0));
  }
  return arcs;
}

function revalueNeeds(flow: Flow, { places }: LinearModel, before: Told, after: Told): number[] {
  return after.problem.slots.flatMap((slot, at) => {
    if (slot === before.problem.slots[at]) return [];
    const first = places.need + 3 * at;
    flow.upper.set(needUnits(slot), first);
    return [first, first + 1, first + 2];
  });
}
