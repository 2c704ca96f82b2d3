import type { PlanPrices } from '../plan.js';
import type { PlanProblem } from '../problem.js';
import type { PairColumns } from './pair-columns.js';
import type { SharedTime } from './shared-time.js';

/** A piece of time that a pair can use: how long it is, and what a unit of it costs. */
interface PricedPart {
  units: number;
  price: number;
}

const FREE: readonly PricedPart[] = [];

/** What pairs are worth, and the most each could win at given prices. */
export class PairWorth {
  /** Of each stretch of time. */
  readonly #price: Float64Array;
  readonly #exposure: Float64Array;
  readonly #fatigue: Float64Array;

  constructor(
    private readonly problem: PlanProblem,
    private readonly pairs: PairColumns,
    private readonly given: { prices: PlanPrices; time: SharedTime },
  ) {
    const { people, slots, weights } = problem;
    this.#exposure = Float64Array.from(slots, ({ weeksWithoutAcceptance: weeks }) =>
      Math.min(weights.exposure * weeks, weights.exposureMost),
    );
    this.#fatigue = Float64Array.from(people, ({ recentInvitations }) => weights.fatigue * recentInvitations);
    this.#price = stretchPrices(given.prices, given.time);
  }

  /** Points of so many units of a pair: of those that exist today first, then of new ones. */
  value(pair: number, units: number): number {
    const { weights } = this.problem;
    const { person, slot, fit, today } = this.pairs;
    const existing = Math.min(units, today[pair] ?? 0);
    const fatigue = this.#fatigue[person[pair] ?? 0] ?? 0;
    const loss = weights.add + fatigue - (this.#exposure[slot[pair] ?? 0] ?? 0);
    const fitting = ((fit[pair] ?? 0) - weights.averageFit) * units;
    return fitting + weights.keep * existing - Math.max(loss, -weights.keep) * (units - existing);
  }

  /** The most a pair can win: it sells to the slot, and buys from the person and, the cheapest first, from their time. */
  bound(pair: number): number {
    const { time } = this.given;
    const [first, end] = [time.start[pair] ?? 0, time.start[pair + 1] ?? 0];
    let [open, isFree] = [first === end ? Infinity : 0, true];
    for (let at = first; at < end; at += 1) {
      const stretch = time.parts[at] ?? 0;
      open += time.stretches[stretch]?.units ?? 0;
      if (this.#price[stretch] !== 0) isFree = false;
    }
    const most = Math.min(this.pairs.most[pair] ?? 0, open);
    return this.#best(pair, most, isFree ? FREE : this.#partsOf(first, end));
  }

  /** What all pieces of time can win. */
  timeBound(): number {
    return this.given.time.stretches.reduce((sum, { units }, at) => sum + units * (this.#price[at] ?? 0), 0);
  }

  /** The cheapest first. */
  #partsOf(first: number, end: number): PricedPart[] {
    const { parts, stretches } = this.given.time;
    const own = [...parts.subarray(first, end)].map((at) => ({
      units: stretches[at]?.units ?? 0,
      price: this.#price[at] ?? 0,
    }));
    return own.sort((a, b) => a.price - b.price);
  }

  /** What is won bends at the corners only: the least, the most, today's, and where a piece of time ends. */
  #best(pair: number, most: number, parts: readonly PricedPart[]): number {
    const least = this.pairs.least[pair] ?? 0;
    let best = Math.max(this.#won(pair, least, parts, most), this.#won(pair, most, parts, most));
    best = Math.max(best, this.#won(pair, this.pairs.today[pair] ?? 0, parts, most));
    let reached = 0;
    for (const { units } of parts) best = Math.max(best, this.#won(pair, (reached += units), parts, most));
    return best;
  }

  #won(pair: number, units: number, parts: readonly PricedPart[], most: number): number {
    if (units < (this.pairs.least[pair] ?? 0) || units > most) return -Infinity;
    const { slot, person } = this.given.prices;
    const margin = (slot[this.pairs.slot[pair] ?? 0] ?? 0) - (person[this.pairs.person[pair] ?? 0] ?? 0);
    return this.value(pair, units) + margin * units - costOf(parts, units);
  }
}

/** Never below nothing; a stretch that one pair alone can use costs nothing. */
function stretchPrices({ pieces }: PlanPrices, { stretches, first }: SharedTime): Float64Array {
  const prices = new Float64Array(stretches.length);
  for (const { person, from, price } of pieces)
    for (let at = first[person] ?? 0; at < (first[person + 1] ?? 0); at += 1) {
      const stretch = stretches[at];
      if (stretch?.from === from && stretch.pairs.length > 1) prices[at] = Math.max(0, price);
    }
  return prices;
}

function costOf(time: readonly PricedPart[], units: number): number {
  let [left, cost] = [units, 0];
  for (const part of time) {
    const taken = Math.min(left, part.units);
    cost += taken * part.price;
    left -= taken;
  }
  return cost;
}
