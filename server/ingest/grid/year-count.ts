/** The year of months that name none, from the answered year of the first: after December comes the next one. */
export class YearCount {
  #last = 0;
  #rolls = 0;

  constructor(private readonly first: number | null) {}

  /** The months fall back more than once: their order does not tell their years. */
  get isLost(): boolean {
    return this.#rolls > 1;
  }

  of(month: number): number | null {
    if (this.first === null) return null;
    if (month < this.#last) this.#rolls += 1;
    this.#last = month;
    return this.isLost ? null : this.first + this.#rolls;
  }
}
