import { addAt, numberAt } from './number-at.js';
import { type PairLimits, mostUnits } from './pair-limits.js';
import { pairPrices } from './pair-prices.js';
import type { PlanProblem } from './problem.js';
import { SparseColumns } from './sparse-columns.js';
import { type TimePieces, timePieces } from './time-pieces.js';

/**
 * The plan as a linear program, to be maximised: a row for each slot, for each person who could reach their comfort or
 * cap, for each piece of time that two slots claim, and for each pair that claims one. It is the flow of the hours from
 * people to slots, so that its best corner is whole.
 */
export interface LinearModel {
  columns: SparseColumns;
  rowLower: Float64Array;
  rowUpper: Float64Array;
  places: ModelPlaces;
}

/** Where things stand in the model; −1: nowhere. */
export interface ModelPlaces {
  /** Column of the hours of a pair that exist today, and of the new ones. */
  kept: Int32Array;
  added: Int32Array;
  /** Column of the hours of a slot below its minimum; those up to the target and above it follow. */
  need: number;
  /** Row of each person. */
  person: Int32Array;
  /** Row of the first piece of time. */
  piece: number;
  time: TimePieces;
}

/** The shape holds whatever is locked: locks are bounds. */
export function linearModel(problem: PlanProblem, limits: PairLimits): LinearModel {
  const most = mostUnits(problem);
  const time = timePieces(problem, most);
  const person = personRows(problem, most);
  const piece = problem.slots.length + person.reduce((rows, row) => rows + (row < 0 ? 0 : 1), 0);
  const pairRow = new Map(time.overlapping.map(({ pair }, at) => [pair, piece + time.pieces.length + at]));
  const rowCount = piece + time.pieces.length + time.overlapping.length;
  const [rowLower, rowUpper] = [new Float64Array(rowCount), new Float64Array(rowCount)];
  const columns = new SparseColumns();
  const { kept, added } = addPairs(problem, { columns, person, pairRow, most, limits });
  const need = addNeeds(problem, columns);
  addComfort(problem, { columns, person, most, rowLower, rowUpper });
  addTime(time, { columns, piece, pairRow, rowLower, rowUpper });
  return { columns, rowLower, rowUpper, places: { kept, added, need, person, piece, time } };
}

/** Only for people who could give more than their comfort or cap. */
function personRows({ people, slots, pairs }: PlanProblem, most: Int32Array): Int32Array {
  const possible = new Float64Array(people.length);
  for (const [pair, units] of most.entries()) addAt(possible, numberAt(pairs.person, pair), units);
  let next = slots.length;
  return Int32Array.from(people, ({ comfortUnits, capUnits }, at) =>
    numberAt(possible, at) > Math.min(comfortUnits ?? Infinity, capUnits ?? Infinity) ? next++ : -1,
  );
}

interface PairParts {
  columns: SparseColumns;
  person: Int32Array;
  pairRow: ReadonlyMap<number, number>;
  most: Int32Array;
  limits: PairLimits;
}

function addPairs(problem: PlanProblem, { columns, person, pairRow, most, limits }: PairParts) {
  const { pairs } = problem;
  const prices = pairPrices(problem);
  const [kept, added] = [new Int32Array(most.length).fill(-1), new Int32Array(most.length).fill(-1)];
  for (const [pair, units] of most.entries()) {
    if (units === 0) continue;
    const rows: [number, number][] = [[numberAt(pairs.slot, pair), 1]];
    const personRow = numberAt(person, numberAt(pairs.person, pair));
    if (personRow >= 0) rows.push([personRow, 1]);
    const own = pairRow.get(pair);
    if (own !== undefined) rows.push([own, -1]);
    const today = numberAt(pairs.todayUnits, pair);
    const bounds = pairBounds(today, numberAt(limits.least, pair), numberAt(limits.most, pair));
    if (today > 0) kept[pair] = columns.add(numberAt(prices.kept, pair), bounds.kept, rows);
    if (units > today) added[pair] = columns.add(numberAt(prices.added, pair), bounds.added, rows);
  }
  return { kept, added };
}

type Bounds = readonly [lower: number, upper: number];

/** An hour that exists today is never worth less than a new one: the former are filled first. */
export function pairBounds(today: number, least: number, most: number): { kept: Bounds; added: Bounds } {
  const existing = Math.min(today, most);
  return {
    kept: [Math.min(least, existing), existing],
    added: [Math.max(0, least - existing), most - existing],
  };
}

function addNeeds({ slots, weights }: PlanProblem, columns: SparseColumns): number {
  const first = columns.count;
  for (const [row, slot] of slots.entries()) {
    const [a, b, c] = needBounds(slot);
    columns.add(weights.belowMinimum, a, [[row, -1]]);
    columns.add(weights.toTarget, b, [[row, -1]]);
    columns.add(-weights.aboveTarget, c, [[row, -1]]);
  }
  return first;
}

export function needBounds(slot: {
  minUnits: number;
  targetUnits: number;
  maxUnits: number;
}): readonly [Bounds, Bounds, Bounds] {
  const { minUnits, targetUnits, maxUnits } = slot;
  return [
    [0, minUnits],
    [0, targetUnits - minUnits],
    [0, maxUnits - targetUnits],
  ];
}

interface RowParts {
  columns: SparseColumns;
  rowLower: Float64Array;
  rowUpper: Float64Array;
}

function addComfort(
  { people, pairs, weights }: PlanProblem,
  { columns, person, most, rowLower, rowUpper }: RowParts & { person: Int32Array; most: Int32Array },
): void {
  const possible = new Float64Array(people.length);
  for (const [pair, units] of most.entries()) addAt(possible, numberAt(pairs.person, pair), units);
  for (const [at, { comfortUnits, capUnits }] of people.entries()) {
    const row = numberAt(person, at);
    if (row < 0) continue;
    const cap = capUnits ?? numberAt(possible, at);
    const limit = Math.min(comfortUnits ?? cap, cap);
    rowLower[row] = -Infinity;
    rowUpper[row] = limit;
    if (cap > limit) columns.add(-weights.overComfort, [0, cap - limit], [[row, -1]]);
  }
}

function addTime(
  { pieces, overlapping }: TimePieces,
  { columns, piece, pairRow, rowLower, rowUpper }: RowParts & { piece: number; pairRow: ReadonlyMap<number, number> },
): void {
  for (const [at, { units }] of pieces.entries()) {
    rowLower[piece + at] = -Infinity;
    rowUpper[piece + at] = units;
  }
  for (const { pair, pieces: claimed } of overlapping) {
    for (const one of claimed) {
      const rows: [number, number][] = [[pairRow.get(pair) ?? 0, 1]];
      if (one.piece >= 0) rows.push([piece + one.piece, 1]);
      columns.add(0, [0, one.units], rows);
    }
  }
}
