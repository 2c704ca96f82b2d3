import type { Change } from './changes.js';
import type { ChangesLeft } from './changes-left.js';
import type { PlanState } from './plan-state.js';
import { personPlace } from './touched-places.js';

/** How often each person may still be asked: each line of a list asks everybody it is about once. */
export class AsksLeft {
  readonly #left: number[] | null;
  /** Those who may not be asked any more, and of whom nothing was taken out yet. */
  #over: number[];

  /** By place in the problem's list of people; not said: as often as one likes. */
  constructor(
    private readonly state: PlanState,
    left: readonly number[] | undefined,
  ) {
    this.#left = left ? [...left] : null;
    this.#over = left ? state.problem.people.flatMap((_, person) => ((left[person] ?? 0) <= 0 ? [person] : [])) : [];
  }

  take({ steps }: Change): void {
    const left = this.#left;
    if (!left) return;
    for (const person of new Set(steps.map(({ pair }) => this.state.personOf(pair)))) {
      const now = (left[person] ?? 0) - 1;
      left[person] = now;
      if (now <= 0) this.#over.push(person);
    }
  }

  /** Takes out what would ask somebody once too often. What that was. */
  prune(changes: ChangesLeft): Set<Change> {
    const over = changes.at(this.#over.map(personPlace));
    this.#over = [];
    for (const change of over) changes.delete(change);
    return over;
  }
}
