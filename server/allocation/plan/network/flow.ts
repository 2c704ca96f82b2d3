import type { ColumnValues } from '../column-values.js';
import type { LinearModel } from '../linear-model.js';
import type { Outcome } from '../loaded-model.js';
import { addAt, numberAt } from '../number-at.js';
import type { PlanProblem } from '../problem.js';
import { GROUND, type Network } from './network.js';

/** What flows, what may, what each unit wins, and what one unit more at a node would bring. */
export interface Flow extends ColumnValues {
  /** Of each arc. */
  units: Float64Array;
  /** Of each node, in points. */
  worth: Float64Array;
}

/** What the solver found, as a flow: its duals say what a unit at each node is worth. */
export function flowOf(
  network: Network,
  { problem, model, values }: { problem: PlanProblem; model: LinearModel; values: ColumnValues },
  { columns, duals }: Pick<Outcome, 'columns' | 'duals'>,
): Flow {
  const { people } = problem;
  const { places } = model;
  const count = network.tail.length;
  const flow: Flow = {
    cost: longer(values.cost, count),
    lower: longer(values.lower, count),
    upper: longer(values.upper, count),
    units: longer(columns.map(Math.round), count),
    worth: new Float64Array(network.nodes),
  };
  for (const [at, { units }] of places.time.pieces.entries()) flow.upper[network.time + at] = units;
  for (let at = 0; at < people.length; at += 1) {
    const row = numberAt(places.person, at);
    flow.upper[network.load + at] = row < 0 ? numberAt(places.possible, at) : numberAt(model.rowUpper, row);
  }
  fillPieces(network, model, flow);
  fillLoads(network, model, flow);
  setWorth(network, problem, model, { duals, flow });
  return flow;
}

function longer(values: Float64Array, count: number): Float64Array {
  const all = new Float64Array(count);
  all.set(values);
  return all;
}

/** What the pairs take of a piece of time comes to it from its person. */
function fillPieces({ time, tail, piece, pair }: Network, { places }: LinearModel, { units }: Flow): void {
  const end = places.claim + claimsOf(places.time);
  for (let claim = places.claim; claim < end; claim += 1) {
    const from = numberAt(tail, claim);
    if (from >= piece && from < pair) addAt(units, time + from - piece, numberAt(units, claim));
  }
}

const claimsOf = ({ overlapping }: LinearModel['places']['time']): number =>
  overlapping.reduce((sum, { pieces }) => sum + pieces.length, 0);

/** All that a person gives, but what is over their comfort. */
function fillLoads({ load, person, slot, tail, head }: Network, { places }: LinearModel, { units }: Flow): void {
  for (let arc = 0; arc < units.length; arc += 1) {
    const from = numberAt(tail, arc);
    if (from >= person && from < slot) addAt(units, load + from - person, numberAt(units, arc));
  }
  for (const over of places.over)
    if (over >= 0) addAt(units, load + numberAt(head, over) - person, -numberAt(units, over));
}

function setWorth(
  { person, slot, piece, pair }: Network,
  { pairs }: PlanProblem,
  { places }: LinearModel,
  { duals, flow: { worth } }: { duals: Float64Array; flow: Flow },
): void {
  const { pieces, overlapping } = places.time;
  const dual = (row: number): number => (row < 0 ? 0 : Math.round(numberAt(duals, row)));
  worth[GROUND] = 0;
  for (const [at, row] of places.person.entries()) worth[person + at] = dual(row);
  for (let at = 0; at < piece - slot; at += 1) worth[slot + at] = -dual(at);
  for (const [at, one] of pieces.entries())
    worth[piece + at] = numberAt(worth, person + one.person) + dual(places.piece + at);
  for (const [at, one] of overlapping.entries()) {
    const giver = person + numberAt(pairs.person, one.pair);
    worth[pair + at] = numberAt(worth, giver) - dual(places.piece + pieces.length + at);
  }
}

export function copyOf({ cost, lower, upper, units, worth }: Flow): Flow {
  const [newCost, newWorth] = [cost.slice(), worth.slice()];
  return { cost: newCost, lower: lower.slice(), upper: upper.slice(), units: units.slice(), worth: newWorth };
}
