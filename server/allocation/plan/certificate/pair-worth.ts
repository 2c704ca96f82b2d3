import type { PlanPrices } from '../plan.js';
import type { PlanProblem } from '../problem.js';
import type { PairView } from './pair-views.js';
import type { TimeStretch } from './shared-time.js';

/** A part of a pair's time, and what a unit of it costs. */
interface PricedTime {
  units: number;
  price: number;
}

/** What pairs are worth, and the most each could win at given prices. */
export class PairWorth {
  readonly #timeOf = new Map<number, PricedTime[]>();
  #timeBound = 0;

  constructor(
    private readonly problem: PlanProblem,
    private readonly prices: PlanPrices,
    time: readonly TimeStretch[],
  ) {
    const told = new Map(prices.pieces.map(({ person, from, price }) => [`${person} ${from}`, Math.max(0, price)]));
    for (const { person, from, units, pairs } of time) {
      const price = pairs.length > 1 ? (told.get(`${person} ${from}`) ?? 0) : 0;
      this.#timeBound += price * units;
      for (const { pair } of pairs) {
        const parts = this.#timeOf.get(pair);
        if (parts) parts.push({ units, price });
        else this.#timeOf.set(pair, [{ units, price }]);
      }
    }
  }

  /** Points of so many units of a pair: of those that exist today first, then of new ones. */
  value({ person, slot, fit, today }: PairView, units: number): number {
    const { people, slots, weights } = this.problem;
    const existing = Math.min(units, today);
    const exposure = Math.min(weights.exposure * (slots[slot]?.weeksWithoutAcceptance ?? 0), weights.exposureMost);
    const loss = weights.add + weights.fatigue * (people[person]?.recentInvitations ?? 0) - exposure;
    const fitting = (fit - weights.averageFit) * units;
    return fitting + weights.keep * existing - Math.max(loss, -weights.keep) * (units - existing);
  }

  /** The most a pair can win: it sells to the slot, and buys from the person and, the cheapest first, from their time. */
  bound(view: PairView): number {
    const margin = (this.prices.slot[view.slot] ?? 0) - (this.prices.person[view.person] ?? 0);
    const time = this.#timeOf.get(view.pair)?.toSorted((a, b) => a.price - b.price);
    if (!time) return this.#best(view, margin, [view.today], () => 0);
    let reached = 0;
    const steps = time.map(({ units }) => (reached += units));
    return this.#best({ ...view, most: Math.min(view.most, reached) }, margin, [view.today, ...steps], (units) =>
      costOf(time, units),
    );
  }

  /** What all pieces of time can win. */
  timeBound(): number {
    return this.#timeBound;
  }

  /** What is won bends at the corners only. */
  #best(view: PairView, margin: number, corners: readonly number[], cost: (units: number) => number): number {
    let best = -Infinity;
    for (const corner of [view.least, view.most, ...corners]) {
      const isPossible = corner >= view.least && corner <= view.most;
      if (isPossible) best = Math.max(best, this.value(view, corner) + margin * corner - cost(corner));
    }
    return best;
  }
}

function costOf(time: readonly PricedTime[], units: number): number {
  let [left, cost] = [units, 0];
  for (const piece of time) {
    const taken = Math.min(left, piece.units);
    cost += taken * piece.price;
    left -= taken;
  }
  return cost;
}
