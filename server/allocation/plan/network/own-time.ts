import type { TimePieces } from '../time-pieces.js';

/**
 * How much each pair of one person takes of each piece of their time, for so many units of each: in the order of the
 * claims; null: they do not fit. What nothing else claims is taken first; then, piece by piece, whoever must leave first
 * is served first.
 */
export function ownTime(
  { pieces, overlapping }: TimePieces,
  units: ArrayLike<number>,
  endOf: (pair: number) => number,
): number[] | null {
  const left = overlapping.map(({ pair }) => units[pair] ?? 0);
  const taken = overlapping.map((one, at) =>
    one.pieces.map(({ piece, units: most }) => (piece < 0 ? take(left, at, most) : 0)),
  );
  const order = [...overlapping.keys()].toSorted(
    (a, b) => endOf(overlapping[a]?.pair ?? 0) - endOf(overlapping[b]?.pair ?? 0),
  );
  for (const [piece, { units: room }] of pieces.entries()) {
    let open = room;
    for (const at of order) {
      const claim = overlapping[at]?.pieces.findIndex((one) => one.piece === piece) ?? -1;
      const own = taken[at];
      if (claim < 0 || !own) continue;
      own[claim] = take(left, at, open);
      open -= own[claim];
    }
  }
  return left.every((wanted) => wanted === 0) ? taken.flat() : null;
}

function take(left: number[], at: number, most: number): number {
  const units = Math.min(left[at] ?? 0, most);
  left[at] = (left[at] ?? 0) - units;
  return units;
}
