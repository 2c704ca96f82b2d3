import { numberAt } from '../number-at.js';
import type { Network } from './network.js';

type Ends = Pick<Network, 'tail' | 'head'>;

/** The arcs of a network with more of them, between nodes of it and as many new ones; the others are not gone through. */
export function moreArcs(
  network: Network,
  { tail, head, nodes }: Ends & { nodes: number },
): Pick<Network, 'nodes' | 'tail' | 'head' | 'start' | 'arcs'> {
  const count = network.nodes + nodes;
  const extra = arcsByNode(network.tail.length, { tail, head });
  const start = new Int32Array(count + 1);
  const arcs = new Int32Array(network.arcs.length + 2 * tail.length);
  let [copied, filled] = [0, 0];
  const copyUpTo = (end: number): void => {
    arcs.set(network.arcs.subarray(copied, end), filled);
    filled += end - copied;
    copied = end;
  };
  for (const node of [...extra.keys()].toSorted((a, b) => a - b)) {
    copyUpTo(numberAt(network.start, Math.min(node + 1, network.nodes)));
    const more = extra.get(node) ?? [];
    arcs.set(more, filled);
    filled += more.length;
    start[node + 1] = more.length;
  }
  copyUpTo(network.arcs.length);
  for (let node = 0, added = 0; node < count; node += 1) {
    added += numberAt(start, node + 1);
    start[node + 1] = numberAt(network.start, Math.min(node + 1, network.nodes)) + added;
  }
  return { nodes: count, tail: joined(network.tail, tail), head: joined(network.head, head), start, arcs };
}

function arcsByNode(first: number, { tail, head }: Ends): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  for (const ends of [tail, head])
    for (const [at, node] of ends.entries()) {
      const list = lists.get(node);
      if (list) list.push(first + at);
      else lists.set(node, [first + at]);
    }
  return lists;
}

/** One after the other. */
export function joined(values: Int32Array, more: Int32Array): Int32Array;
export function joined(values: Float64Array, more: Float64Array): Float64Array;
export function joined(values: Int32Array | Float64Array, more: Int32Array | Float64Array): Int32Array | Float64Array {
  const all =
    values instanceof Int32Array
      ? new Int32Array(values.length + more.length)
      : new Float64Array(values.length + more.length);
  all.set(values);
  all.set(more, values.length);
  return all;
}
