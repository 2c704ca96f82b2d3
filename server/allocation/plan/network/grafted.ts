import type { LinearModel } from '../linear-model.js';
import { numberAt } from '../number-at.js';
import type { Flow } from './flow.js';
import { GROUND, type Network } from './network.js';
import { joined, moreArcs } from './more-arcs.js';
import type { OwnFlow } from './own-flow.js';
import type { OwnProblem } from './own-problem.js';
import { ownWorth } from './own-worth.js';

/** A network into which one person's own was put, in the place of what was theirs. */
export interface Grafted {
  network: Network;
  flow: Flow;
  /** Arcs that were put in. */
  arcs: Int32Array;
  /** Those of each of their pairs, of hours that exist today and of new ones; −1: none. */
  kept: Int32Array;
  added: Int32Array;
}

export interface Stem {
  network: Network;
  flow: Flow;
  model: LinearModel;
  person: number;
}

/** Puts in the hours of one person as they are planned; nothing can go through what was theirs before. */
export function grafted(stem: Stem, own: OwnFlow, told: OwnProblem): Grafted {
  const { network, person } = stem;
  const { piece, slot } = own.network;
  const nodes = own.network.nodes - piece;
  const nodeOf = (node: number): number => {
    if (node >= piece) return network.nodes + node - piece;
    if (node >= slot) return network.slot + (told.slots[node - slot] ?? 0);
    return node === GROUND ? GROUND : network.person + person;
  };
  // What their slots want is there already.
  const moved = Int32Array.from(own.network.tail.keys()).filter((arc) => own.network.head[arc] !== GROUND);
  const [tail, head] = [own.network.tail, own.network.head].map((ends) =>
    moved.map((arc) => nodeOf(numberAt(ends, arc))),
  );
  const owner = joined(network.owner, new Int32Array(nodes).fill(person));
  const whole = { ...network, ...moreArcs(network, { tail: tail ?? moved, head: head ?? moved, nodes }), owner };
  const flow = longer(stem.flow, own.flow, moved, ownWorth(stem, own, told));
  close(flow, network, person);
  const first = network.tail.length;
  const place = new Map([...moved].map((arc, at) => [arc, first + at]));
  const arcOf = (columns: Int32Array) => columns.map((arc) => place.get(arc) ?? -1);
  const { kept, added } = own.model.places;
  return { network: whole, flow, arcs: moved.map((_, at) => first + at), kept: arcOf(kept), added: arcOf(added) };
}

function longer({ cost, lower, upper, units, worth }: Flow, own: Flow, arcs: Int32Array, nodes: Float64Array): Flow {
  const both = (values: Float64Array, more: Float64Array) =>
    joined(
      values,
      Float64Array.from(arcs, (arc) => numberAt(more, arc)),
    );
  return {
    cost: both(cost, own.cost),
    lower: both(lower, own.lower),
    upper: both(upper, own.upper),
    units: both(units, own.units),
    worth: joined(worth, nodes),
  };
}

function close({ lower, upper, units }: Flow, { owner, start, arcs }: Network, person: number): void {
  for (let node = 0; node < owner.length; node += 1) {
    if (owner[node] !== person) continue;
    for (let at = numberAt(start, node); at < numberAt(start, node + 1); at += 1)
      for (const values of [lower, upper, units]) values[numberAt(arcs, at)] = 0;
  }
}
