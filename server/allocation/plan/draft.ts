import { addAt, numberAt } from './number-at.js';
import { mostUnits, pairLimits } from './pair-limits.js';
import { type PairPrices, pairPrices } from './pair-prices.js';
import type { PlanProblem } from './problem.js';
import { timePieces, type TimePieces } from './time-pieces.js';

/** A plan being made one hour after the other, always within the hard rules. */
export class Draft {
  readonly units: Int32Array;
  readonly filled: Int32Array;
  readonly load: Int32Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  readonly pairsOfPerson: number[][];
  readonly pairsOfSlot: number[][];
  readonly #prices: PairPrices;
  readonly #time: TimePieces;
  /** Place among overlapping pairs; −1: its time is its own. */
  readonly #shared: Int32Array;

  constructor(readonly problem: PlanProblem) {
    const { pairs, people, slots } = problem;
    const limits = pairLimits(problem);
    [this.least, this.most] = [limits.least, limits.most];
    this.units = new Int32Array(pairs.person.length);
    this.filled = new Int32Array(slots.length);
    this.load = new Int32Array(people.length);
    this.pairsOfPerson = people.map(() => []);
    this.pairsOfSlot = slots.map(() => []);
    for (const [pair, person] of pairs.person.entries()) {
      this.pairsOfPerson[person]?.push(pair);
      this.pairsOfSlot[numberAt(pairs.slot, pair)]?.push(pair);
    }
    this.#prices = pairPrices(problem);
    this.#time = timePieces(problem, mostUnits(problem));
    this.#shared = new Int32Array(pairs.person.length).fill(-1);
    for (const [at, { pair }] of this.#time.overlapping.entries()) this.#shared[pair] = at;
  }

  /** Whether one more hour of a pair keeps the hard rules. */
  canAdd(pair: number): boolean {
    const { pairs, people, slots } = this.problem;
    const [person, slot] = [numberAt(pairs.person, pair), numberAt(pairs.slot, pair)];
    return (
      numberAt(this.units, pair) < numberAt(this.most, pair) &&
      numberAt(this.filled, slot) < (slots[slot]?.maxUnits ?? 0) &&
      numberAt(this.load, person) < (people[person]?.capUnits ?? Infinity) &&
      (numberAt(this.#shared, pair) < 0 || this.#isInTime(person, pair))
    );
  }

  canRemove(pair: number): boolean {
    return numberAt(this.units, pair) > numberAt(this.least, pair);
  }

  /** One hour more, or one less. */
  change(pair: number, by: 1 | -1): void {
    const { pairs } = this.problem;
    addAt(this.units, pair, by);
    addAt(this.filled, numberAt(pairs.slot, pair), by);
    addAt(this.load, numberAt(pairs.person, pair), by);
  }

  /** Points of one more hour. */
  gain(pair: number): number {
    return this.#points(pair, numberAt(this.units, pair)) + this.needGain(numberAt(this.problem.pairs.slot, pair));
  }

  /** Points that one hour less costs. */
  loss(pair: number): number {
    this.change(pair, -1);
    const points = this.gain(pair);
    this.change(pair, 1);
    return points;
  }

  /** Points of one more hour at a slot, whoever gives it. */
  needGain(slot: number): number {
    const { slots, weights } = this.problem;
    const filled = numberAt(this.filled, slot);
    const { minUnits = 0, targetUnits = 0 } = slots[slot] ?? {};
    if (filled < minUnits) return weights.belowMinimum;
    return filled < targetUnits ? weights.toTarget : -weights.aboveTarget;
  }

  #points(pair: number, units: number): number {
    const { pairs, people, weights } = this.problem;
    const person = numberAt(pairs.person, pair);
    const isOver = numberAt(this.load, person) >= (people[person]?.comfortUnits ?? Infinity);
    const isKept = units < numberAt(pairs.todayUnits, pair);
    const price = numberAt(isKept ? this.#prices.kept : this.#prices.added, pair);
    return price - (isOver ? weights.overComfort : 0);
  }

  /** Slots that end first take their time first: if an hour more does not fit so, it does not fit at all. */
  #isInTime(person: number, more: number): boolean {
    const { pairs, slots } = this.problem;
    const left = new Map<number, number>();
    for (const pair of this.pairsOfPerson[person] ?? []) {
      const units = numberAt(this.units, pair) + (pair === more ? 1 : 0);
      if (units > 0 && numberAt(this.#shared, pair) >= 0) left.set(pair, units);
    }
    const endOf = (pair: number): number => slots[numberAt(pairs.slot, pair)]?.to ?? 0;
    const taken = new Map<number, number>();
    for (const pair of [...left.keys()].toSorted((a, b) => endOf(a) - endOf(b))) {
      let wanted = left.get(pair) ?? 0;
      for (const { piece, units } of this.#time.overlapping[numberAt(this.#shared, pair)]?.pieces ?? []) {
        const given = Math.min(wanted, units - (piece < 0 ? 0 : (taken.get(piece) ?? 0)));
        if (piece >= 0) taken.set(piece, (taken.get(piece) ?? 0) + given);
        wanted -= given;
      }
      if (wanted > 0) return false;
    }
    return true;
  }
}
