import type { PlanState, Step } from './plan-state.js';

/**
 * Everybody and every slot that a change is about, one number each. Two changes without any in common have nothing to do
 * with each other: carrying out the one alters neither what the other is worth nor what it may do.
 */
export function touchedPlaces(state: PlanState, steps: readonly Step[]): Set<number> {
  return new Set(steps.flatMap(({ pair }) => [personPlace(state.personOf(pair)), slotPlace(state.slotOf(pair))]));
}

export const personPlace = (person: number): number => 2 * person;
export const slotPlace = (slot: number): number => 2 * slot + 1;
