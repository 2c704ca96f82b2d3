import { unitOf } from '../query-files/header-names.js';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import { centsOf, sumOfRated } from './money.js';

export interface AddedMeasure {
  name: string;
  /** Column of the kept result. */
  column: string;
  isMoney: boolean;
}

/** Measures whose rows add up to the figure. */
export function addedMeasures(header: IndicatorHeader): AddedMeasure[] {
  return Object.entries(header.measures).flatMap(([name, { kind, of }]) =>
    kind === 'sum' ? [{ name, column: of ?? name, isMoney: unitOf(header, name) === 'money' }] : [],
  );
}

/**
 * What one of several adds, in money to the cent, so that all of them add up: the cents of all so far, less those of all
 * before. `before` and `own` are money for seconds.
 */
export function centsAdded(before: string | null, own: string | null): number | null {
  if (own === null) return null;
  const [until, upTo] = [centsOf(before ?? '0') ?? 0n, centsOf(sumOfRated(before ?? '0', own)) ?? 0n];
  return Number(upTo - until) / 100;
}
