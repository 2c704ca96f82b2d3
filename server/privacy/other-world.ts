import type { Effort } from './effort.js';
import { type Equations, factor, type Factored, solve } from './equations.js';

const MOST_STEPS = 12;
/** How far towards the border of what is possible one step goes. */
const CARE = 0.98;
/** Directions shorter than this, compared with what they should move, are rounding errors. */
const NO_WAY = 1e-9;

/** Amounts nobody may be negative in, and the sums of them that are known. */
export interface World {
  amounts: Float64Array;
  equations: Equations;
  /** Of the amounts as they are: shared by every question about this world. */
  first: Factored;
  effort: Effort;
}

export function worldOf(amounts: Float64Array, equations: Equations, effort: Effort): World {
  effort.spendOnFactor(equations.length);
  return { amounts, equations, first: factor(equations, weightsOf(amounts)), effort };
}

/**
 * How far the sum of `wanted` amounts can be moved up (`sign` 1) or down (-1) while every known sum stays the same and
 * nothing is negative: worlds that look the same from outside. Walks towards the border and stops once `enough` is
 * reached; what it finds is possible, so it never tells more room than there is. Affine scaling, Dikin 1967. Throws
 * `too-much-to-check`.
 */
export function roomFor(world: World, wanted: readonly number[], sign: 1 | -1, enough: number): number {
  const { equations, effort } = world;
  let { amounts } = world;
  let room = 0;
  for (let step = 0; step < MOST_STEPS && room < enough; step += 1) {
    const weights = weightsOf(amounts);
    effort.spend(equations.length ** 2);
    if (step > 0) effort.spendOnFactor(equations.length);
    const factored = step === 0 ? world.first : factor(equations, weights);
    const { direction, slope } = directionTo(equations, factored, weights, wanted);
    if (slope === 0) break;
    const length = CARE * lengthWithin(amounts, direction, sign);
    if (length === Infinity) return Infinity;
    if (length === 0) break;
    amounts = amounts.map((one, at) => Math.max(0, one + length * sign * (direction[at] ?? 0)));
    room += length * slope;
  }
  return room;
}

/** Which equations, together, pin down the sum of `wanted`. */
export function pinnedBy({ amounts, equations, first }: World, wanted: readonly number[]): number[] {
  const multipliers = solve(first, rightSide(equations, weightsOf(amounts), wanted));
  return [...multipliers.keys()].filter((at) => Math.abs(multipliers[at] ?? 0) > 1e-6);
}

function lengthWithin(amounts: Float64Array, direction: Float64Array, sign: 1 | -1): number {
  let length = Infinity;
  direction.forEach((one, at) => {
    if (sign * one < 0) length = Math.min(length, (amounts[at] ?? 0) / Math.abs(one));
  });
  return length;
}

function directionTo(equations: Equations, factored: Factored, weights: Float64Array, wanted: readonly number[]) {
  const multipliers = solve(factored, rightSide(equations, weights, wanted));
  const direction = new Float64Array(weights.length);
  for (const at of wanted) direction[at] = 1;
  equations.forEach((places, row) => {
    for (const at of places) direction[at] = (direction[at] ?? 0) - (multipliers[row] ?? 0);
  });
  let slope = 0;
  direction.forEach((one, at) => {
    const weight = weights[at] ?? 0;
    slope += one * one * weight;
    direction[at] = one * weight;
  });
  const whole = wanted.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
  return { direction, slope: slope > NO_WAY * whole ? slope : 0 };
}

function rightSide(equations: Equations, weights: Float64Array, wanted: readonly number[]): Float64Array {
  const chosen = new Set(wanted);
  return Float64Array.from(equations, (places) =>
    places.reduce((sum, at) => sum + (chosen.has(at) ? (weights[at] ?? 0) : 0), 0),
  );
}

/** Nobody outside knows which amounts are 0: they may move up too. */
function weightsOf(amounts: Float64Array): Float64Array {
  const mean = amounts.reduce((sum, one) => sum + one, 0) / Math.max(1, amounts.length);
  return amounts.map((one) => Math.max(one, 0.05 * mean) ** 2 || 1);
}
