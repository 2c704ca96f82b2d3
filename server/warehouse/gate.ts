import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Many may pass at once; now and then one closes the gate to work alone. From then on new ones wait, while
 * those inside finish, and may go in and out meanwhile: they never wait for themselves.
 */
export class Gate {
  readonly #insiders = new AsyncLocalStorage<true>();
  #inside = 0;
  #closed: Promise<void> | null = null;
  #wakeWhenEmpty: (() => void) | null = null;

  async pass<T>(work: () => Promise<T>): Promise<T> {
    while (this.#closed && !this.#insiders.getStore()) await this.#closed;
    this.#inside += 1;
    try {
      return await this.#insiders.run(true, work);
    } finally {
      this.#inside -= 1;
      if (this.#inside === 0) this.#wakeWhenEmpty?.();
    }
  }

  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#closed) await this.#closed;
    let open = (): void => undefined;
    this.#closed = new Promise((resolve) => (open = resolve));
    try {
      if (this.#inside > 0) await new Promise<void>((resolve) => (this.#wakeWhenEmpty = resolve));
      return await work();
    } finally {
      this.#wakeWhenEmpty = null;
      this.#closed = null;
      open();
    }
  }
}
