import { addAt, numberAt } from '../number-at.js';
import type { Flow } from './flow.js';
import { NearestFirst } from './nearest-first.js';
import type { Network } from './network.js';

/** One way through the network: its arcs in order, and the nodes between them. */
export interface Path {
  arcs: number[];
  nodes: number[];
}

/**
 * Dijkstra's search in what may still change of an optimal flow. What nodes are worth keeps all lengths from falling below
 * zero; it is brought up to date with each search, for the nodes that were reached only.
 */
export class PathSearch {
  readonly #distance: Float64Array;
  readonly #arc: Int32Array;
  /** Number of the search that reached a node, and of the one that settled it. */
  readonly #reached: Int32Array;
  readonly #settled: Int32Array;
  readonly #waiting = new NearestFirst();
  #search = 0;
  /** Nodes settled by all searches: how much was looked at. */
  looked = 0;

  constructor(private readonly network: Network) {
    this.#distance = new Float64Array(network.nodes);
    this.#arc = new Int32Array(network.nodes);
    this.#reached = new Int32Array(network.nodes);
    this.#settled = new Int32Array(network.nodes);
  }

  /** The shortest way for one unit from any of `from` to the nearest node that `isEnd`; null: there is none. */
  nearest(flow: Flow, from: readonly number[], isEnd: (node: number) => boolean): Path | null {
    this.#search += 1;
    this.#waiting.clear();
    for (const node of from) this.#reach(node, 0, -1);
    const order: number[] = [];
    while (!this.#waiting.isEmpty) {
      const node = this.#waiting.take();
      if (this.#settled[node] === this.#search) continue;
      this.#settled[node] = this.#search;
      this.looked += 1;
      if (isEnd(node)) {
        this.#reprice(flow, order, numberAt(this.#distance, node));
        return this.#pathTo(node);
      }
      order.push(node);
      this.#leave(flow, node);
    }
    return null;
  }

  #reach(node: number, distance: number, arc: number): void {
    if (this.#reached[node] === this.#search && numberAt(this.#distance, node) <= distance) return;
    this.#reached[node] = this.#search;
    this.#distance[node] = distance;
    this.#arc[node] = arc;
    this.#waiting.push(node, distance);
  }

  /** An arc can be followed while it may take more, and backwards while it may take less. */
  #leave({ units, lower, upper, cost, worth }: Flow, node: number): void {
    const { start, arcs, tail, head } = this.network;
    const so = numberAt(this.#distance, node);
    for (let at = numberAt(start, node); at < numberAt(start, node + 1); at += 1) {
      const arc = numberAt(arcs, at);
      const isForward = tail[arc] === node;
      const given = numberAt(units, arc);
      if (isForward ? given >= numberAt(upper, arc) : given <= numberAt(lower, arc)) continue;
      const other = numberAt(isForward ? head : tail, arc);
      if (this.#settled[other] === this.#search) continue;
      const gain = isForward ? numberAt(cost, arc) : -numberAt(cost, arc);
      this.#reach(other, so + numberAt(worth, node) - numberAt(worth, other) - gain, arc);
    }
  }

  #reprice({ worth }: Flow, order: readonly number[], end: number): void {
    for (const node of order) addAt(worth, node, numberAt(this.#distance, node) - end);
  }

  #pathTo(end: number): Path {
    const { tail, head } = this.network;
    const [arcs, nodes]: [number[], number[]] = [[], [end]];
    for (let node = end, arc = numberAt(this.#arc, node); arc >= 0; arc = numberAt(this.#arc, node)) {
      arcs.push(arc);
      node = numberAt(head[arc] === node ? tail : head, arc);
      nodes.push(node);
    }
    return { arcs: arcs.reverse(), nodes: nodes.reverse() };
  }
}
