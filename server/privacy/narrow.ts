import { isFew, valueOf } from './cells.js';
import { componentsOf } from './components.js';
import type { Effort } from './effort.js';
import { pinnedBy, roomFor, type World, worldOf } from './other-world.js';
import { type Board, isHidden, isKnown, type Region, regionKey } from './regions.js';
import type { Leak } from './subtraction.js';

/** A withheld amount is known when what it can be, as seen from outside, spans less than a tenth either way. */
export const SPAN = 0.2;

/** A world of amounts that hang together, with the way back to the parts and cells it is made of. */
interface Piece {
  world: World;
  /** Place in the world of each part. */
  at: ReadonlyMap<number, number>;
  equations: readonly { parts: readonly number[]; by: readonly Region[] }[];
}

/**
 * Withheld amounts of `measure` that everything known, taken together, pins down. For each withheld cell and each part
 * with few people, another world is looked for in which all that is known is the same and the amount is another. Stops
 * where others should have their turn. Throws `too-much-to-check`.
 */
export function* narrowed(
  board: Board,
  measure: string,
  hidden: ReadonlySet<string>,
  least: number,
  effort: Effort,
): Generator<void, Leak[]> {
  const pieces = piecesOf(board, measure, hidden, effort);
  const pieceOf = new Map(pieces.flatMap((piece) => [...piece.at.keys()].map((part) => [part, piece] as const)));
  const known = knownAlone(board, hidden);
  const leaks: Leak[] = [];
  for (const parts of targetsOf(board, hidden, least)) {
    if (effort.isDue()) yield;
    const open = parts.filter((part) => !known.has(part));
    const value = valueOf(board.telling, measure, parts);
    // Nothing given is nothing to learn: a total of 0 says so of each of its parts.
    if (value === 0) continue;
    const room = open.every((part) => pieceOf.has(part)) ? spanOf(open, pieceOf, value) : Infinity;
    if (room > SPAN * value) continue;
    const by = [...new Set(open.map((part) => pieceOf.get(part)))].flatMap((piece) => (piece ? byOf(piece, open) : []));
    leaks.push({ revealed: parts, region: board.regions.get(regionKey(parts)) ?? null, by: [...new Set(by)] });
  }
  return leaks;
}

function spanOf(open: readonly number[], pieceOf: ReadonlyMap<number, Piece>, value: number): number {
  const enough = SPAN * value * 1.0001 + Number.MIN_VALUE;
  let span = 0;
  for (const piece of new Set(open.map((part) => pieceOf.get(part)))) {
    if (!piece) continue;
    const wanted = open.map((part) => piece.at.get(part)).filter((place) => place !== undefined);
    for (const sign of [1, -1] as const) if (span < enough) span += roomFor(piece.world, wanted, sign, enough - span);
  }
  return span;
}

function byOf(piece: Piece, open: readonly number[]): Region[] {
  const wanted = open.map((part) => piece.at.get(part)).filter((place) => place !== undefined);
  return pinnedBy(piece.world, wanted).flatMap((row) => piece.equations[row]?.by ?? []);
}

/** Withheld cells, and parts with few people that no known cell shows alone. */
function targetsOf({ telling, regions }: Board, hidden: ReadonlySet<string>, least: number): (readonly number[])[] {
  const withheld = [...regions.values()].filter((region) => !region.isMixed && isHidden(region, hidden));
  const few = telling.parts
    .map((_, part) => [part])
    .filter((parts) => !regions.has(String(parts[0])) && isFew(telling, parts, least));
  return [...withheld.map(({ parts }) => parts), ...few];
}

/** Parts that a known cell shows alone. */
function knownAlone({ regions }: Board, hidden: ReadonlySet<string>): Map<number, Region> {
  const alone = new Map<number, Region>();
  for (const region of regions.values())
    if (region.parts.length === 1 && isKnown(region, hidden)) alone.set(region.parts[0] ?? -1, region);
  return alone;
}

function piecesOf(board: Board, measure: string, hidden: ReadonlySet<string>, effort: Effort): Piece[] {
  const alone = knownAlone(board, hidden);
  const equations = new Map<string, Piece['equations'][number]>();
  for (const region of board.regions.values()) {
    if (!isKnown(region, hidden)) continue;
    const parts = region.parts.filter((part) => !alone.has(part));
    const taken = region.parts.map((part) => alone.get(part)).filter((one) => one !== undefined);
    if (parts.length > 0) equations.set(parts.join(','), { parts, by: [region, ...taken] });
  }
  const all = [...equations.values()];
  return componentsOf(all.map(({ parts }) => parts)).map((places) => {
    const at = new Map(places.map((part, place) => [part, place]));
    const own = all.filter(({ parts }) => at.has(parts[0] ?? -1));
    const amounts = Float64Array.from(places, (part) => board.telling.parts[part]?.values[measure] ?? 0);
    const rows = own.map(({ parts }) => parts.map((part) => at.get(part) ?? 0));
    return { world: worldOf(amounts, rows, effort), at, equations: own };
  });
}
