import { setImmediate } from 'node:timers/promises';
import type { Telling } from './cells.js';
import { Effort } from './effort.js';
import { narrowed } from './narrow.js';
import { type Board, boardOf, isHidden, type Region } from './regions.js';
import { type Leak, subtractions } from './subtraction.js';

export interface Withheld {
  /** Keys of the cells to withhold. */
  keys: ReadonlySet<string>;
  /** What could still be worked out, because only cells settled before or known from elsewhere lead to it. */
  left: readonly Leak[];
}

/**
 * Which cells an outside reader may not see. The figures of a family come together: a cell withheld in one is withheld
 * in all. First those with few people; then, while something withheld could be worked out from what is told, the cell
 * with the fewest people among those it is worked out from (ties by key). Throws `too-much-to-check`.
 */
export function withhold(tellings: readonly Telling[], least: number, effort = new Effort()): Withheld {
  const steps = deciding(tellings, least, effort);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same, while others have their turn. */
export async function withholdInTurns(
  tellings: readonly Telling[],
  least: number,
  effort = new Effort(),
): Promise<Withheld> {
  const steps = deciding(tellings, least, effort);
  let step = steps.next();
  while (step.done !== true) {
    await setImmediate();
    step = steps.next();
  }
  return step.value;
}

function* deciding(tellings: readonly Telling[], least: number, effort: Effort): Generator<void, Withheld> {
  const boards = tellings.map((telling) => boardOf(telling, least));
  const hidden = new Set(
    boards.flatMap(({ telling }) => telling.cells.filter(({ state }) => state === 'withheld').map(({ key }) => key)),
  );
  for (const { regions } of boards)
    for (const region of regions.values()) if (region.isFew && !region.isTold) hideRegion(region, hidden);
  for (;;) {
    alike(boards, hidden);
    const left = yield* leaksIn(boards, hidden, least, effort);
    if (hideCovering(left, hidden)) continue;
    if (admit(left)) continue;
    const keys = withheldOf(boards, hidden);
    return { keys, left: [...left, ...admittedIn(boards, keys)] };
  }
}

/**
 * What told cells give away has been told, when enough people are behind it: hiding it helps nobody any more, and others
 * must not count on it. Whether anything was admitted.
 */
function admit(left: readonly Leak[]): boolean {
  const open = left.flatMap(({ region }) => (region && !region.isFew && !region.isTold ? [region] : []));
  for (const region of open) region.isTold = true;
  return open.length > 0;
}

/** Cells that a figure gives away, or has told under another name, and that another of its family must hide. */
function admittedIn(boards: readonly Board[], keys: ReadonlySet<string>): Leak[] {
  return boards
    .filter(({ telling }) => telling.isOutdated !== true)
    .flatMap(({ regions }) => [...regions.values()])
    .filter(({ isTold, cells }) => isTold && cells.some(({ state, key }) => state === 'asked' && keys.has(key)))
    .map((region) => ({ revealed: region.parts, region, by: [] }));
}

function withheldOf(boards: readonly Board[], hidden: ReadonlySet<string>): Set<string> {
  const regions = boards.flatMap((board) => [...board.regions.values()]);
  const withheld = regions.filter((region) => isHidden(region, hidden)).flatMap(({ cells }) => cells);
  return new Set(withheld.map(({ key }) => key).filter((key) => hidden.has(key)));
}

function measuresOf({ telling }: Board): string[] {
  return [...new Set(telling.parts.flatMap(({ values }) => Object.keys(values)))];
}

/** Cells with the very same rows are withheld together, under whichever name. */
function alike(boards: readonly Board[], hidden: Set<string>): void {
  for (let size = -1; size !== hidden.size;) {
    size = hidden.size;
    for (const { regions } of boards)
      for (const region of regions.values()) if (isHidden(region, hidden)) hideRegion(region, hidden);
  }
}

function hideRegion({ cells }: Region, hidden: Set<string>): void {
  for (const { key } of cells) hidden.add(key);
}

/** Everything withheld that could be worked out, by subtraction or by what all that is known leaves possible. */
function* leaksIn(
  boards: readonly Board[],
  hidden: ReadonlySet<string>,
  least: number,
  effort: Effort,
): Generator<void, Leak[]> {
  const leaks: Leak[] = [];
  for (const board of boards) {
    leaks.push(...(yield* subtractions(board, hidden, least, effort)));
    for (const measure of measuresOf(board)) leaks.push(...(yield* narrowed(board, measure, hidden, least, effort)));
  }
  return leaks;
}

/**
 * Hides cells until each leak has one: first the cell that closes the most of them, so that few are hidden; among equals
 * the one with the fewest people, ties by key. Whether anything was hidden.
 */
function hideCovering(leaks: readonly Leak[], hidden: Set<string>): boolean {
  let grew = false;
  for (;;) {
    const counts = new Map<Region, number>();
    for (const { by } of leaks)
      if (!by.some((region) => isHidden(region, hidden)))
        for (const region of new Set(by)) if (mayGo(region)) counts.set(region, (counts.get(region) ?? 0) + 1);
    const [next] = [...counts].toSorted(
      ([a, closes], [b, others]) =>
        others - closes || Math.sign(rank(a) - rank(b)) || ((keyOf(a) ?? '') < (keyOf(b) ?? '') ? -1 : 1),
    );
    if (!next) return grew;
    hideRegion(next[0], hidden);
    grew = true;
  }
}

const mayGo = (region: Region) => !region.isTold && keyOf(region) !== null;

/** Fewest people first; what nobody stands behind comes last. */
const rank = ({ people }: Region): number => people || Infinity;

/** Smallest key of a region that may still be withheld; null when none may. */
function keyOf({ cells }: Region): string | null {
  const keys = cells.filter(({ state }) => state === 'asked').map(({ key }) => key);
  return keys.length > 0 ? keys.reduce((a, b) => (a < b ? a : b)) : null;
}
