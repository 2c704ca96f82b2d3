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
  const corners = [0, Math.min(person.comfortUnits ?? most, most), most];
  return Math.max(...corners.map((units) => loadValue(person, weights, units) + price * units));
}
