import type { PlanPerson, PlanWeights } from '../problem.js';

/** What it costs, in negative points, to ask so many units of somebody. */
export function loadValue({ comfortUnits }: PlanPerson, weights: PlanWeights, units: number): number {
  return comfortUnits === null ? 0 : -weights.overComfort * Math.max(0, units - comfortUnits);
}

/** The most somebody can win who sells units at that price, within their cap and what their pairs could give at all. */
export function loadBound(
  person: PlanPerson,
  weights: PlanWeights,
  { price, possible }: { price: number; possible: number },
): number {
  const most = Math.min(person.capUnits ?? possible, possible);
  const comfort = Math.min(person.comfortUnits ?? most, most);
  const won = (units: number): number => loadValue(person, weights, units) + price * units;
  return Math.max(won(0), won(comfort), won(most));
}
