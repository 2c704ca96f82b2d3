import type { Pair } from './alike.js';

/** The most likely first: an address or a number in common, then a name that two sources give, then one that one source gives twice. */
export function inOrder(pairs: readonly Pair[], sources: ReadonlyMap<string, ReadonlySet<string>>): Pair[] {
  const rank = ({ ids: [one, other], reasons }: Pair): number => {
    if (reasons.includes('same-email')) return 0;
    if (reasons.includes('same-reference')) return 1;
    const theirs = sources.get(other);
    return [...(sources.get(one) ?? [])].some((source) => theirs?.has(source)) ? 3 : 2;
  };
  const ranks = new Map(pairs.map((pair) => [pair, rank(pair)]));
  return pairs.toSorted(
    (a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || a.ids.join(' ').localeCompare(b.ids.join(' ')),
  );
}
