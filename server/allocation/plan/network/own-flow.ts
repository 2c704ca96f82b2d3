import { columnValues } from '../column-values.js';
import { type LinearModel, linearModel } from '../linear-model.js';
import { numberAt } from '../number-at.js';
import { type PairLimits, pairLimits } from '../pair-limits.js';
import { type Flow, flowOf } from './flow.js';
import { type Network, networkOf } from './network.js';
import type { OwnProblem } from './own-problem.js';
import { ownTime } from './own-time.js';

/** One person's hours as they are planned, as a flow of their own. Nodes are worth nothing in it yet. */
export interface OwnFlow {
  model: LinearModel;
  network: Network;
  flow: Flow;
  limits: PairLimits;
}

/** `given`: units of each pair that exist today, and new ones. Null: they do not fit into what is left of their time. */
export function ownFlow({ problem }: OwnProblem, given: { kept: Float64Array; added: Float64Array }): OwnFlow | null {
  const model = linearModel(problem);
  const { places, matrix } = model;
  const { pairs, slots } = problem;
  const units = given.kept.map((kept, pair) => kept + numberAt(given.added, pair));
  const claims = ownTime(places.time, units, (pair) => slots[numberAt(pairs.slot, pair)]?.to ?? 0);
  if (claims === null) return null;
  const columns = new Float64Array(matrix.count);
  for (const [pair, column] of places.kept.entries()) if (column >= 0) columns[column] = numberAt(given.kept, pair);
  for (const [pair, column] of places.added.entries()) if (column >= 0) columns[column] = numberAt(given.added, pair);
  columns.set(claims, places.claim);
  const [over = -1, row = -1] = [places.over[0], places.person[0]];
  const load = units.reduce((sum, one) => sum + one, 0);
  if (over >= 0) columns[over] = Math.max(0, load - numberAt(model.rowUpper, row));
  const limits = pairLimits(problem);
  const network = networkOf(problem, model);
  const values = columnValues(problem, limits, model);
  const duals = new Float64Array(model.rowLower.length);
  return { model, network, limits, flow: flowOf(network, { problem, model, values }, { columns, duals }) };
}
