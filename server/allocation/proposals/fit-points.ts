import { type FitReason, fitWeights } from '../candidates/fit-weights.js';

/** Points of each reason why somebody fits. */
export type FitOfPair = Readonly<Record<FitReason, number>>;

/** The same, one place in each column for a pair of a problem. */
export type FitPoints = Readonly<Record<FitReason, Int32Array>>;

const REASONS = Object.keys(fitWeights) as FitReason[];

export function fitPoints(pairs: readonly FitOfPair[]): FitPoints {
  return Object.fromEntries(
    REASONS.map((reason) => [reason, Int32Array.from(pairs, (one) => one[reason])]),
  ) as FitPoints;
}

export function fitOfPairs(points: FitPoints): FitOfPair[] {
  return Array.from(
    points.skills,
    (_, pair) => Object.fromEntries(REASONS.map((reason) => [reason, points[reason][pair] ?? 0])) as FitOfPair,
  );
}
