import { numberAt } from '../number-at.js';
import type { PlanProblem } from '../problem.js';
import type { PassedOver, WhyNot } from '../why-not.js';
import { forced } from './forced.js';
import { type Grafted, grafted, type Stem } from './grafted.js';
import { ownFlow } from './own-flow.js';
import { type OwnProblem, ownProblem } from './own-problem.js';
import { PathSearch } from './path-search.js';
import { rebalance } from './rebalance.js';

/** Somebody, a slot, and pairs of theirs that nobody looked at: others suit better. */
export interface Among {
  person: number;
  slot: number;
  also: readonly PassedOver[];
}

/**
 * What it costs that somebody gives so much more at a slot, once these pairs could be planned too. Their week alone is made
 * anew and put into the network of everybody. Null: the plan is another one then, or it is not found this way. Throws as
 * `forced` does.
 */
export function forcedAmong(
  all: PlanProblem,
  stem: Stem,
  { person, slot, also, more }: Among & { more: number },
  mustStop: () => boolean,
): WhyNot | null {
  const told = ownProblem(all, person, also);
  const own = ownFlow(told, { kept: planned(stem, told, 'kept'), added: planned(stem, told, 'added') });
  if (!own) return null;
  const graft = grafted(stem, own, told);
  const search = new PathSearch(graft.network);
  const before = graft.flow.units.slice();
  if (!rebalance(graft.network, graft.flow, { search, touched: graft.arcs, mustStop })) return null;
  if (isOther(stem, graft, before)) return null;
  const { pairs } = told.problem;
  const pair = told.pairs.findIndex((_, at) => told.slots[numberAt(pairs.slot, at)] === slot);
  const asked = { pair, today: numberAt(pairs.todayUnits, pair), most: numberAt(own.limits.most, pair), more };
  return forced({ ...graft, search }, { ...graft, ...asked }, mustStop);
}

/** What the plan asks of each pair, of hours that exist today or of new ones. */
function planned({ flow, model }: Stem, { pairs }: OwnProblem, of: 'kept' | 'added'): Float64Array {
  const columns = model.places[of];
  return Float64Array.from(pairs, (pair) => {
    const column = pair < 0 ? -1 : numberAt(columns, pair);
    return column < 0 ? 0 : numberAt(flow.units, column);
  });
}

/** Whether anybody gives something else than before. Columns of pairs come first in a model. */
function isOther({ model }: Stem, { flow, kept, added }: Grafted, before: Float64Array): boolean {
  const differs = (arc: number): boolean => arc >= 0 && flow.units[arc] !== before[arc];
  for (let arc = 0; arc < model.places.need; arc += 1) if (differs(arc)) return true;
  return kept.some(differs) || added.some(differs);
}
