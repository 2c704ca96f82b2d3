import type { Merged } from '../people/merged.js';
import type { DuplicateReason } from './merges.schemas.js';

/** People of whom something is the same. */
export interface Alike {
  reason: DuplicateReason;
  ids: readonly string[];
}

export interface Pair {
  ids: [string, string];
  reasons: DuplicateReason[];
}

/**
 * Pairs of people who stand on their own and look alike, the oldest entry first in each: everybody is compared with
 * the first of their group that nobody said is somebody else, so that a group of n gives n − 1 pairs at most.
 */
export function pairsOf(groups: Iterable<Alike>, merged: Merged, apart: Iterable<readonly [string, string]>): Pair[] {
  const parted = new Set([...apart].map(([one, other]) => keyOf(merged.countsAs(one), merged.countsAs(other))));
  const found = new Map<string, Pair>();
  for (const { reason, ids } of groups) {
    const people = [...new Set(ids.map((id) => merged.countsAs(id)))].toSorted();
    people.forEach((other, at) => {
      const one = people.slice(0, at).find((earlier) => !parted.has(keyOf(earlier, other)));
      if (one === undefined) return;
      const key = keyOf(one, other);
      const pair = found.get(key) ?? { ids: [one, other], reasons: [] };
      if (!pair.reasons.includes(reason)) pair.reasons.push(reason);
      found.set(key, pair);
    });
  }
  return [...found.values()];
}

function keyOf(one: string, other: string): string {
  return [one, other].toSorted().join(' ');
}

/** Groups of two or more by what they have in common. */
export function groupsBy(reason: DuplicateReason, marks: Iterable<readonly [mark: string, id: string]>): Alike[] {
  const byMark = new Map<string, string[]>();
  for (const [mark, id] of marks) {
    const ids = byMark.get(mark);
    if (ids) ids.push(id);
    else if (mark !== '') byMark.set(mark, [id]);
  }
  return [...byMark.values()].filter((ids) => new Set(ids).size > 1).map((ids) => ({ reason, ids }));
}
