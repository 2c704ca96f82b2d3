import type { PlanSlot, PlanWeights } from '../problem.js';

/** Points of so many units at a slot: much up to its minimum, less up to its target, a loss above. */
export function needValue(slot: PlanSlot, weights: PlanWeights, units: number): number {
  const below = Math.min(units, slot.minUnits);
  const toTarget = Math.min(units, slot.targetUnits) - below;
  const above = units - below - toTarget;
  return weights.belowMinimum * below + weights.toTarget * toTarget - weights.aboveTarget * above;
}

/** The most a slot can win when it buys units at that price. */
export function needBound(slot: PlanSlot, weights: PlanWeights, price: number): number {
  const corners = [0, slot.minUnits, slot.targetUnits, slot.maxUnits];
  return Math.max(...corners.map((units) => needValue(slot, weights, units) - price * units));
}
