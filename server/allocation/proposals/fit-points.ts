import { type FitReason, fitWeights } from '../candidates/fit-weights.js';

/** Points of each reason why somebody fits. */
type FitOfPair = Readonly<Record<FitReason, number>>;

/** By place in a problem's list of pairs. */
export type FitByPair = Readonly<Record<number, FitOfPair>>;

/** The same, one place in each column for a pair of a problem. */
export type FitPoints = Readonly<Record<FitReason, Int32Array>>;

const REASONS = Object.keys(fitWeights) as FitReason[];

export function fitPoints(pairs: readonly FitOfPair[]): FitPoints {
  return Object.fromEntries(
    REASONS.map((reason) => [reason, Int32Array.from(pairs, (one) => one[reason])]),
  ) as FitPoints;
}

/** Of these pairs, by place in the problem's list. */
export function fitOfPairs(points: FitPoints, pairs: Iterable<number>): FitByPair {
  const found: Record<number, FitOfPair> = {};
  for (const pair of pairs)
    found[pair] = Object.fromEntries(REASONS.map((reason) => [reason, points[reason][pair] ?? 0])) as FitOfPair;
  return found;
}
