import { numberAt } from '../number-at.js';
import type { Stem } from './grafted.js';
import type { OwnFlow } from './own-flow.js';
import type { OwnProblem } from './own-problem.js';

/**
 * What an hour is worth at the pieces of time and pairs of one person, as far as the plan of everybody tells it: a piece is
 * worth what the one was that it was cut out of; a pair that nobody looked at, what the least of its time is.
 */
export function ownWorth(
  { network, flow: { worth }, model, person }: Stem,
  { model: { places } }: OwnFlow,
  { pairs }: OwnProblem,
): Float64Array {
  const { time } = model.places;
  const own = numberAt(worth, network.person + person);
  const before = [...time.pieces.keys()].filter((at) => time.pieces[at]?.person === person);
  const pieces = places.time.pieces.map(({ from, to }) => {
    const cover = before.find((at) => {
      const one = time.pieces[at];
      return one !== undefined && one.from <= from && one.to >= to;
    });
    return cover === undefined ? own : numberAt(worth, network.piece + cover);
  });
  const known = new Set(pairs);
  const nodes = new Map(
    time.overlapping.flatMap(({ pair }, at) => (known.has(pair) ? [[pair, network.pair + at] as const] : [])),
  );
  const shared = places.time.overlapping.map(({ pair, pieces: claims }) => {
    const stood = pairs[pair] ?? -1;
    if (stood < 0) return Math.min(...claims.map(({ piece }) => (piece < 0 ? own : (pieces[piece] ?? own))));
    const node = nodes.get(stood);
    return node === undefined ? own : numberAt(worth, node);
  });
  return Float64Array.from([...pieces, ...shared]);
}
