import type { PlanState, Step } from './plan-state.js';
import { touchedPlaces } from './touched-places.js';

/** Places in a list of its lines, by whom and which slot they are about. */
export class LinesAbove {
  readonly #lines = new Map<number, number[]>();
  #count = 0;

  constructor(private readonly state: PlanState) {}

  /** Writes one more line. Those above it that touch the same person or slot, in their order. */
  add(steps: readonly Step[]): number[] {
    const found = new Set<number>();
    for (const place of touchedPlaces(this.state, steps)) {
      const lines = this.#lines.get(place) ?? [];
      for (const line of lines) found.add(line);
      this.#lines.set(place, lines);
      lines.push(this.#count);
    }
    this.#count += 1;
    return [...found].toSorted((a, b) => a - b);
  }
}
