import { AppError } from '../../../shared/app-error.js';
import { boundPair } from '../column-values.js';
import { numberAt } from '../number-at.js';
import type { WhyNot } from '../why-not.js';
import { chainOf } from './chain.js';
import type { Flow } from './flow.js';
import type { Network } from './network.js';
import type { PathSearch } from './path-search.js';
import { isBest, rebalance } from './rebalance.js';

interface Asked {
  /** Arcs of each pair, of hours that exist today and of new ones; −1: none. */
  kept: Int32Array;
  added: Int32Array;
  pair: number;
  today: number;
  most: number;
  more: number;
}

/**
 * So many units more of a pair than flow through it; the flow becomes that plan. Points an hour × units; null: not found
 * this way. Throws `plan-locks-contradict` and `plan-stopped`.
 */
export function forced(
  { network, flow, search }: { network: Network; flow: Flow; search: PathSearch },
  { kept, added, pair, today, most, more }: Asked,
  mustStop: () => boolean,
): WhyNot | null {
  const touched = [numberAt(kept, pair), numberAt(added, pair)].filter((arc) => arc >= 0);
  const least = touched.reduce((sum, arc) => sum + numberAt(flow.units, arc), more);
  if (least > most) throw new AppError('plan-locks-contradict');
  boundPair(flow, { kept, added }, pair, { today, least, most });
  const done = rebalance(network, flow, { search, touched, mustStop });
  if (!done || !isBest(network, flow)) return null;
  return { loss: 0 - done.gain, chain: chainOf(network, done.sent) };
}
