/**
 * Many may pass at once; now and then one closes the gate to work alone. Who is inside may always
 * let others in, so the one who wants to be alone waits until nobody is left.
 */
export class Gate {
  #inside = 0;
  #closed: Promise<void> | null = null;
  #empty: (() => void)[] = [];

  async pass<T>(work: () => Promise<T>): Promise<T> {
    while (this.#closed) await this.#closed;
    this.#inside += 1;
    try {
      return await work();
    } finally {
      this.#inside -= 1;
      if (this.#inside === 0) for (const wake of this.#empty.splice(0)) wake();
    }
  }

  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#inside > 0 || this.#closed) {
      await (this.#closed ?? new Promise<void>((resolve) => this.#empty.push(resolve)));
    }
    let open = (): void => undefined;
    this.#closed = new Promise((resolve) => (open = resolve));
    try {
      return await work();
    } finally {
      this.#closed = null;
      open();
    }
  }
}
