import type { Flow } from './flow.js';
import type { Network } from './network.js';
import { SearchSide } from './search-side.js';

/** One way through the network: its arcs in order, and the nodes between them. */
export interface Path {
  arcs: number[];
  nodes: number[];
}

/**
 * Dijkstra's search in what may still change of an optimal flow, from both ends at once: most nodes are as near as can be to
 * the ground, and one side alone would look at all of them. What nodes are worth keeps all lengths from falling below zero;
 * it is brought up to date with each search, for the nodes that were reached only.
 */
export class PathSearch {
  readonly #along: SearchSide;
  readonly #against: SearchSide;
  /** Nodes settled by all searches. */
  looked = 0;

  constructor(network: Network) {
    this.#along = new SearchSide(network, 'along');
    this.#against = new SearchSide(network, 'against');
  }

  /** The shortest way for one unit from any of `from` to any of `to`, which have none in common; null: there is none. */
  nearest(flow: Flow, from: readonly number[], to: readonly number[]): Path | null {
    const [along, against] = [this.#along, this.#against];
    let [length, meeting] = [Infinity, -1];
    const onReached = (node: number): void => {
      const both = along.distanceOf(node) + against.distanceOf(node);
      if (both < length) [length, meeting] = [both, node];
    };
    along.begin(from);
    against.begin(to);
    // The side that is exhausted has an infinite radius.
    while (along.radius + against.radius < length)
      (along.frontier <= against.frontier ? along : against).advance(flow, onReached);
    this.looked += along.looked + against.looked;
    if (meeting < 0) return null;
    const share = Math.min(along.radius, length);
    along.reprice(flow, share);
    against.reprice(flow, length - share);
    const [before, after] = [along.back(meeting), against.back(meeting)];
    return {
      arcs: [...before.arcs.reverse(), ...after.arcs],
      nodes: [...before.nodes.reverse(), meeting, ...after.nodes],
    };
  }
}
