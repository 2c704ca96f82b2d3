/**
 * What counts as what: chains of links, followed to their end. Only what stands on its own is ever linked to
 * something that stands on its own, so that links make trees and never a ring.
 */
export class Merged {
  readonly #links: ReadonlyMap<string, string>;
  readonly #members = new Map<string, string[]>();

  /** Pairs of something and what it was merged into. */
  constructor(links: Iterable<readonly [string, string]>) {
    this.#links = new Map(links);
    for (const one of this.#links.keys()) {
      const end = this.countsAs(one);
      this.#members.set(end, [...(this.#members.get(end) ?? []), one]);
    }
  }

  /** Itself when it stands on its own. */
  countsAs(one: string): string {
    const next = this.#links.get(one);
    return next === undefined ? one : this.countsAs(next);
  }

  /** Everything that counts as the same, what it counts as first. */
  together(one: string): string[] {
    const end = this.countsAs(one);
    return [end, ...(this.#members.get(end) ?? [])];
  }

  /** Each that counts as another, with that other. */
  all(): [one: string, countsAs: string][] {
    return [...this.#links.keys()].toSorted().map((one) => [one, this.countsAs(one)]);
  }
}
