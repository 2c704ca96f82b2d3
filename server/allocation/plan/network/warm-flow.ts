import type { ColumnValues } from '../column-values.js';
import type { LinearModel } from '../linear-model.js';
import type { Outcome } from '../loaded-model.js';
import { numberAt } from '../number-at.js';
import type { PairLimits } from '../pair-limits.js';
import type { PlanPrices } from '../plan.js';
import type { PlanProblem } from '../problem.js';
import type { WhyNot } from '../why-not.js';
import { copyOf, type Flow, flowOf } from './flow.js';
import { forced } from './forced.js';
import { type Among, forcedAmong } from './forced-among.js';
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
    const { problem, limits } = this.told;
    const [today, most] = [numberAt(problem.pairs.todayUnits, pair), numberAt(limits.most, pair)];
    const begin = { network: this.#network, flow: copyOf(this.#flow), search: this.#search };
    return forced(begin, { ...this.model.places, pair, today, most, more }, mustStop);
  }

  /** The same, once these pairs of somebody could be planned too. Null: also where the plan is another then. */
  forcedAmong(asked: Among, more: number, mustStop: () => boolean): WhyNot | null {
    const stem = { network: this.#network, flow: this.#flow, model: this.model, person: asked.person };
    return forcedAmong(this.told.problem, stem, { ...asked, more }, mustStop);
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
