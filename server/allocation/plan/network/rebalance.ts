import { AppError } from '../../../shared/app-error.js';
import { addAt, numberAt } from '../number-at.js';
import type { Flow } from './flow.js';
import type { Network } from './network.js';
import type { Path, PathSearch } from './path-search.js';

/** Units sent along one way to make an optimal plan again. */
export interface Sent extends Path {
  units: number;
}

export interface Rebalanced {
  /** What the whole wins by it, points an hour × units. */
  gain: number;
  sent: Sent[];
}

interface Asked {
  search: PathSearch;
  /** Arcs whose bounds or price changed. */
  touched: Iterable<number>;
  mustStop: () => boolean;
}

/** Looked at more nodes than so many times those there are: the solver is faster then. */
const MOST_LOOKS = 4;

/**
 * Makes a flow the best one again after its bounds or prices changed: what no longer suits is taken out or put in, and what
 * is then too much in one place goes the shortest way to where too little is (successive shortest paths). Null: too much
 * changed for that. Throws `plan-locks-contradict` when there is no way, and `plan-stopped`.
 */
export function rebalance(network: Network, flow: Flow, { search, touched, mustStop }: Asked): Rebalanced | null {
  const excess = new Map<number, number>();
  let gain = 0;
  for (const arc of touched) gain += suit(network, flow, arc, excess);
  const nodesWhere = (is: (units: number) => boolean): number[] =>
    [...excess].flatMap(([node, units]) => (is(units) ? [node] : []));
  const sent: Sent[] = [];
  const most = search.looked + MOST_LOOKS * network.nodes;
  for (;;) {
    const from = nodesWhere((units) => units > 0);
    if (from.length === 0) return { gain, sent };
    if (mustStop()) throw new AppError('plan-stopped');
    if (search.looked > most) return null;
    const path = search.nearest(
      flow,
      from,
      nodesWhere((units) => units < 0),
    );
    if (!path) throw new AppError('plan-locks-contradict');
    const step = send(network, flow, path, excess);
    gain += step.gain;
    sent.push({ ...path, units: step.units });
  }
}

/** As much as wins, where a unit more wins; as little as may be, where it loses. */
function suit({ tail, head }: Network, flow: Flow, arc: number, excess: Map<number, number>): number {
  const [from, to] = [numberAt(tail, arc), numberAt(head, arc)];
  const [lower, upper, now] = [numberAt(flow.lower, arc), numberAt(flow.upper, arc), numberAt(flow.units, arc)];
  const wins = numberAt(flow.cost, arc) + numberAt(flow.worth, to) - numberAt(flow.worth, from);
  const within = Math.max(lower, Math.min(now, upper));
  const suited = wins === 0 ? within : wins > 0 ? upper : lower;
  if (suited === now) return 0;
  const more = suited - now;
  flow.units[arc] = suited;
  excess.set(from, (excess.get(from) ?? 0) - more);
  excess.set(to, (excess.get(to) ?? 0) + more);
  return more * numberAt(flow.cost, arc);
}

function send(
  { tail }: Network,
  flow: Flow,
  { arcs, nodes }: Path,
  excess: Map<number, number>,
): { gain: number; units: number } {
  const [from = 0, to = 0] = [nodes[0], nodes.at(-1)];
  let units = Math.min(excess.get(from) ?? 0, -(excess.get(to) ?? 0));
  const isForward = (at: number): boolean => tail[arcs[at] ?? 0] === nodes[at];
  for (const [at, arc] of arcs.entries()) {
    const now = numberAt(flow.units, arc);
    units = Math.min(units, isForward(at) ? numberAt(flow.upper, arc) - now : now - numberAt(flow.lower, arc));
  }
  let gain = 0;
  for (const [at, arc] of arcs.entries()) {
    const more = isForward(at) ? units : -units;
    addAt(flow.units, arc, more);
    gain += more * numberAt(flow.cost, arc);
  }
  excess.set(from, (excess.get(from) ?? 0) - units);
  excess.set(to, (excess.get(to) ?? 0) + units);
  return { gain, units };
}

/** Whether nothing can be won any more at any arc: what a flow of one piece proves of itself. */
export function isBest({ tail, head }: Network, { units, lower, upper, cost, worth }: Flow): boolean {
  for (let arc = 0; arc < tail.length; arc += 1) {
    const now = numberAt(units, arc);
    const wins = numberAt(cost, arc) + numberAt(worth, numberAt(head, arc)) - numberAt(worth, numberAt(tail, arc));
    if (now < numberAt(lower, arc) || now > numberAt(upper, arc)) return false;
    if ((wins > 0 && now < numberAt(upper, arc)) || (wins < 0 && now > numberAt(lower, arc))) return false;
  }
  return true;
}
