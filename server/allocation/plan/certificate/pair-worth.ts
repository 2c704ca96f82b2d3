import type { PlanPrices } from '../plan.js';
import type { PlanProblem } from '../problem.js';
import type { PairView } from './pair-views.js';
import type { TimeStretch } from './shared-time.js';

/** What is open to a pair of its own time, and what a unit of each part costs. */
interface PricedTime {
  units: number;
  parts: { units: number; price: number }[];
  isFree: boolean;
}

/** What pairs are worth, and the most each could win at given prices. */
export class PairWorth {
  readonly #timeOf: (PricedTime | undefined)[];
  #timeBound = 0;

  constructor(
    private readonly problem: PlanProblem,
    private readonly prices: PlanPrices,
    time: readonly TimeStretch[],
  ) {
    this.#timeOf = Array.from(problem.pairs.person, () => undefined);
    const told = priceByInstant(prices);
    for (const { person, from, units, pairs } of time) {
      const price = pairs.length > 1 ? (told.get(person)?.get(from) ?? 0) : 0;
      this.#timeBound += price * units;
      for (const pair of pairs) {
        const own = (this.#timeOf[pair] ??= { units: 0, parts: [], isFree: true });
        own.parts.push({ units, price });
        own.units += units;
        own.isFree &&= price === 0;
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
    const time = this.#timeOf[view.pair];
    const most = Math.min(view.most, time?.units ?? Infinity);
    const corners = [view.least, most, view.today];
    if (!time || time.isFree) return this.#best(view, most, corners, []);
    const parts = time.parts.toSorted((a, b) => a.price - b.price);
    let reached = 0;
    for (const { units } of parts) corners.push((reached += units));
    return this.#best(view, most, corners, parts);
  }

  /** What all pieces of time can win. */
  timeBound(): number {
    return this.#timeBound;
  }

  /** What is won bends at the corners only. */
  #best(view: PairView, most: number, corners: readonly number[], time: PricedTime['parts']): number {
    const margin = (this.prices.slot[view.slot] ?? 0) - (this.prices.person[view.person] ?? 0);
    let best = -Infinity;
    for (const units of corners) {
      if (units < view.least || units > most) continue;
      best = Math.max(best, this.value(view, units) + margin * units - costOf(time, units));
    }
    return best;
  }
}

/** By person, then by the instant when the piece of time begins. */
function priceByInstant({ pieces }: PlanPrices): Map<number, Map<number, number>> {
  const told = new Map<number, Map<number, number>>();
  for (const { person, from, price } of pieces) {
    const own = told.get(person) ?? new Map<number, number>();
    told.set(person, own.set(from, Math.max(0, price)));
  }
  return told;
}

function costOf(time: PricedTime['parts'], units: number): number {
  let [left, cost] = [units, 0];
  for (const part of time) {
    const taken = Math.min(left, part.units);
    cost += taken * part.price;
    left -= taken;
  }
  return cost;
}
