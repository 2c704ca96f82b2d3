import type { LinearModel, ModelPlaces } from './linear-model.js';
import { numberAt } from './number-at.js';
import type { PairLimits } from './pair-limits.js';
import { pairPrices } from './pair-prices.js';
import type { PlanProblem, PlanSlot } from './problem.js';

/** What decisions, needs and weights say of each column of a model. */
export interface ColumnValues {
  cost: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
}

export function columnValues(problem: PlanProblem, limits: PairLimits, { matrix, places }: LinearModel): ColumnValues {
  const { count } = matrix;
  const values = { cost: new Float64Array(count), lower: new Float64Array(count), upper: new Float64Array(count) };
  valuePairs(problem, limits, values, places);
  valueNeeds(problem, values, places.need);
  for (const [at, column] of places.over.entries()) {
    if (column < 0) continue;
    const { comfortUnits, capUnits } = problem.people[at] ?? { comfortUnits: 0, capUnits: 0 };
    values.cost[column] = -problem.weights.overComfort;
    values.upper[column] = (capUnits ?? numberAt(places.possible, at)) - (comfortUnits ?? 0);
  }
  let claim = places.claim;
  for (const { pieces } of places.time.overlapping) for (const { units } of pieces) values.upper[claim++] = units;
  return values;
}

/** An hour that exists today is never worth less than a new one: the former are filled first. */
function valuePairs(problem: PlanProblem, limits: PairLimits, values: ColumnValues, places: ModelPlaces): void {
  const prices = pairPrices(problem);
  for (let pair = 0; pair < places.kept.length; pair += 1) {
    const [old, young] = [numberAt(places.kept, pair), numberAt(places.added, pair)];
    if (old >= 0) values.cost[old] = numberAt(prices.kept, pair);
    if (young >= 0) values.cost[young] = numberAt(prices.added, pair);
    boundPair(values, places, pair, {
      today: numberAt(problem.pairs.todayUnits, pair),
      least: numberAt(limits.least, pair),
      most: numberAt(limits.most, pair),
    });
  }
}

/** Of the two columns of a pair: hours that exist today, and new ones. */
export function boundPair(
  { lower, upper }: Pick<ColumnValues, 'lower' | 'upper'>,
  { kept, added }: Pick<ModelPlaces, 'kept' | 'added'>,
  pair: number,
  { today, least, most }: { today: number; least: number; most: number },
): void {
  const existing = Math.min(today, most);
  const [old, young] = [numberAt(kept, pair), numberAt(added, pair)];
  if (old >= 0) {
    lower[old] = Math.min(least, existing);
    upper[old] = existing;
  }
  if (young >= 0) {
    lower[young] = Math.max(0, least - existing);
    upper[young] = most - existing;
  }
}

function valueNeeds({ slots, weights }: PlanProblem, { cost, upper }: ColumnValues, first: number): void {
  const prices = [weights.belowMinimum, weights.toTarget, -weights.aboveTarget];
  for (const [at, slot] of slots.entries()) {
    cost.set(prices, first + 3 * at);
    upper.set(needUnits(slot), first + 3 * at);
  }
}

/** Below the minimum, up to the target, above it. */
export function needUnits({ minUnits, targetUnits, maxUnits }: PlanSlot): [number, number, number] {
  return [minUnits, targetUnits - minUnits, maxUnits - targetUnits];
}

/** Columns whose price, and columns whose bounds, differ. */
export function changedColumns(before: ColumnValues, after: ColumnValues): { cost: Int32Array; bounds: Int32Array } {
  const [cost, bounds]: [number[], number[]] = [[], []];
  for (let column = 0; column < before.cost.length; column += 1) {
    if (before.cost[column] !== after.cost[column]) cost.push(column);
    if (before.lower[column] !== after.lower[column] || before.upper[column] !== after.upper[column])
      bounds.push(column);
  }
  return { cost: Int32Array.from(cost), bounds: Int32Array.from(bounds) };
}
