import { addAt, numberAt } from '../number-at.js';
import type { Flow } from './flow.js';
import { NearestFirst } from './nearest-first.js';
import type { Network } from './network.js';

/** Half of a search: what was reached from the beginnings along what may still change, or from the ends against it. */
export class SearchSide {
  readonly #distance: Float64Array;
  readonly #arc: Int32Array;
  /** Number of the search that reached a node, and of the one that settled it. */
  readonly #reached: Int32Array;
  readonly #settled: Int32Array;
  readonly #waiting = new NearestFirst();
  #order: number[] = [];
  #search = 0;

  constructor(
    private readonly network: Network,
    private readonly direction: 'along' | 'against',
  ) {
    this.#distance = new Float64Array(network.nodes);
    this.#arc = new Int32Array(network.nodes);
    this.#reached = new Int32Array(network.nodes);
    this.#settled = new Int32Array(network.nodes);
  }

  begin(from: readonly number[]): void {
    this.#search += 1;
    this.#order = [];
    this.#waiting.clear();
    for (const node of from) this.#reach(node, 0, -1);
  }

  /** No node that is not settled is nearer. */
  get radius(): number {
    return this.#waiting.nearest;
  }

  get frontier(): number {
    return this.#waiting.size;
  }

  get looked(): number {
    return this.#order.length;
  }

  /** Infinity: not reached. */
  distanceOf(node: number): number {
    return this.#reached[node] === this.#search ? numberAt(this.#distance, node) : Infinity;
  }

  /** Settles the nearest node, and tells those next to it of their way. */
  advance(flow: Flow, onReached: (node: number) => void): void {
    const node = this.#waiting.take();
    if (this.#settled[node] === this.#search) return;
    this.#settled[node] = this.#search;
    this.#order.push(node);
    this.#leave(flow, node, onReached);
  }

  /** An arc can be followed while it may take more, and backwards while it may take less. */
  #leave({ units, lower, upper, cost, worth }: Flow, node: number, onReached: (node: number) => void): void {
    const { start, arcs, tail, head } = this.network;
    const sign = this.direction === 'along' ? 1 : -1;
    const so = numberAt(this.#distance, node) + sign * numberAt(worth, node);
    for (let at = numberAt(start, node), end = numberAt(start, node + 1); at < end; at += 1) {
      const arc = numberAt(arcs, at);
      const isTail = tail[arc] === node;
      const takesMore = isTail === sign > 0;
      const given = numberAt(units, arc);
      if (takesMore ? given >= numberAt(upper, arc) : given <= numberAt(lower, arc)) continue;
      const other = numberAt(isTail ? head : tail, arc);
      if (this.#settled[other] === this.#search) continue;
      const gain = takesMore ? numberAt(cost, arc) : -numberAt(cost, arc);
      if (this.#reach(other, so - sign * numberAt(worth, other) - gain, arc)) onReached(other);
    }
  }

  #reach(node: number, distance: number, arc: number): boolean {
    if (this.#reached[node] === this.#search && numberAt(this.#distance, node) <= distance) return false;
    this.#reached[node] = this.#search;
    this.#distance[node] = distance;
    this.#arc[node] = arc;
    this.#waiting.push(node, distance);
    return true;
  }

  /** What settled nodes nearer than `end` are worth, so that no length falls below zero once the way is used. */
  reprice({ worth }: Flow, end: number): void {
    const sign = this.direction === 'along' ? 1 : -1;
    for (const node of this.#order) {
      const short = end - numberAt(this.#distance, node);
      if (short > 0) addAt(worth, node, -sign * short);
    }
  }

  /** From a node back to where this side began: arcs, and the nodes after each. */
  back(from: number): { arcs: number[]; nodes: number[] } {
    const { tail, head } = this.network;
    const [arcs, nodes]: [number[], number[]] = [[], []];
    for (let node = from, arc = numberAt(this.#arc, node); arc >= 0; arc = numberAt(this.#arc, node)) {
      node = numberAt(head[arc] === node ? tail : head, arc);
      arcs.push(arc);
      nodes.push(node);
    }
    return { arcs, nodes };
  }
}
