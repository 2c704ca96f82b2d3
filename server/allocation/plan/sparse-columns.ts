/** Columns of a linear program, each with its price, its bounds and the rows it stands in. */
export class SparseColumns {
  readonly #cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #rows: number[] = [];
  readonly #values: number[] = [];

  get count(): number {
    return this.#cost.length;
  }

  /** Returns its place. */
  add(cost: number, [lower, upper]: readonly [number, number], rows: readonly (readonly [number, number])[]): number {
    this.#cost.push(cost);
    this.#lower.push(lower);
    this.#upper.push(upper);
    for (const [row, value] of rows) {
      this.#rows.push(row);
      this.#values.push(value);
    }
    return this.#starts.push(this.#rows.length) - 2;
  }

  packed() {
    return {
      cost: Float64Array.from(this.#cost),
      lower: Float64Array.from(this.#lower),
      upper: Float64Array.from(this.#upper),
      starts: Int32Array.from(this.#starts),
      indices: Int32Array.from(this.#rows),
      values: Float64Array.from(this.#values),
    };
  }
}
