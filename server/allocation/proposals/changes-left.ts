import type { Change } from './changes.js';
import type { PlanState, Step } from './plan-state.js';
import { touchedPlaces } from './touched-places.js';

/** Changes that are not carried out yet, in the order given; found by whom and which slot they are about. */
export class ChangesLeft {
  readonly #orders = new Map<Change, number>();
  readonly #byPlace = new Map<number, Set<Change>>();
  #given = 0;

  constructor(
    private readonly state: PlanState,
    changes: readonly Change[],
  ) {
    for (const change of changes) this.add(change);
  }

  get size(): number {
    return this.#orders.size;
  }

  /** Where equal, the one given first goes first. */
  orderOf = (change: Change): number => this.#orders.get(change) ?? this.#given;

  [Symbol.iterator](): IterableIterator<Change> {
    return this.#orders.keys();
  }

  add(change: Change): void {
    this.#orders.set(change, this.#given);
    this.#given += 1;
    for (const place of touchedPlaces(this.state, change.steps)) {
      const there = this.#byPlace.get(place) ?? new Set<Change>();
      this.#byPlace.set(place, there.add(change));
    }
  }

  delete(change: Change): void {
    this.#orders.delete(change);
    for (const place of touchedPlaces(this.state, change.steps)) this.#byPlace.get(place)?.delete(change);
  }

  /** Those about one of these people or slots. */
  at(places: Iterable<number>): Set<Change> {
    const found = new Set<Change>();
    for (const place of places) for (const change of this.#byPlace.get(place) ?? []) found.add(change);
    return found;
  }

  /** Those that share a person or a slot with these steps. */
  touching = (steps: readonly Step[]): Set<Change> => this.at(touchedPlaces(this.state, steps));
}
