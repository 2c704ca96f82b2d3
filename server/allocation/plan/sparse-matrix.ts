/** A matrix written column by column. */
export class SparseMatrix {
  readonly #starts: number[] = [0];
  readonly #rows: number[] = [];
  readonly #values: number[] = [];

  get count(): number {
    return this.#starts.length - 1;
  }

  /** A column that stands in the row `in` and, where they are given (≥ 0), in two more. Returns its place. */
  add(row: number, value: number, second = -1, third = -1, thirdValue = value): number {
    this.#put(row, value);
    if (second >= 0) this.#put(second, value);
    if (third >= 0) this.#put(third, thirdValue);
    return this.#starts.push(this.#rows.length) - 2;
  }

  packed(): { starts: Int32Array; indices: Int32Array; values: Float64Array } {
    return {
      starts: Int32Array.from(this.#starts),
      indices: Int32Array.from(this.#rows),
      values: Float64Array.from(this.#values),
    };
  }

  #put(row: number, value: number): void {
    this.#rows.push(row);
    this.#values.push(value);
  }
}
