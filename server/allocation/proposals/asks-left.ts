import type { Change } from './changes.js';
import type { PlanState } from './plan-state.js';

/** How often each person may still be asked: each line of a list asks everybody it is about once. */
export class AsksLeft {
  readonly #left: number[] | null;

  /** By place in the problem's list of people; not said: as often as one likes. */
  constructor(
    private readonly state: PlanState,
    left: readonly number[] | undefined,
  ) {
    this.#left = left ? [...left] : null;
  }

  take(change: Change): void {
    if (this.#left) for (const person of this.#peopleOf(change)) this.#left[person] = (this.#left[person] ?? 0) - 1;
  }

  /** Takes out what would ask somebody once too often. How many that were. */
  prune(changes: Set<Change>): number {
    const left = this.#left;
    if (!left) return 0;
    const over = [...changes].filter((change) =>
      [...this.#peopleOf(change)].some((person) => (left[person] ?? 0) <= 0),
    );
    for (const change of over) changes.delete(change);
    return over.length;
  }

  #peopleOf = ({ steps }: Change): Set<number> => new Set(steps.map(({ pair }) => this.state.personOf(pair)));
}
