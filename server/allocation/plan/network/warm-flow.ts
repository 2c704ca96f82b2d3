import { AppError } from '../../../shared/app-error.js';
import { boundPair, type ColumnValues } from '../column-values.js';
import type { LinearModel } from '../linear-model.js';
import type { Outcome } from '../loaded-model.js';
import { numberAt } from '../number-at.js';
import type { PairLimits } from '../pair-limits.js';
import type { PlanPrices } from '../plan.js';
import type { PlanProblem } from '../problem.js';
import type { WhyNot } from '../why-not.js';
import { chainOf } from './chain.js';
import { copyOf, type Flow, flowOf } from './flow.js';
import { GROUND, type Network, networkOf } from './network.js';
import { PathSearch } from './path-search.js';
import { isBest, rebalance } from './rebalance.js';
import { revalue } from './revalue.js';

interface Told {
  problem: PlanProblem;
  limits: PairLimits;
}

/** The best plan as a flow, from which the best plan after a change is a few ways away. Every question begins from it. */
export class WarmFlow {
  readonly #network: Network;
  readonly #flow: Flow;
  readonly #search: PathSearch;

  private constructor(
    private readonly model: LinearModel,
    private readonly told: Told,
    { network, flow }: { network: Network; flow: Flow },
  ) {
    this.#network = network;
    this.#flow = flow;
    this.#search = new PathSearch(network);
  }

  /** Null when what the solver found is not proven by its own prices. */
  static of(model: LinearModel, told: Told, outcome: Outcome, values: ColumnValues): WarmFlow | null {
    const network = networkOf(told.problem, model);
    const flow = flowOf(network, { problem: told.problem, model, values }, outcome);
    return isBest(network, flow) ? new WarmFlow(model, told, { network, flow }) : null;
  }

  /** The best plan once things are otherwise; null: too much changed. Throws `plan-locks-contradict`, `plan-stopped`. */
  changed(after: Told, mustStop: () => boolean): { units: Int32Array; prices: PlanPrices } | null {
    const flow = copyOf(this.#flow);
    const touched = revalue(flow, this.model, this.told, after);
    const done = rebalance(this.#network, flow, { search: this.#search, touched, mustStop });
    return done && { units: this.#unitsOf(flow), prices: this.#pricesOf(flow) };
  }

  /** So many units more of a pair. Points an hour × units; null: not found this way. Throws as `changed` does. */
  forced(pair: number, more: number, mustStop: () => boolean): WhyNot | null {
    const flow = copyOf(this.#flow);
    const { places } = this.model;
    const columns = [numberAt(places.kept, pair), numberAt(places.added, pair)].filter((column) => column >= 0);
    const least = columns.reduce((sum, column) => sum + numberAt(flow.units, column), more);
    const most = numberAt(this.told.limits.most, pair);
    if (least > most) throw new AppError('plan-locks-contradict');
    boundPair(flow, places, pair, { today: numberAt(this.told.problem.pairs.todayUnits, pair), least, most });
    const done = rebalance(this.#network, flow, { search: this.#search, touched: columns, mustStop });
    if (!done || !isBest(this.#network, flow)) return null;
    return { loss: 0 - done.gain, chain: chainOf(this.#network, done.sent) };
  }

  #unitsOf({ units }: Flow): Int32Array {
    const { kept, added } = this.model.places;
    const given = (column: number): number => (column < 0 ? 0 : numberAt(units, column));
    return kept.map((column, pair) => given(column) + given(numberAt(added, pair)));
  }

  #pricesOf({ worth }: Flow): PlanPrices {
    const { person, slot, piece, pair, owner } = this.#network;
    const { pieces } = this.model.places.time;
    const prices: PlanPrices['pieces'][number][] = [];
    for (let node = piece; node < pair; node += 1) {
      const price = numberAt(worth, node) - numberAt(worth, person + numberAt(owner, node));
      const one = price > 0 ? pieces[node - piece] : undefined;
      if (one) prices.push({ person: one.person, from: one.from, price });
    }
    const ground = numberAt(worth, GROUND);
    const from = (first: number, end: number, least: number): Int32Array =>
      Int32Array.from({ length: end - first }, (_, at) => Math.max(least, numberAt(worth, first + at) - ground));
    return { slot: from(slot, piece, -Infinity), person: from(person, slot, 0), pieces: prices };
  }
}
