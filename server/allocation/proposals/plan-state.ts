import { loadValue } from '../plan/certificate/load-worth.js';
import { needValue } from '../plan/certificate/need-worth.js';
import { addAt, numberAt } from '../plan/number-at.js';
import { type PairPrices, pairPrices } from '../plan/pair-prices.js';
import type { PlanProblem } from '../plan/problem.js';

/** So many units more, or fewer, of one pair of the problem. */
export interface Step {
  pair: number;
  units: number;
}

/** Who gives what where, and what a change of it is worth. Worth is in points an hour × units, as a plan's objective. */
export class PlanState {
  readonly units: Int32Array;
  readonly filled: Int32Array;
  readonly load: Int32Array;
  readonly #prices: PairPrices;
  readonly #byPerson: readonly (readonly number[])[];

  /** As things stand today, unless other units are given. */
  constructor(
    readonly problem: PlanProblem,
    units: Int32Array = problem.pairs.todayUnits,
  ) {
    this.units = new Int32Array(units.length);
    this.filled = new Int32Array(problem.slots.length);
    this.load = new Int32Array(problem.people.length);
    this.#prices = pairPrices(problem);
    const lists: number[][] = problem.people.map(() => []);
    for (const [pair, person] of problem.pairs.person.entries()) lists[person]?.push(pair);
    this.#byPerson = lists;
    this.apply([...units].flatMap((count, pair) => (count > 0 ? [{ pair, units: count }] : [])));
  }

  personOf = (pair: number): number => numberAt(this.problem.pairs.person, pair);
  slotOf = (pair: number): number => numberAt(this.problem.pairs.slot, pair);

  /** Pairs of one person. */
  pairsOf = (person: number): readonly number[] => this.#byPerson[person] ?? [];

  apply(steps: readonly Step[]): void {
    for (const { pair, units } of steps) {
      addAt(this.units, pair, units);
      addAt(this.filled, this.slotOf(pair), units);
      addAt(this.load, this.personOf(pair), units);
    }
  }

  /** What carrying these out together would win, or lose. */
  gainOf(steps: readonly Step[]): number {
    return this.ofNeed(steps) + this.ofLoad(steps) + this.ofPairs(steps);
  }

  /** Of what is needed there. */
  ofNeed(steps: readonly Step[]): number {
    const { slots, weights } = this.problem;
    return this.#each(steps, this.slotOf, (at, more) => {
      const slot = slots[at];
      const now = numberAt(this.filled, at);
      return slot ? needValue(slot, weights, now + more) - needValue(slot, weights, now) : 0;
    });
  }

  /** Of hours over what is comfortable. */
  ofLoad(steps: readonly Step[]): number {
    const { people, weights } = this.problem;
    return this.#each(steps, this.personOf, (at, more) => {
      const person = people[at];
      const now = numberAt(this.load, at);
      return person ? loadValue(person, weights, now + more) - loadValue(person, weights, now) : 0;
    });
  }

  /** Of who it is, and of what exists today. */
  ofPairs(steps: readonly Step[]): number {
    return this.#each(
      steps,
      (pair) => pair,
      (pair, more) =>
        this.pairValue(pair, numberAt(this.units, pair) + more) - this.pairValue(pair, numberAt(this.units, pair)),
    );
  }

  pairValue(pair: number, units: number): number {
    const kept = Math.min(units, numberAt(this.problem.pairs.todayUnits, pair));
    return numberAt(this.#prices.kept, pair) * kept + numberAt(this.#prices.added, pair) * (units - kept);
  }

  /** Of everything as it stands. */
  objective(): number {
    const all = new PlanState(this.problem, new Int32Array(this.units.length));
    return all.gainOf([...this.units].flatMap((units, pair) => (units > 0 ? [{ pair, units }] : [])));
  }

  #each(
    steps: readonly Step[],
    placeOf: (pair: number) => number,
    worth: (at: number, more: number) => number,
  ): number {
    const [only] = steps;
    // Most changes are one step, and are looked at again and again.
    if (only && steps.length === 1) return worth(placeOf(only.pair), only.units);
    const more = new Map<number, number>();
    for (const { pair, units } of steps) more.set(placeOf(pair), (more.get(placeOf(pair)) ?? 0) + units);
    return [...more].reduce((sum, [at, count]) => sum + worth(at, count), 0);
  }
}
