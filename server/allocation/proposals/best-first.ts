import type { Change } from './changes.js';

interface Entry {
  change: Change;
  value: number;
  order: number;
}

/** Changes by what they win, the best on top; where equal, the first in order. What wins nothing is not in it. */
export class BestFirst {
  /** A heap. Entries that no longer stand stay in it until they come up. */
  readonly #entries: Entry[] = [];
  readonly #standing = new Map<Change, Entry>();

  /** Instead of what was said of it before. Null: nothing, or it would pass a limit. */
  set(change: Change, value: number | null, order: number): void {
    this.#standing.delete(change);
    if (value === null) return;
    const entry = { change, value, order };
    this.#standing.set(change, entry);
    this.#rise(entry);
  }

  delete(change: Change): void {
    this.#standing.delete(change);
  }

  best(): Change | undefined {
    for (;;) {
      const [top] = this.#entries;
      if (!top || this.#standing.get(top.change) === top) return top?.change;
      this.#takeTop();
    }
  }

  #rise(entry: Entry): void {
    let at = this.#entries.push(entry) - 1;
    for (;;) {
      const above = (at - 1) >> 1;
      const other = this.#entries[above];
      if (!other || !isBefore(entry, other)) break;
      this.#entries[at] = other;
      at = above;
    }
    this.#entries[at] = entry;
  }

  #takeTop(): void {
    const last = this.#entries.pop();
    if (!last || this.#entries.length === 0) return;
    let at = 0;
    for (;;) {
      const below = this.#betterOf(2 * at + 1, 2 * at + 2);
      const other = this.#entries[below];
      if (!other || !isBefore(other, last)) break;
      this.#entries[at] = other;
      at = below;
    }
    this.#entries[at] = last;
  }

  #betterOf(left: number, right: number): number {
    const [one, other] = [this.#entries[left], this.#entries[right]];
    return one && other && isBefore(other, one) ? right : left;
  }
}

const isBefore = (one: Entry, other: Entry): boolean =>
  one.value > other.value || (one.value === other.value && one.order < other.order);
