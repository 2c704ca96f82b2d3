import { isFew } from './cells.js';
import type { Effort } from './effort.js';
import { type Board, isHidden, isKnown, type Region, regionKey } from './regions.js';

/** A figure that should stay withheld, and the known ones it can be worked out from. */
export interface Leak {
  /** Parts of what comes out. */
  revealed: readonly number[];
  /** The cell with these very parts, if there is one. */
  region: Region | null;
  by: readonly Region[];
}

/**
 * What is left of a known cell once the known cells of one table are taken away: the total minus its rows, the year
 * minus its months, everybody minus one funder. It leaks when few people are behind it, or when it is a withheld cell.
 * Stops where others should have their turn. Throws `too-much-to-check`.
 */
export function* subtractions(
  { telling, regions, tables }: Board,
  hidden: ReadonlySet<string>,
  least: number,
  effort: Effort,
): Generator<void, Leak[]> {
  const leaks: Leak[] = [];
  for (const whole of regions.values()) {
    if (!isKnown(whole, hidden)) continue;
    if (effort.isDue()) yield;
    for (const table of tables.values()) {
      effort.spend(whole.parts.length);
      const taken = knownWithin(whole, table, hidden);
      if (taken.length === 0) continue;
      const gone = new Set(taken.flatMap(({ parts }) => parts));
      const left = whole.parts.filter((part) => !gone.has(part));
      if (left.length === 0) continue;
      const same = regions.get(regionKey(left));
      if (same?.isTold) continue;
      if (isFew(telling, left, least) || (same && isHidden(same, hidden)))
        leaks.push({ revealed: left, region: same ?? null, by: [whole, ...taken] });
    }
  }
  return leaks;
}

/** Known cells of a table that lie wholly inside another cell. */
function knownWithin(whole: Region, table: ReadonlyMap<number, Region>, hidden: ReadonlySet<string>): Region[] {
  const seen = new Map<Region, number>();
  for (const part of whole.parts) {
    const region = table.get(part);
    if (region && region !== whole) seen.set(region, (seen.get(region) ?? 0) + 1);
  }
  return [...seen].filter(([one, count]) => count === one.parts.length && isKnown(one, hidden)).map(([one]) => one);
}
