import type { LinearModel } from '../linear-model.js';
import { addAt, numberAt } from '../number-at.js';
import type { PlanProblem } from '../problem.js';

/**
 * The hours of a plan as they flow: from the ground to people, through pieces of their time where slots overlap, to slots
 * and back to the ground. Each column of the linear model is an arc, of the same number; the loads of people and the pieces
 * of time follow. Nodes: the ground, then people, slots, pieces of time and the pairs that share time.
 */
export interface Network {
  nodes: number;
  /** First node of each kind. */
  person: number;
  slot: number;
  piece: number;
  pair: number;
  /** Whose time a node is; −1 for the ground and for slots. */
  owner: Int32Array;
  tail: Int32Array;
  head: Int32Array;
  /** First arc of the loads of people, and of pieces of time. */
  load: number;
  time: number;
  /** Arcs at each node, from `start[node]` on. */
  start: Int32Array;
  arcs: Int32Array;
}

export const GROUND = 0;

export function networkOf({ people, slots, pairs }: PlanProblem, { matrix, places }: LinearModel): Network {
  const { pieces, overlapping } = places.time;
  const slot = 1 + people.length;
  const piece = slot + slots.length;
  const pair = piece + pieces.length;
  const load = matrix.count;
  const time = load + people.length;
  const [tail, head] = [new Int32Array(time + pieces.length), new Int32Array(time + pieces.length)];
  const join = (arc: number, from: number, to: number): void => {
    if (arc < 0) return;
    tail[arc] = from;
    head[arc] = to;
  };
  const giver = Int32Array.from(pairs.person, (person) => 1 + person);
  for (const [at, shared] of overlapping.entries()) giver[shared.pair] = pair + at;
  for (const [at, from] of giver.entries()) {
    const to = slot + numberAt(pairs.slot, at);
    join(numberAt(places.kept, at), from, to);
    join(numberAt(places.added, at), from, to);
  }
  for (const at of slots.keys())
    for (let part = 0; part < 3; part += 1) join(places.need + 3 * at + part, slot + at, GROUND);
  for (const at of people.keys()) {
    join(numberAt(places.over, at), GROUND, 1 + at);
    join(load + at, GROUND, 1 + at);
  }
  for (const [at, { person }] of pieces.entries()) join(time + at, 1 + person, piece + at);
  let claim = places.claim;
  for (const [at, shared] of overlapping.entries())
    for (const one of shared.pieces) {
      const from = one.piece < 0 ? 1 + numberAt(pairs.person, shared.pair) : piece + one.piece;
      join(claim++, from, pair + at);
    }
  const nodes = pair + overlapping.length;
  const owner = new Int32Array(nodes).fill(-1);
  for (const at of people.keys()) owner[1 + at] = at;
  for (const [at, { person }] of pieces.entries()) owner[piece + at] = person;
  for (const [at, shared] of overlapping.entries()) owner[pair + at] = numberAt(pairs.person, shared.pair);
  return { nodes, person: 1, slot, piece, pair, owner, tail, head, load, time, ...incidence(nodes, tail, head) };
}

function incidence(nodes: number, tail: Int32Array, head: Int32Array): Pick<Network, 'start' | 'arcs'> {
  const start = new Int32Array(nodes + 1);
  for (const ends of [tail, head]) for (const node of ends) addAt(start, node + 1, 1);
  for (let node = 0; node < nodes; node += 1) addAt(start, node + 1, numberAt(start, node));
  const arcs = new Int32Array(2 * tail.length);
  const next = start.slice();
  for (const ends of [tail, head])
    for (let arc = 0; arc < ends.length; arc += 1) {
      const node = numberAt(ends, arc);
      arcs[numberAt(next, node)] = arc;
      addAt(next, node, 1);
    }
  return { start, arcs };
}
