import { addAt, numberAt } from './number-at.js';
import { mostUnits } from './pair-limits.js';
import type { PlanProblem } from './problem.js';
import { SparseMatrix } from './sparse-matrix.js';
import { type TimePieces, timePieces } from './time-pieces.js';

/**
 * The plan as a linear program, to be maximised: a row for each slot, for each person who could reach their comfort or
 * cap, for each piece of time that two slots claim, and for each pair that claims one. It is the flow of the hours from
 * people to slots, so that its best corner is whole. Its shape holds whatever people decide: decisions are bounds.
 */
export interface LinearModel {
  matrix: SparseMatrix;
  rowLower: Float64Array;
  rowUpper: Float64Array;
  places: ModelPlaces;
}

/** Where things stand in the model; −1: nowhere. */
export interface ModelPlaces {
  /** Column of the hours of a pair that exist today, and of the new ones. */
  kept: Int32Array;
  added: Int32Array;
  /** Column of the hours of the first slot below its minimum; those up to the target and above it follow. */
  need: number;
  /** Column of the hours of each person over their comfort. */
  over: Int32Array;
  /** First column of the hours of pairs in pieces of time. */
  claim: number;
  /** Row of each person, and units that all their pairs could give. */
  person: Int32Array;
  possible: Float64Array;
  /** Row of the first piece of time. */
  piece: number;
  time: TimePieces;
}

export function linearModel(problem: PlanProblem): LinearModel {
  const { people, slots } = problem;
  const most = mostUnits(problem);
  const possible = possibleUnits(problem, most);
  const person = personRows(problem, possible);
  const time = timePieces(problem, most);
  const matrix = new SparseMatrix();
  const piece = slots.length + person.reduce((rows, row) => rows + (row < 0 ? 0 : 1), 0);
  const pairRow = new Map(time.overlapping.map(({ pair }, at) => [pair, piece + time.pieces.length + at]));
  const { kept, added } = addPairs(problem, { matrix, person, pairRow, most });
  const need = matrix.count;
  for (const row of slots.keys()) for (let part = 0; part < 3; part += 1) matrix.add(row, -1);
  const over = person.map((row, at) => (row >= 0 && canPassComfort(people[at]) ? matrix.add(row, -1) : -1));
  const claim = matrix.count;
  addClaims(time, { matrix, piece, pairRow });
  const places = { kept, added, need, over, claim, person, possible, piece, time };
  return { matrix, ...rowBounds(problem, places), places };
}

function possibleUnits({ people, pairs }: PlanProblem, most: Int32Array): Float64Array {
  const possible = new Float64Array(people.length);
  for (const [pair, units] of most.entries()) addAt(possible, numberAt(pairs.person, pair), units);
  return possible;
}

/** Only for people who could give more than their comfort or cap. */
function personRows({ people, slots }: PlanProblem, possible: Float64Array): Int32Array {
  let next = slots.length;
  return Int32Array.from(people, (person, at) => (numberAt(possible, at) > unpricedUnits(person) ? next++ : -1));
}

/** Units that a person gives without going over anything. */
function unpricedUnits(person: PlanProblem['people'][number]): number {
  return Math.min(person.comfortUnits ?? Infinity, person.capUnits ?? Infinity);
}

function canPassComfort(person: PlanProblem['people'][number] | undefined): boolean {
  return typeof person?.comfortUnits === 'number' && person.comfortUnits < (person.capUnits ?? Infinity);
}

interface Rows {
  matrix: SparseMatrix;
  /** Row of a pair whose time is shared. */
  pairRow: ReadonlyMap<number, number>;
}

function addPairs(
  { pairs }: PlanProblem,
  { matrix, person, pairRow, most }: Rows & { person: Int32Array; most: Int32Array },
): { kept: Int32Array; added: Int32Array } {
  const [kept, added] = [new Int32Array(most.length).fill(-1), new Int32Array(most.length).fill(-1)];
  for (const [pair, units] of most.entries()) {
    if (units === 0) continue;
    const [slot, own] = [numberAt(pairs.slot, pair), pairRow.get(pair) ?? -1];
    const load = numberAt(person, numberAt(pairs.person, pair));
    const today = numberAt(pairs.todayUnits, pair);
    if (today > 0) kept[pair] = matrix.add(slot, 1, load, own, -1);
    if (units > today) added[pair] = matrix.add(slot, 1, load, own, -1);
  }
  return { kept, added };
}

function addClaims({ overlapping }: TimePieces, { matrix, piece, pairRow }: Rows & { piece: number }): void {
  for (const { pair, pieces } of overlapping)
    for (const one of pieces) matrix.add(pairRow.get(pair) ?? -1, 1, one.piece < 0 ? -1 : piece + one.piece);
}

/** Nothing is lost between a pair, its pieces of time and its slot; the other rows only have an upper bound. */
function rowBounds({ people }: PlanProblem, { person, possible, piece, time }: ModelPlaces) {
  const count = piece + time.pieces.length + time.overlapping.length;
  const [rowLower, rowUpper] = [new Float64Array(count), new Float64Array(count)];
  for (const [at, row] of person.entries()) {
    if (row < 0) continue;
    const one = people[at];
    rowLower[row] = -Infinity;
    rowUpper[row] = Math.min(one?.comfortUnits ?? Infinity, one?.capUnits ?? Infinity, numberAt(possible, at));
  }
  for (const [at, { units }] of time.pieces.entries()) {
    rowLower[piece + at] = -Infinity;
    rowUpper[piece + at] = units;
  }
  return { rowLower, rowUpper };
}
