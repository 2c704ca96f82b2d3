import type { ModelPlaces } from './linear-model.js';
import type { Outcome } from './loaded-model.js';
import { numberAt } from './number-at.js';
import type { PlanPrices } from './plan.js';
import type { PlanProblem } from './problem.js';

/** The hours of each pair. A corner of the model is whole but for what floating point leaves. */
export function unitsOf({ columns }: Pick<Outcome, 'columns'>, { kept, added }: ModelPlaces): Int32Array {
  const hours = (column: number): number => (column < 0 ? 0 : Math.round(numberAt(columns, column)));
  return kept.map((column, pair) => hours(column) + hours(numberAt(added, pair)));
}

/** Any prices prove a bound; those of the best corner are whole, and prove that nothing is better. */
export function pricesOf({ duals }: Pick<Outcome, 'duals'>, places: ModelPlaces, { slots }: PlanProblem): PlanPrices {
  const dual = (row: number): number => (row < 0 ? 0 : Math.round(numberAt(duals, row)));
  return {
    slot: Int32Array.from(slots, (_, row) => -dual(row)),
    person: places.person.map((row) => Math.max(0, dual(row))),
    pieces: places.time.pieces.flatMap(({ person, from }, at) => {
      const price = dual(places.piece + at);
      return price > 0 ? [{ person, from, price }] : [];
    }),
  };
}
